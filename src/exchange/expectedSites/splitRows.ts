const separators = ['\t', ';', ','] as const;

/**
 * Splits text into rows of cells (RFC 4180): quoted cells may hold separators, line breaks and doubled quotes.
 *
 * The separator is the one of tab, semicolon and comma that the first lines have most often outside quotes,
 * and as often in each. A row keeps its place: a blank line is a row of one empty cell.
 */
export function splitRows(text: string): readonly (readonly string[])[] {
  const separator = findSeparator(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (quoted) {
      if (letter === '"' && text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (letter === separator) {
      row.push(cell);
      cell = '';
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[index + 1] === '\n') index += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

const lookedAt = 20;

function findSeparator(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt);
  const measured = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = Math.max(0, ...counts);
    const steady = counts.filter((count) => count === most).length;
    return { separator, most, steady };
  });
  const found = measured.filter(({ most }) => most > 0);
  // A comma stands in names too, a tab hardly ever: the earlier of the list wins a tie.
  found.sort(
    (a, b) =>
      b.steady - a.steady || separators.indexOf(a.separator) - separators.indexOf(b.separator),
  );
  return found[0]?.separator ?? '\t';
}
