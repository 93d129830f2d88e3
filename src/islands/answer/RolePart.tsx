import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { capitalise, pathTo } from '../../i18n';
import { type Item, type ItemId, levels, type Role } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import { CopyText } from './CopyText';
import { HandOver } from './HandOver';
import { listItems } from './listItems';
import { writeAskText } from './writeAskText';

interface RolePartProps {
  readonly locale: string;
  readonly role: Role;
  /** The items that somebody asks this role about. */
  readonly asked: readonly ItemId[];
  readonly open: OpenAssessment;
}

/** What one role is asked: the items, on a sheet of their own in print, and the ways to hand them over. */
export function RolePart({ locale, role, asked, open }: RolePartProps) {
  const translator = useTranslator();
  const { t } = translator;
  const assessment = open.assessment.value;
  const withOthers = useSignal(asked.length === 0);
  const others = listOpen(open).filter(
    ({ id, whoKnows }) => whoKnows.includes(role) && !asked.includes(id),
  );
  const items = listOpen(open).filter(
    (item) => asked.includes(item.id) || (withOthers.value && others.includes(item)),
  );
  const name = capitalise(t(`role.${role}`));
  const { site, round } = assessment;
  return (
    <section class="ask-role" aria-labelledby={`ask-${role}`}>
      <h2 id={`ask-${role}`}>{t('ask.role', { role: name, count: items.length })}</h2>
      <p class="print-only">{t('ask.sheet', { site: site.name, round: round.name })}</p>
      <p class="print-only">{t('answer.rule')}</p>
      {others.length > 0 && (
        <label class="tick no-print">
          <input
            type="checkbox"
            checked={withOthers.value}
            onChange={({ currentTarget }) => {
              withOthers.value = currentTarget.checked;
            }}
          />
          {t('ask.withOthers', { count: others.length, role: t(`role.${role}`) })}
        </label>
      )}
      <ol class="ask-items">
        {items.map((item) => (
          <AskedItem key={item.id} locale={locale} item={item} open={open} />
        ))}
      </ol>
      <CopyText
        id={`ask-text-${role}`}
        text={writeAskText(translator, {
          items,
          role,
          assessment,
          address: new URL(pathTo(locale, ''), location.href).href,
        })}
      />
      <HandOver role={role} open={open} />
    </section>
  );
}

interface AskedItemProps {
  readonly locale: string;
  readonly item: Item;
  readonly open: OpenAssessment;
}

function AskedItem({ locale, item, open }: AskedItemProps) {
  const { t, fill } = useTranslator();
  const { instrument } = open;
  const domain = instrument.domains.find(({ items }) => items.includes(item));
  const assessment = open.assessment.value;
  const page = item.kind === 'quick' ? 'quick' : domain?.id;
  return (
    <li>
      <p class="ask-stem">{fill(item.stem)}</p>
      <p class="quiet">
        {t('help.proof')}: {fill(item.proof)}
      </p>
      <p class="no-print">
        <a href={`${addressOf(locale, `answer/${page}/`, assessment.id)}#${item.id}`}>
          {t('ask.where', { domain: domain?.title ?? '' })}{' '}
          <span class="visually-hidden">{fill(item.title)}</span>
        </a>
      </p>
      <ul class="print-only ask-levels">
        {levels.map((level) => (
          <li key={level}>
            {t('settled.level', { level, name: t(`level.${level}`) })}.{' '}
            {fill(item.descriptors[level])}
          </li>
        ))}
        <li>{t('answer.dontKnow')}</li>
      </ul>
    </li>
  );
}

/** The items that nobody has answered, in the instrument's order. */
function listOpen({ instrument, assessment, report }: OpenAssessment): readonly Item[] {
  const unanswered = new Set(
    report.value.domains
      .flatMap((domain) => [...domain.items, ...domain.otherItems])
      .filter(({ settled }) => settled.state === 'unanswered')
      .map(({ id }) => id),
  );
  return instrument.domains
    .flatMap((domain) => listItems(domain, assessment.value))
    .filter(({ id }) => unanswered.has(id));
}
