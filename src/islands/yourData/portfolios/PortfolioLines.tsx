import { useTranslator } from '../../../components';
import type { ListedPortfolio, RestoreMode } from '../../../storage';
import type { CheckedPortfolio } from './checkPacked';
import type { CheckedPortfolios } from './checkPortfolios';

interface PortfolioLinesProps {
  readonly portfolios: CheckedPortfolios;
  /** Portfolios of this device that the backup does not have. */
  readonly onlyHere: readonly ListedPortfolio[];
  readonly mode: RestoreMode;
}

/** What a backup would do to portfolios, one by one. */
export function PortfolioLines({ portfolios, onlyHere, mode }: PortfolioLinesProps) {
  const { t } = useTranslator();
  const { checked, refused } = portfolios;
  if (checked.length + refused.length === 0 && onlyHere.length === 0) return null;
  return (
    <>
      <p>{t('restore.portfolios', { count: checked.length })}</p>
      <ul>
        {checked.map((one) => (
          <li key={one.index.id}>
            <Line checked={one} mode={mode} />
          </li>
        ))}
        {onlyHere.map(({ id, name, plans }) => (
          <li key={id}>{t('restore.portfolio.onlyHere', { name, plans })}</li>
        ))}
        {refused.map(({ name = t('restore.portfolio.unnamed'), problem }, index) => (
          // Two that cannot be read have no name to tell them apart.
          <li key={`refused-${index}`} data-problem={problem.name}>
            {name}: {t(`problem.${problem.name}`, problem.values)}
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly checked: CheckedPortfolio;
  readonly mode: RestoreMode;
}

function Line({ checked, mode }: LineProps) {
  const { t } = useTranslator();
  const { index, isHere, added, newer, same, older, onlyHere, refused } = checked;
  const { name } = index;
  const kept = same + (mode === 'merge' ? older : 0);
  const changed = newer + (mode === 'replace' ? older : 0);
  return (
    <>
      {isHere
        ? t('restore.portfolio.here', { name, added, changed, same: kept })
        : t('restore.portfolio.new', { name, plans: added })}
      {isHere && onlyHere > 0 && ` ${t(`restore.portfolio.rest.${mode}`, { count: onlyHere })}`}
      {isHere && ` ${t(`restore.portfolio.about.${mode}`)}`}
      {refused.length > 0 && (
        <details>
          <summary>{t('restore.portfolio.refused', { count: refused.length })}</summary>
          <ul>
            {refused.slice(0, mostListed).map(({ path, problem }, place) => (
              // A path can occur twice in a zip that somebody made.
              <li key={`${place} ${path}`} data-problem={problem.name}>
                {path}: {t(`problem.${problem.name}`, problem.values)}
              </li>
            ))}
          </ul>
          {refused.length > mostListed && (
            <p>{t('portfolio.files.more', { count: refused.length - mostListed })}</p>
          )}
        </details>
      )}
    </>
  );
}

/** More lines than anybody reads are counted instead of listed. */
const mostListed = 200;
