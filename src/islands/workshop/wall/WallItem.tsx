import { useTranslator } from '../../../components';
import {
  findProgress,
  type Item,
  isDivided,
  levels,
  listLevels,
  showItem,
  type WorkshopTable,
} from '../../../model';
import { Dots } from '../Dots';
import { nameAnswer } from '../nameAnswer';
import type { Run } from '../run/useRun';

interface WallItemProps {
  readonly run: Run;
  /** The answers where they are revealed; else what each level looks like. */
  readonly spread: boolean;
}

/** One item: its levels while people answer, its answers once everybody may see them. */
export function WallItem({ run, spread }: WallItemProps) {
  const { t, fill } = useTranslator();
  const item = run.item.value;
  if (item === undefined) return null;
  const only = run.place.value.table;
  const tables = run.tables.value.filter(({ id }) => only === undefined || id === only);
  const workshop = run.open.workshop.value;
  const isShown =
    spread && tables.some(({ id }) => showItem(workshop, item.id, id).state === 'shown');
  const progress = tables.map(({ id }) => findProgress(workshop, item.id, id));
  const sum = (of: 'answered' | 'people') => progress.reduce((all, one) => all + one[of], 0);
  return (
    <>
      <h2 class="wall-stem">{fill(item.stem)}</h2>
      {isShown ? (
        <div class="wall-tables wall-spreads">
          {tables.map((table) => (
            <WallSpread key={table.id} run={run} item={item} table={table} />
          ))}
        </div>
      ) : (
        <>
          <ol class="wall-levels" start={0}>
            {levels.map((level) => (
              <li key={level} class={`wall-level level-${level}`}>
                <span class="wall-number">{level}</span>
                <span>
                  <strong>{t(`level.${level}`)}.</strong> {fill(item.descriptors[level])}
                </span>
              </li>
            ))}
          </ol>
          <p class="wall-in">
            {t('workshop.in', { answered: sum('answered'), people: sum('people') })}
          </p>
        </>
      )}
    </>
  );
}

interface WallSpreadProps {
  readonly run: Run;
  readonly item: Item;
  readonly table: WorkshopTable;
}

function WallSpread({ run, item, table }: WallSpreadProps) {
  const translator = useTranslator();
  const { t } = translator;
  const shown = showItem(run.open.workshop.value, item.id, table.id);
  return (
    <section aria-label={table.name}>
      {run.tables.value.length > 1 && <h3>{table.name}</h3>}
      {shown.state === 'hidden' ? (
        <p>{t('workshop.in', { answered: shown.answered, people: shown.people })}</p>
      ) : (
        <>
          <Dots shown={shown} />
          {shown.agreement ? (
            <p class="wall-agreed">
              {t('workshop.agreed', { answer: nameAnswer(translator, shown.agreement.answer) })}
            </p>
          ) : (
            isDivided(listLevels(shown.tally)) && (
              <p class="wall-agreed">{t('workshop.talkAbout')}</p>
            )
          )}
        </>
      )}
    </section>
  );
}
