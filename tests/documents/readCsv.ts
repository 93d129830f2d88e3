/** A field as it stands in the file: quoted text, or what stands there bare. */
export type CsvField =
  | { readonly quoted: true; readonly text: string }
  | { readonly quoted: false; readonly text: string };

/**
 * Reads RFC 4180 to the letter: CR LF between records, a quote only around a whole field, two for
 * one inside, and the same number of fields in each record. Anything else throws.
 */
export function readCsv(text: string): readonly (readonly CsvField[])[] {
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  const records: CsvField[][] = [];
  let record: CsvField[] = [];
  let at = 0;
  while (at < text.length) {
    field.lastIndex = at;
    const [whole = '', quoted, bare = ''] = field.exec(text) ?? [];
    record.push(
      quoted === undefined
        ? { quoted: false, text: bare }
        : { quoted: true, text: quoted.replaceAll('""', '"') },
    );
    at += whole.length;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      records.push(record);
      record = [];
      at += 2;
    } else throw new Error(`No comma and no line end at ${at}: ${text.slice(at, at + 20)}`);
  }
  if (record.length > 0) throw new Error('The last record does not end');
  if (new Set(records.map(({ length }) => length)).size > 1) {
    throw new Error('Records differ in length');
  }
  return records;
}
