import { useMemo } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { findLikelyJoins, type Join, type LikelyJoin, type Outcome } from '../../../model';
import { MoreRows, useMore } from '../MoreRows';
import type { PortfolioProps } from '../PortfolioScreen';

/** So many are offered at a time: each is a decision of its own. */
const offered = 20;

/** Two that may be one: offered, never joined without a yes, and taken apart again on request. */
export function Joins({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { table, joins } = open.sheet.value;
  const likely = useMemo(() => findLikelyJoins(table, joins), [table, joins]);
  const more = useMore(likely, offered);

  async function change(run: () => Promise<Outcome<unknown>>) {
    const done = await run();
    if (done.ok) await open.reload();
    else open.problem.value = done.problem;
  }
  const decide = ({ kind, from, to }: LikelyJoin, same: boolean) =>
    change(() => open.store.saveJoin(open.id, { kind, from, to, same }));

  if (likely.length === 0 && joins.length === 0) return null;
  return (
    <section aria-labelledby="joins-title">
      <h3 id="joins-title">{t('portfolio.joins')}</h3>
      {likely.length > 0 && <p>{t('portfolio.joins.hint', { count: likely.length })}</p>}
      <ul class="help-list">
        {more.rows.map((pair) => (
          <li key={`${pair.kind} ${pair.from} ${pair.to}`}>
            <p>{describePair(t, pair)}</p>
            <p class="buttons">
              <button type="button" class="button-second" onClick={() => decide(pair, true)}>
                {t('portfolio.joins.yes')}
                <span class="visually-hidden"> {pair.fromName}</span>
              </button>
              <button type="button" class="button-quiet" onClick={() => decide(pair, false)}>
                {t('portfolio.joins.no')}
                <span class="visually-hidden"> {pair.fromName}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
      <MoreRows more={more} />
      {joins.length > 0 && (
        <details>
          <summary>{t('portfolio.joins.decided', { count: joins.length })}</summary>
          <ul class="help-list">
            {joins.map((join) => (
              <li key={`${join.kind} ${join.from} ${join.to}`}>
                <p>
                  {t(join.same ? 'portfolio.joins.joined' : 'portfolio.joins.apart', {
                    from: nameOf(open, join, join.from),
                    to: nameOf(open, join, join.to),
                  })}{' '}
                  <button
                    type="button"
                    class="button-quiet"
                    onClick={() => change(() => open.store.removeJoin(open.id, join))}
                  >
                    {t('portfolio.joins.undo')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type Translate = ReturnType<typeof useTranslator>['t'];

function describePair(t: Translate, { kind, because, ...names }: LikelyJoin): string {
  const { fromName: from, toName: to, fromCount, toCount } = names;
  return t(`portfolio.joins.${kind}`, { because, from, to, fromCount, toCount });
}

/** A network is its name; a site's name is looked up by its id. */
function nameOf(open: PortfolioProps['open'], { kind }: Join, id: string): string {
  if (kind === 'network') return id;
  const { table } = open.sheet.value;
  const listed = table.expected.sites.find((one) => one.id === id);
  if (listed) return listed.name;
  const place = table.texts.indexOf(id);
  const row = place < 0 ? -1 : table.rows.site.indexOf(place);
  return row < 0 ? id : (table.texts[table.rows.name[row] ?? 0] ?? id);
}
