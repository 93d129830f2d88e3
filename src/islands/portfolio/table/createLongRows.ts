import type { Translator } from '../../../i18n';
import { describeSite } from '../../../model';
import type { OpenPortfolio } from '../openPortfolio';
import { describeScoreCell } from './describeCell';
import { findNextCell } from './moveInGrid';

interface LongParts {
  readonly open: OpenPortfolio;
  readonly sites: Uint32Array;
  readonly translator: Translator;
}

interface LongRow {
  readonly element: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly cells: readonly HTMLElement[];
  /** The place in the list that it shows; -1 before the first time. */
  index: number;
}

/** Rows kept ready above and below what is in sight, so that a fast scroll shows no gap. */
const spare = 12;

/**
 * Rows of a long scroll: a ring of elements that are written anew as they come into sight.
 *
 * A row's place is its number times its height; only rows that enter are written, so that a frame stays
 * short with ten thousand sites. The row with the focus is never given another site.
 */
export function createLongRows(
  frame: HTMLElement,
  parts: LongParts,
): { readonly stop: () => void } {
  const { sites, open } = parts;
  const body = createElement('rowgroup', 'long-body');
  frame.role = 'grid';
  frame.ariaReadOnly = 'true';
  frame.setAttribute('aria-labelledby', 'sites-title');
  frame.setAttribute('aria-rowcount', String(sites.length + 1));
  frame.replaceChildren(createHead(parts), body);
  const sheetDomains = open.sheet.peek().table.domains.length;
  const height = measureRow(body);
  body.style.blockSize = `${sites.length * height}px`;
  const inSight = Math.ceil(frame.clientHeight / height) + 1;
  const count = Math.min(sites.length, inSight + 2 * spare);
  const rows = Array.from({ length: count }, () => createRow(sheetDomains));
  body.replaceChildren(...rows.map(({ element }) => element));

  const place = (index: number) => rows[index % count];
  function show(index: number): LongRow | undefined {
    const row = place(index);
    if (row === undefined || row.index === index) return row;
    // A focus that would jump to another site is let go to the frame.
    if (row.element.contains(document.activeElement)) frame.focus({ preventScroll: true });
    row.index = index;
    row.element.style.transform = `translateY(${index * height}px)`;
    writeRow(row, sites[index] ?? 0, parts);
    return row;
  }
  function fill() {
    const first = Math.floor(frame.scrollTop / height) - spare;
    const start = Math.max(0, Math.min(first, sites.length - count));
    for (let index = start; index < start + count; index += 1) show(index);
  }
  const onKey = (event: KeyboardEvent) => {
    const at = findFocus(rows);
    if (at === undefined || event.altKey || event.metaKey) return;
    const next = findNextCell(
      at,
      { rows: sites.length, columns: sheetDomains + 1 },
      {
        key: event.key,
        control: event.ctrlKey,
        rightToLeft: getComputedStyle(frame).direction === 'rtl',
      },
    );
    if (next === undefined) return;
    event.preventDefault();
    reveal(frame, next.row, height);
    fill();
    const row = place(next.row);
    const target = next.column === 0 ? row?.link : row?.cells[next.column - 1];
    for (const stop of body.querySelectorAll<HTMLElement>('[tabindex="0"]')) stop.tabIndex = -1;
    if (target) target.tabIndex = 0;
    target?.focus({ preventScroll: true });
  };
  const onClick = (event: MouseEvent) => followLink(event, open);
  frame.tabIndex = -1;
  frame.addEventListener('scroll', fill, { passive: true });
  frame.addEventListener('keydown', onKey);
  frame.addEventListener('click', onClick);
  fill();
  const first = rows[0]?.link;
  if (first) first.tabIndex = 0;
  return {
    stop() {
      frame.removeEventListener('scroll', fill);
      frame.removeEventListener('keydown', onKey);
      frame.removeEventListener('click', onClick);
      frame.replaceChildren();
    },
  };
}

function measureRow(body: HTMLElement): number {
  const probe = createRow(1).element;
  body.replaceChildren(probe);
  const { height } = probe.getBoundingClientRect();
  return height || 1;
}

function createElement(role: string, name = ''): HTMLElement {
  const element = document.createElement('div');
  element.role = role;
  element.className = name;
  return element;
}

function createHead({ open, translator }: LongParts): HTMLElement {
  const head = createElement('row', 'long-row long-head');
  head.ariaRowIndex = '1';
  const name = createElement('columnheader');
  name.textContent = translator.t('portfolio.column.name');
  const domains = open.sheet.peek().instrument.domains.map(({ id, shortTitle }) => {
    const cell = createElement('columnheader');
    cell.textContent = id.toUpperCase();
    cell.title = shortTitle;
    cell.ariaLabel = shortTitle;
    return cell;
  });
  head.append(name, ...domains);
  return head;
}

function createRow(domains: number): LongRow {
  const element = createElement('row', 'long-row');
  const head = createElement('rowheader');
  const link = document.createElement('a');
  link.tabIndex = -1;
  head.append(link);
  const cells = Array.from({ length: domains }, () => {
    const cell = createElement('gridcell');
    cell.tabIndex = -1;
    return cell;
  });
  element.append(head, ...cells);
  return { element, link, cells, index: -1 };
}

function writeRow(row: LongRow, site: number, { open, translator }: LongParts): void {
  const found = describeSite(open.sheet.peek().table, open.shown.peek(), site);
  row.element.ariaRowIndex = String(row.index + 2);
  row.link.textContent = found.name || translator.t('portfolio.cell.unnamed');
  row.link.href = open.addressOf({ site: found.id });
  row.link.setAttribute('data-site', found.id);
  for (const [index, domain] of found.domains.entries()) {
    const cell = row.cells[index];
    if (cell === undefined) continue;
    const { text, said, step } = describeScoreCell(translator, domain);
    cell.textContent = text;
    cell.className = `score-cell level-${step}`;
    if (said === '') cell.removeAttribute('aria-label');
    else cell.setAttribute('aria-label', `${text} ${said}`);
  }
}

function findFocus(rows: readonly LongRow[]) {
  const active = document.activeElement;
  const row = rows.find(({ element }) => element.contains(active));
  if (row === undefined || !(active instanceof HTMLElement)) return undefined;
  return { row: row.index, column: active === row.link ? 0 : row.cells.indexOf(active) + 1 };
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
