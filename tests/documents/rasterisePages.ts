import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';

export interface RasterOptions {
  readonly dotsPerInch: number;
  /** Counted from 1; absent for all pages. */
  readonly page?: number;
}

/** Draws pages in grey with poppler, in order. */
export function rasterisePages(
  bytes: Uint8Array,
  { dotsPerInch, page }: RasterOptions,
): readonly PNG[] {
  const program = process.env.PDFTOPPM ?? 'pdftoppm';
  const folder = mkdtempSync(join(tmpdir(), 'linkready-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
    const options = ['-png', '-gray', '-r', String(dotsPerInch), ...only];
    execFileSync(program, [...options, file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => PNG.sync.read(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
