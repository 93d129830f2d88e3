import type { Translator } from '../../../i18n';
import { describeSite } from '../../../model';
import { today } from '../../app/device';
import type { OpenPortfolio } from '../openPortfolio';
import { createLongRow, type LongRow, placeRow, writeLongRow } from './LongRow';
import { findNextCell } from './moveInGrid';
import { rememberTexts } from './rememberTexts';

/** Where somebody is in the list. */
export interface LongPlace {
  readonly scrollTop: number;
  /** What the focus is on, where that is a site. */
  readonly focus?: { readonly site: string; readonly column: number } | undefined;
}

interface LongParts {
  readonly open: OpenPortfolio;
  readonly sites: Uint32Array;
  readonly translator: Translator;
  /** What scrolls: the head's row, and the body with all others. */
  readonly frame: HTMLElement;
  readonly body: HTMLElement;
  /** Where to begin; at the top unless told. */
  readonly place?: LongPlace | undefined;
}

interface LongRows {
  /** Takes the rows away, and says where somebody was in them. */
  readonly stop: () => LongPlace;
}

/** Rows kept ready above and below what is in sight, so that a fast scroll shows no gap. */
const spare = 12;

/**
 * Rows of a long scroll: a ring of elements that are written anew as they come into sight.
 *
 * A row's place is its number times its height; only rows that enter are written, so that a frame stays
 * short with ten thousand sites. The row with the focus is never given another site.
 */
export function createLongRows(parts: LongParts): LongRows {
  const { sites, open, frame, body, place } = parts;
  const translator = rememberTexts(parts.translator);
  const day = today();
  const { table } = open.sheet.peek();
  const height = measureRow(body);
  body.style.blockSize = `${sites.length * height}px`;
  const inSight = Math.ceil(frame.clientHeight / height) + 1;
  const count = Math.min(sites.length, inSight + 2 * spare);
  const rows = Array.from({ length: count }, () => createLongRow(table.domains.length));
  body.replaceChildren(...rows.map(({ element }) => element));

  const rowOf = (index: number) => rows[index % count];
  function show(index: number) {
    const row = rowOf(index);
    if (row === undefined || row.index === index) return;
    // A focus that would jump to another site is let go to the frame.
    if (row.element.contains(document.activeElement)) frame.focus({ preventScroll: true });
    placeRow(row, index, height);
    const site = describeSite(table, open.shown.peek(), sites[index] ?? 0);
    writeLongRow(row, site, { translator, today: day, addressOf: open.addressOf });
  }
  function fill() {
    const first = Math.floor(frame.scrollTop / height) - spare;
    const start = Math.max(0, Math.min(first, sites.length - count));
    for (let index = start; index < start + count; index += 1) show(index);
  }
  /** Row 0 is the head. */
  function cellAt({ row, column }: Place): HTMLElement | undefined {
    if (row === 0) return headsOf(frame)[column];
    reveal(frame, row - 1, height);
    fill();
    return rowOf(row - 1)?.stops[column];
  }
  const onKey = (event: KeyboardEvent) => {
    const at = findFocus(frame, rows);
    if (at === undefined || event.altKey || event.metaKey || event.shiftKey) return;
    const size = { rows: sites.length + 1, columns: headsOf(frame).length };
    const rightToLeft = getComputedStyle(frame).direction === 'rtl';
    const next = findNextCell(at, size, { key: event.key, control: event.ctrlKey, rightToLeft });
    if (next === undefined) return;
    event.preventDefault();
    const cell = cellAt(next);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const onFocus = ({ target }: FocusEvent) => keepOneStop(frame, target);
  const onClick = (event: MouseEvent) => followLink(event, open);
  frame.addEventListener('scroll', fill, { passive: true });
  frame.addEventListener('keydown', onKey);
  frame.addEventListener('focusin', onFocus);
  frame.addEventListener('click', onClick);
  frame.scrollTop = place?.scrollTop ?? 0;
  fill();
  if (place?.focus !== undefined) {
    const { site, column } = place.focus;
    const { latest } = open.shown.peek();
    const row = sites.findIndex(
      (one) => table.texts[table.rows.site[latest[one] ?? -1] ?? 0] === site,
    );
    const cell = row < 0 ? frame : cellAt({ row: row + 1, column });
    cell?.focus({ preventScroll: true });
  }
  const [first] = headsOf(frame);
  // The row that Tab came to may be gone with the list before.
  if (first && frame.querySelector(stopped) === null) first.tabIndex = 0;
  return {
    stop() {
      const { scrollTop } = frame;
      const focus = findFocus(frame, rows);
      const site = rowOf((focus?.row ?? 0) - 1)?.link.getAttribute('data-site') ?? undefined;
      frame.removeEventListener('scroll', fill);
      frame.removeEventListener('keydown', onKey);
      frame.removeEventListener('focusin', onFocus);
      frame.removeEventListener('click', onClick);
      body.replaceChildren();
      return {
        scrollTop,
        focus: focus && site !== undefined ? { site, column: focus.column } : undefined,
      };
    },
  };
}

const stopped = '[tabindex="0"]';

interface Place {
  readonly row: number;
  readonly column: number;
}

function measureRow(body: HTMLElement): number {
  const probe = createLongRow(1).element;
  body.replaceChildren(probe);
  const { height } = probe.getBoundingClientRect();
  return height || 1;
}

function headsOf(frame: HTMLElement): readonly HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>('.long-head button')];
}

function findFocus(frame: HTMLElement, rows: readonly LongRow[]): Place | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return undefined;
  const head = headsOf(frame).indexOf(active);
  if (head >= 0) return { row: 0, column: head };
  const row = rows.find(({ element }) => element.contains(active));
  return row && { row: row.index + 1, column: Math.max(0, row.stops.indexOf(active)) };
}

/** Wherever focus goes in the grid, Tab comes back to it. */
function keepOneStop(frame: HTMLElement, target: EventTarget | null): void {
  if (!(target instanceof HTMLElement) || target === frame) return;
  for (const stop of frame.querySelectorAll<HTMLElement>(stopped)) stop.tabIndex = -1;
  target.tabIndex = 0;
}

/** Scrolls so that a row stands below the head and above the foot of the frame. */
function reveal(frame: HTMLElement, index: number, height: number): void {
  const head = frame.querySelector('.long-head')?.clientHeight ?? 0;
  const top = index * height;
  const bottom = top + height + head;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (bottom > frame.scrollTop + frame.clientHeight) {
    frame.scrollTop = bottom - frame.clientHeight;
  }
}

function followLink(event: MouseEvent, open: OpenPortfolio): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const site = link?.getAttribute('data-site') ?? undefined;
  if (site === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open.go({ site });
}
