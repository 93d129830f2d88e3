import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { whenIdle } from '../../app/afterPaint';

/**
 * Pixels of a screen's height for each row that is drawn at once: more rows than it can show, be it that
 * the page just opened and the table begins half way down, or that somebody has scrolled to it.
 */
const pixelsForRow = { opening: 96, later: 52 };

/**
 * Of a page's rows those that are drawn now: what is in sight first, the others once that is painted.
 *
 * @param sites what the page is cut from: other sites begin anew.
 */
export function useFirstRows(
  sites: Uint32Array,
  page: number,
  rows: readonly number[],
): readonly number[] {
  const whole = useSignal<{ readonly sites: Uint32Array; readonly page: number } | undefined>(
    undefined,
  );
  const isOpening = whole.value === undefined;
  const isWhole =
    (whole.value?.sites === sites && whole.value.page === page) || (!isOpening && isSomebodyIn());
  useEffect(() => {
    let isOver = false;
    void whenIdle().then(() => {
      if (!isOver) whole.value = { sites, page };
    });
    return () => {
      isOver = true;
    };
  }, [sites, page]);
  const pixels = isOpening ? pixelsForRow.opening : pixelsForRow.later;
  return isWhole ? rows : rows.slice(0, Math.ceil(innerHeight / pixels));
}

/**
 * Whoever is on a cell keeps it when the table is read anew; whoever goes through it by keys may go to its
 * end with the next one.
 */
function isSomebodyIn(): boolean {
  return document.querySelector('.site-table tbody :focus, .site-table :focus-visible') !== null;
}
