import { type ManyLimits, type ReadFile, readMany, type SourceFile } from '../../../src/exchange';

/** A file as it comes, from bytes or a text. */
export function source(path: string, content: Uint8Array | string): SourceFile {
  return {
    path,
    blob: new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]),
  };
}

/** Reads files to the end and gives all that was told. */
export async function readAll(
  files: readonly SourceFile[],
  limits: Partial<ManyLimits> = {},
): Promise<readonly ReadFile[]> {
  return Array.fromAsync(readMany(files, { limits }));
}

/** What became of a file: its kind, or the name of its problem. */
export function told({ outcome }: Pick<ReadFile, 'outcome'>): string {
  return outcome.ok ? outcome.value.kind : outcome.problem.name;
}
