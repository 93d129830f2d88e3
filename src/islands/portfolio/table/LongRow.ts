import type { Translator } from '../../../i18n';
import type { PortfolioSite } from '../../../model';
import type { OpenPortfolio } from '../openPortfolio';
import { describeScoreCell, describeSiteCells, isCompared } from './describeCell';

/** A row of the long scroll: its elements are made once, and only their texts change. */
export interface LongRow {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly linkText: Text;
  readonly network: Text;
  readonly tag: Text;
  readonly scores: readonly LongCell[];
  /** What stands behind the scores: answered, age, flags, plan, moved. */
  readonly behind: readonly LongCell[];
  /** What the focus goes to, column by column. */
  readonly stops: readonly HTMLElement[];
  /** The place in the list that it shows; -1 before the first time. */
  index: number;
}

interface LongCell {
  readonly element: HTMLElement;
  readonly text: Text;
}

/** Columns after those of the domains. */
const behindCount = 5;

/** Makes a row with a cell for each domain, still without a site. */
export function createLongRow(domains: number): LongRow {
  const element = createElement('row', 'long-row');
  const head = createElement('rowheader');
  const link = document.createElement('a');
  link.tabIndex = -1;
  const linkText = appendText(link);
  const under = createElement('', 'site-network');
  const network = appendText(under);
  const tag = appendText(under);
  head.append(link, under);
  const scores = Array.from({ length: domains }, createCell);
  const behind = Array.from({ length: behindCount }, createCell);
  const cells = [...scores, ...behind].map((cell) => cell.element);
  element.append(head, ...cells);
  return {
    ...{ element, head, link, linkText, network, tag, scores, behind },
    stops: [link, ...cells],
    index: -1,
  };
}

/** Moves a row to its place in the list. */
export function placeRow(row: LongRow, index: number, height: number): void {
  row.index = index;
  row.element.style.transform = `translateY(${index * height}px)`;
  row.element.ariaRowIndex = String(index + 2);
}

interface RowWords {
  readonly translator: Translator;
  readonly today: string;
  readonly addressOf: OpenPortfolio['addressOf'];
}

/** Writes a site into a row, touching only what differs from the site before. */
export function writeLongRow(row: LongRow, site: PortfolioSite, words: RowWords): void {
  const { translator, today, addressOf } = words;
  const { t } = translator;
  setText(row.linkText, site.name || t('portfolio.cell.unnamed'));
  row.link.href = addressOf({ site: site.id });
  row.link.setAttribute('data-site', site.id);
  setText(row.network, site.network);
  // What the row has no room for.
  row.head.title = [site.name, site.network].filter(Boolean).join(', ');
  const mark = site.example ? t('home.exampleTag') : site.quick ? t('home.quickTag') : '';
  setText(row.tag, mark !== '' && site.network !== '' ? ` · ${mark}` : mark);
  for (const [place, cell] of row.scores.entries()) {
    const domain = site.domains[place];
    if (domain === undefined) continue;
    const { text, said, step, apart } = describeScoreCell(translator, domain);
    setText(cell.text, text);
    setClass(cell.element, `score-cell level-${step}${apart ? ' is-apart' : ''}`);
    if (said === '') cell.element.removeAttribute('aria-label');
    else cell.element.setAttribute('aria-label', apart ? `${text} ${said}` : said);
  }
  const { answered, age, flags, plan, moved, isOverdue } = describeSiteCells(
    translator,
    site,
    today,
  );
  const change = site.domains.some(isCompared) ? moved : t('portfolio.cell.first');
  for (const [place, text] of [answered, age, flags, plan, change].entries()) {
    const cell = row.behind[place];
    if (cell) setText(cell.text, text);
  }
  const [, , flagCell, planCell] = row.behind;
  if (flagCell) setClass(flagCell.element, site.actFirst > 0 ? 'has-flag' : '');
  if (planCell) setClass(planCell.element, isOverdue ? 'is-overdue' : '');
}

function createElement(role: string, name = ''): HTMLElement {
  const element = document.createElement('div');
  if (role !== '') element.role = role;
  element.className = name;
  return element;
}

function createCell(): LongCell {
  const element = createElement('gridcell');
  element.tabIndex = -1;
  return { element, text: appendText(element) };
}

function appendText(parent: HTMLElement): Text {
  const text = document.createTextNode('');
  parent.append(text);
  return text;
}

function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}

function setClass(element: HTMLElement, name: string): void {
  if (element.className !== name) element.className = name;
}
