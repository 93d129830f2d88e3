import { LevelMark, useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { findDomain, showItem } from '../../../model';
import type { Run } from '../run/useRun';

/** One domain: its items row by row, a column a table; what is not revealed yet stays hidden. */
export function WallDomain({ run }: { readonly run: Run }) {
  const { t, fill } = useTranslator();
  const { workshop, instrument } = run.open;
  const id = run.place.value.domain ?? instrument.domains[0]?.id ?? '';
  const domain = findDomain(instrument, id);
  const items = run.items.value.filter((item) => domain?.items.some((one) => one.id === item.id));
  return (
    <>
      <h2 class="wall-stem">{domain?.title}</h2>
      <table class="wall-domain">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('figures.item')}</span>
            </th>
            {run.tables.value.map((table) => (
              <th scope="col" key={table.id}>
                {table.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">{capitalise(fill(item.title))}</th>
              {run.tables.value.map((table) => {
                const shown = showItem(workshop.value, item.id, table.id);
                return (
                  <td key={table.id}>
                    {shown.state === 'shown' ? (
                      <LevelMark settled={shown.settled} />
                    ) : (
                      t('workshop.in', { answered: shown.answered, people: shown.people })
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
