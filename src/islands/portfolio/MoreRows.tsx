import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../../components';

/** Of a long list what is shown so far. */
export interface More<Row> {
  readonly rows: readonly Row[];
  readonly count: number;
  readonly step: number;
  readonly show: (count: number) => void;
  /** Begins anew, for another list. */
  readonly reset: () => void;
}

/** Shows a list `step` rows at a time; `MoreRows` says how many there are, and leads to the others. */
export function useMore<Row>(list: readonly Row[], step: number): More<Row> {
  const [limit, setLimit] = useState(step);
  return {
    rows: limit < list.length ? list.slice(0, limit) : list,
    count: list.length,
    step,
    show: setLimit,
    reset: () => setLimit(step),
  };
}

interface MoreRowsProps {
  readonly more: Pick<More<unknown>, 'rows' | 'count' | 'step' | 'show'>;
}

/** How many rows of how many are shown, and buttons for more of them; nothing where all were shown at once. */
export function MoreRows({ more: { rows, count, step, show } }: MoreRowsProps) {
  const { t } = useTranslator();
  const said = useRef<HTMLParagraphElement>(null);
  const shown = rows.length;
  const isWhole = shown === count;
  useEffect(() => {
    // The button that was pressed is gone; whoever goes by keys stays at its place.
    if (isWhole && count > step) said.current?.focus({ preventScroll: true });
  }, [isWhole]);
  if (count <= step) return null;
  return (
    <div class="more-rows">
      <p ref={said} tabIndex={-1} class="quiet">
        {isWhole
          ? t('portfolio.more.whole', { count })
          : t('portfolio.more.some', { shown, count })}
      </p>
      {!isWhole && (
        <p class="buttons">
          <button type="button" class="button-second" onClick={() => show(shown + step)}>
            {t('portfolio.more.next', { count: Math.min(step, count - shown) })}
          </button>
          {count - shown > step && (
            <button type="button" class="button-quiet" onClick={() => show(count)}>
              {t('portfolio.more.all', { count })}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
