import type { Signal } from '@preact/signals';
import { useTranslator } from '../../components';
import { capitalise, describeSettled } from '../../i18n';
import type { CarryDecision, ChangedItem, Item, ItemId, Report } from '../../model';
import { usualDecision } from './createNextRound';
import type { NewerVersion } from './findNewerVersion';

interface ChangeReviewProps {
  readonly newer: NewerVersion;
  readonly report: Report;
  /** Whether last round's levels are to be taken over. */
  readonly answers: boolean;
  readonly decisions: Signal<Readonly<Record<ItemId, CarryDecision>>>;
}

const choices: readonly CarryDecision[] = ['answerAnew', 'carry', 'drop'];

/** What a newer version of the questions changed, with a decision on each item that it touches. */
export function ChangeReview(props: ChangeReviewProps) {
  const { t, fill } = useTranslator();
  const { added, reworded, moved, retired, same } = props.newer.changes;
  const titled = (key: 'added' | 'reworded' | 'moved' | 'retired', count: number) => (
    <h3>{t(`version.${key}`, { count })}</h3>
  );
  return (
    <section class="change-review" aria-labelledby="change-title">
      <h2 id="change-title">{t('version.title', { version: props.newer.instrument.version })}</h2>
      <p>{t('version.same', { count: same.length })}</p>
      {reworded.length > 0 && titled('reworded', reworded.length)}
      {reworded.map((item) => (
        <Changed key={item.former.id} {...props} item={item} />
      ))}
      {moved.length > 0 && titled('moved', moved.length)}
      {moved.map((item) => (
        <Changed key={item.former.id} {...props} item={item} />
      ))}
      {added.length > 0 && titled('added', added.length)}
      {added.length > 0 && (
        <ul>
          {added.map((item) => (
            <li key={item.id}>
              <Stem item={item} />
            </li>
          ))}
        </ul>
      )}
      {retired.length > 0 && titled('retired', retired.length)}
      {retired.length > 0 && (
        <ul>
          {retired.map(({ item, why }) => (
            <li key={item.id}>
              <Stem item={item} /> <span class="quiet">{fill(why)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChangedProps extends ChangeReviewProps {
  readonly item: ChangedItem;
}

function Changed({ item, newer, report, answers, decisions }: ChangedProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const { former, next, comparable, why } = item;
  const domain = newer.instrument.domains.find(({ items }) => items.includes(next));
  const said = report.domains
    .flatMap((one) => [...one.items, ...one.otherItems])
    .find(({ id }) => id === former.id);
  const chosen = decisions.value[former.id] ?? usualDecision(answers, comparable);
  return (
    <fieldset class="changed-item">
      <legend>
        <strong>{capitalise(fill(next.title))}</strong>
        {domain && `, ${domain.title}`}
      </legend>
      {former.stem !== next.stem && (
        <p>
          {t('version.before')} <q>{fill(former.stem)}</q>
        </p>
      )}
      <p>
        {t('version.now')} <q>{fill(next.stem)}</q>
      </p>
      <p class="quiet">
        {fill(why)} {t(comparable ? 'version.comparable' : 'version.notComparable')}
      </p>
      {said && <p>{t('version.said', { said: describeSettled(translator, said.settled) })}</p>}
      <div class="decisions">
        {choices.map((choice) => (
          <label key={choice} class="tick">
            <input
              type="radio"
              name={`decide-${former.id}`}
              value={choice}
              checked={choice === chosen}
              onChange={() => {
                decisions.value = { ...decisions.value, [former.id]: choice };
              }}
            />
            {t(`version.decide.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Stem({ item }: { readonly item: Item }) {
  const { fill } = useTranslator();
  return (
    <>
      <strong>{capitalise(fill(item.title))}.</strong> {fill(item.stem)}
    </>
  );
}
