import type { Block } from './PlanData';

/** A line of poppler's listing of the structure: how deep it stands and what it is. */
interface Line {
  readonly depth: number;
  readonly name?: string;
  readonly text?: string;
}

/**
 * The text of a tagged PDF as blocks, from what `pdfinfo -struct-text` prints, so that every library
 * sets the same words.
 */
export function readBlocks(listing: string): readonly Block[] {
  const lines = listing.split('\n').map(readLine);
  const blocks: Block[] = [];
  const open: { depth: number; name: string }[] = [];
  for (const { depth, name, text } of lines) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    if (name !== undefined) {
      open.push({ depth, name });
      start(blocks, name);
    } else if (text !== undefined) addText(blocks, text);
  }
  return blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
}

function readLine(line: string): Line {
  const depth = line.length - line.trimStart().length;
  const text = /^\s*"(.*)"$/.exec(line)?.[1];
  if (text !== undefined) return { depth, text };
  const name = /^\s*([A-Z][A-Za-z0-9]*)( \(\w+\))?:?$/.exec(line)?.[1];
  return name === undefined ? { depth } : { depth, name };
}

function start(blocks: Block[], name: string): void {
  const heading = /^H(\d)$/.exec(name)?.[1];
  if (heading !== undefined) blocks.push({ kind: 'heading', level: Number(heading), text: '' });
  else if (name === 'Table') blocks.push({ kind: 'table', rows: [] });
  else if (name === 'TR') changeTable(blocks, (rows) => [...rows, []]);
  else if (name === 'TH' || name === 'TD') {
    changeTable(blocks, (rows) => [...rows.slice(0, -1), [...(rows.at(-1) ?? []), '']]);
  } else if (name === 'P' && blocks.at(-1)?.kind !== 'table')
    blocks.push({ kind: 'text', text: '' });
  else if (['LI', 'TOCI'].includes(name)) blocks.push({ kind: 'item', text: '' });
  else if (['L', 'Sect', 'Div', 'Figure'].includes(name)) blocks.push({ kind: 'text', text: '' });
}

function addText(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (last === undefined) return;
  if (last.kind !== 'table') {
    blocks[blocks.length - 1] = { ...last, text: last.text + text };
    return;
  }
  changeTable(blocks, (rows) => {
    const row = rows.at(-1) ?? [];
    return [...rows.slice(0, -1), [...row.slice(0, -1), `${row.at(-1) ?? ''}${text}`]];
  });
}

function changeTable(
  blocks: Block[],
  change: (rows: readonly (readonly string[])[]) => readonly (readonly string[])[],
): void {
  const last = blocks.at(-1);
  if (last?.kind === 'table')
    blocks[blocks.length - 1] = { kind: 'table', rows: change(last.rows) };
}
