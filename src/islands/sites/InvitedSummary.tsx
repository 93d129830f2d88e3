import { useTranslator } from '../../components';
import type { Invited, Round, Site } from '../../model';

interface InvitedSummaryProps {
  readonly invited: Invited;
  readonly site: Pick<Site, 'network' | 'reserveItems'>;
  readonly round: Pick<Round, 'name' | 'date' | 'quick'>;
  /** The country's name. */
  readonly country: string;
}

/** What a commissioner asked for, plainly: before starting, and at any time after. */
export function InvitedSummary({ invited, site, round, country }: InvitedSummaryProps) {
  const { t, date } = useTranslator();
  const kind = round.quick ? 'quick' : site.reserveItems ? 'reserve' : 'full';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('invited.from'), invited.from],
    [t('invited.purpose'), invited.purpose],
    [t('invited.round'), t('home.savedRound', { round: round.name, date: date(round.date) })],
    [t('invited.deadline'), invited.deadline && date(invited.deadline)],
    [t('invited.kind'), t(`invited.kind.${kind}`)],
    [t('start.country'), country],
    [t('start.network'), site.network],
  ];
  return (
    <dl class="summary-list">
      {rows.map(
        ([label, text]) =>
          text && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
      <div>
        <dt>{t('invited.seenBy')}</dt>
        <dd>
          <ul>
            {invited.seenBy.map((who) => (
              <li key={who}>{who}</li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}
