import { FigureSvg, LevelMark, useTranslator } from '../../components';
import { drawSpread } from '../../figures';
import { capitalise, describeSpread, describeTally } from '../../i18n';
import {
  findDomain,
  findItem,
  type ItemReport,
  levels,
  listLevels,
  tallyByRole,
} from '../../model';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';

/** Under this many answers, a count would speak of two people (S8). */
const fewestAnswers = 3;

interface DividedItemProps extends ResultsProps {
  readonly item: ItemReport;
}

/** An item to talk about: how far apart the answers lie, and what the two ends look like. */
export function DividedItem({ locale, open, item }: DividedItemProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const { id, domain, tally, settled } = item;
  const about = findItem(open.instrument, id);
  const title = capitalise(fill(about?.title ?? id));
  const page = item.kind === 'quick' ? 'quick' : domain;
  const counted = listLevels(tally).length >= fewestAnswers;
  return (
    <li class="divided-item" data-item={id}>
      <h3>{title}</h3>
      <p>
        {describeSpread(translator, item)}{' '}
        {counted && `${capitalise(describeTally(translator, tally))}.`}
      </p>
      {counted && <FigureSvg class="spread" figure={drawSpread(tally.levels)} />}
      <p class="quiet">
        {findDomain(open.instrument, domain)?.title}. {t('views.counts')}{' '}
        <LevelMark settled={settled} />
      </p>
      <details>
        <summary>
          {t('views.ends')} <span class="visually-hidden">{title}</span>
        </summary>
        {about && <p>{fill(about.stem)}</p>}
        <Ends open={open} item={item} />
        <ByRole open={open} item={item} />
        <p>
          <a href={`${addressOf(locale, `answer/${page}/`, open.assessment.value.id)}#${id}`}>
            {t('views.answer')} <span class="visually-hidden">{title}</span>
          </a>
        </p>
      </details>
    </li>
  );
}

type PartProps = Pick<DividedItemProps, 'open' | 'item'>;

/** The lowest and the highest level that somebody chose, as they are described. */
function Ends({ open, item }: PartProps) {
  const { t, fill } = useTranslator();
  const about = findItem(open.instrument, item.id);
  const given = listLevels(item.tally);
  const ends = levels.filter((level) => level === given[0] || level === given.at(-1));
  return (
    <dl class="ends">
      {ends.map((level) => (
        <div key={level}>
          <dt>{t('settled.level', { level, name: t(`level.${level}`) })}</dt>
          <dd>{fill(about?.descriptors[level] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Answers by role, where three people who hold it answered (S8). */
function ByRole({ open, item }: PartProps) {
  const translator = useTranslator();
  const { t } = translator;
  const byRole = tallyByRole(open.assessment.value, item.id);
  if (byRole.length === 0) return <p class="quiet">{t('views.roles.few')}</p>;
  return (
    <dl class="ends">
      {byRole.map(({ role, tally }) => (
        <div key={role}>
          <dt>{capitalise(t(`role.${role}`))}</dt>
          <dd>{describeTally(translator, tally)}</dd>
        </div>
      ))}
    </dl>
  );
}
