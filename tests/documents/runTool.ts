import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a PDF tool prints about a file; the file's path goes where `FILE` stands. */
export function runTool(
  name: 'qpdf' | 'pdfinfo' | 'pdftotext' | 'pdfdetach',
  options: readonly string[],
  bytes: Uint8Array,
): string {
  const program = process.env[name.toUpperCase()] ?? name;
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const places = options.map((option) => option.replace('FILE', file));
    return execFileSync(program, places, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as a reader's "copy all" gives it, in the order it is drawn. */
export function readText(bytes: Uint8Array): string {
  return runTool('pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'], bytes);
}

/** The structure tree with its text, as poppler reads it out. */
export function readStructure(bytes: Uint8Array): string {
  return runTool('pdfinfo', ['-struct-text', '-enc', 'UTF-8', 'FILE'], bytes);
}

/** Text on one line, so that line breaks of the layout do not matter. */
export function joinLines(text: string): string {
  return text.replace(/\s+/g, ' ');
}
