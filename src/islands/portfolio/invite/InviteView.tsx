import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { Invitation } from '../../../exchange';
import type { Terms } from '../../../i18n';
import { newId, today } from '../../app/device';
import { loadAppData } from '../../app/loadData';
import type { PortfolioProps } from '../PortfolioScreen';
import { InvitationOut } from './InvitationOut';
import { InviteForm } from './InviteForm';

/** What an invitation is made of, as it is typed. */
export interface InviteDraft {
  readonly id: string;
  readonly country: string;
  readonly commissioner: string;
  readonly network: string;
  readonly roundName: string;
  readonly roundDate: string;
  readonly deadline: string;
  readonly purpose: string;
  /** A line each. */
  readonly seenBy: string;
  readonly reserveItems: boolean;
  readonly quick: boolean;
}

/** Makes an invitation, and shows what the practice will see before it goes out. */
export function InviteView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { about } = open;
  const { table } = open.sheet.value;
  const last = table.count - 1;
  const textOf = (column: Uint32Array) => table.texts[column[last] ?? 0] ?? '';
  const countries = useSignal<readonly Terms[]>([]);
  const draft = useSignal<InviteDraft>({
    id: newId(),
    country: textOf(table.rows.country),
    commissioner: textOf(table.rows.commissioner),
    network: '',
    roundName: '',
    roundDate: today(),
    deadline: about.value.deadline ?? '',
    purpose: about.value.purpose ?? '',
    seenBy: '',
    reserveItems: false,
    quick: false,
  });
  useEffect(() => {
    void loadAppData(open.locale).then((data) => {
      if (data.ok) countries.value = data.value.countries;
    });
  }, []);
  if (countries.value.length === 0) return <div class="loading" aria-busy="true" />;
  const [first] = countries.value;
  const now = { ...draft.value, country: draft.value.country || (first?.country ?? '') };
  const invitation = readInvitation(now, open.sheet.value.instrument.version);
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title">{t('portfolio.view.invite')}</h2>
      <p>{t('portfolio.invite.hint')}</p>
      <div class="invite">
        <InviteForm
          draft={now}
          countries={countries.value}
          onChange={(change) => {
            draft.value = { ...now, ...change };
          }}
        />
        {invitation === undefined ? (
          <p class="notice" role="status">
            {t('portfolio.invite.needed')}
          </p>
        ) : (
          <InvitationOut
            invitation={invitation}
            country={countries.value.find(({ country }) => country === now.country)?.name ?? ''}
          />
        )}
      </div>
    </section>
  );
}

/** The invitation that a draft comes to; undefined until all is there that a practice has to know. */
export function readInvitation(draft: InviteDraft, instrument: string): Invitation | undefined {
  const text = (value: string) => value.trim() || undefined;
  const seenBy = draft.seenBy
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const commissioner = text(draft.commissioner);
  const name = text(draft.roundName);
  const isWhole = commissioner !== undefined && name !== undefined && draft.roundDate !== '';
  if (!isWhole || seenBy.length === 0) return undefined;
  const { id, country, roundDate, reserveItems, quick } = draft;
  return {
    ...{ id, country, commissioner, instrument, seenBy },
    round: { name, date: roundDate },
    ...withText('network', text(draft.network)),
    ...withText('deadline', text(draft.deadline)),
    ...withText('purpose', text(draft.purpose)),
    ...(reserveItems && { reserveItems }),
    ...(quick && { quick }),
  };
}

function withText<Name extends string>(name: Name, value: string | undefined) {
  return value === undefined ? {} : { [name]: value };
}
