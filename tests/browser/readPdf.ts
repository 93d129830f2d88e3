import { execFileSync } from 'node:child_process';

/** What a reader that is not ours finds in a PDF. */
export interface PdfText {
  /** The text of each page, laid out as on the page. */
  readonly pages: readonly string[];
  /** All of it, with every run of white space as one space, so that line breaks hide nothing. */
  readonly text: string;
  /** Title, Author, Pages and so on, by the names that pdfinfo uses. */
  readonly info: ReadonlyMap<string, string>;
}

/** Reads a PDF with poppler. Throws when poppler cannot read it. */
export function readPdf(bytes: Uint8Array): PdfText {
  const layout = run('PDFTOTEXT', ['-layout', '-', '-'], bytes);
  const flowing = run('PDFTOTEXT', ['-', '-'], bytes);
  const info = run('PDFINFO', ['-'], bytes)
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, name, value] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    });
  return {
    // Each page ends with a form feed.
    pages: layout.split('\f').slice(0, -1),
    text: flowing.replaceAll(/\s+/g, ' ').trim(),
    info: new Map(info),
  };
}

function run(
  tool: 'PDFTOTEXT' | 'PDFINFO',
  argumentList: readonly string[],
  input: Uint8Array,
): string {
  const program = process.env[tool] ?? tool.toLowerCase();
  return execFileSync(program, argumentList, { input, encoding: 'utf8', maxBuffer: 64_000_000 });
}
