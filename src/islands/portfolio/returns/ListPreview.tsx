import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { ColumnRole, UnderstoodList } from '../../../exchange';
import { MoreRows, useMore } from '../MoreRows';

interface ListPreviewProps {
  readonly list: UnderstoodList;
  readonly onRoles: (roles: readonly ColumnRole[]) => void;
  readonly onKeep: (list: UnderstoodList) => void;
  readonly onLeave: () => void;
}

const roles: readonly ColumnRole[] = ['name', 'code', 'network', 'listSize', 'further', 'leftOut'];
const faultsAtOnce = 20;

/** How a list was understood, before it is kept: each column can be said to be something else. */
export function ListPreview({ list, onRoles, onKeep, onLeave }: ListPreviewProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { columns, sites, faults } = list;
  const more = useMore(faults, faultsAtOnce);
  const now = columns.map(({ role }) => role);
  return (
    <section class="incoming" aria-labelledby="list-title">
      <h4 id="list-title" ref={heading} tabIndex={-1}>
        {t('portfolio.expected.understood', { count: sites.length })}
      </h4>
      <div class="filter-grid">
        {columns.map(({ heading: title, role, example }, column) => (
          // A column has no name of its own: its place is what it is.
          <div class="field" key={column}>
            <label for={`column-${column}`}>
              {title || t('portfolio.expected.column', { number: column + 1 })}
            </label>
            <p class="hint">{t('portfolio.expected.example', { example })}</p>
            <select
              id={`column-${column}`}
              value={role}
              onChange={({ currentTarget }) => {
                const chosen = roles.find((one) => one === currentTarget.value) ?? role;
                onRoles(now.map((one, place) => (place === column ? chosen : one)));
              }}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {t(`portfolio.expected.role.${one}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      {faults.length > 0 && (
        <>
          <p>{t('portfolio.expected.faults', { count: faults.length })}</p>
          <ul>
            {more.rows.map(({ row, fault, cell }) => (
              <li key={`${row} ${fault}`}>
                {t(`portfolio.expected.fault.${fault}`, { row, cell })}
              </li>
            ))}
          </ul>
          <MoreRows more={more} />
        </>
      )}
      <p class="buttons">
        <button type="button" class="button" onClick={() => onKeep(list)}>
          {t('portfolio.expected.keep', { count: sites.length })}
        </button>
        <button type="button" class="button-quiet" onClick={onLeave}>
          {t('portfolio.expected.leave')}
        </button>
      </p>
    </section>
  );
}
