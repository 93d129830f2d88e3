import { Zip, ZipDeflate } from 'fflate';
import { findFurther, type Id } from '../../model';
import type { WriteOptions } from '../writeAssessmentFile';
import { writeEnvelope } from '../writeEnvelope';
import type { PortfolioFile, PortfolioIndex } from './PortfolioFile';

/** Part of a portfolio's plans: the texts of files to send, by assessment. */
export type PlanPart = ReadonlyMap<Id, string>;

const firstFields = ['id', 'name', 'purpose', 'deadline', 'columns', 'sites', 'kind', 'from', 'to'];

/**
 * Writes a portfolio to hand on: a zip of its plans, each as it was received, with an index of the rest.
 *
 * Plans come in parts and leave in pieces, so that ten thousand never lie in memory at once.
 */
export async function writePortfolioFile(
  index: PortfolioIndex,
  plans: AsyncIterable<PlanPart>,
  { writtenAt, writtenBy }: Pick<WriteOptions, 'writtenAt' | 'writtenBy'>,
): Promise<Blob> {
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const blobs: Blob[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(Uint8Array.from(piece));
  });
  const add = (name: string, bytes: Uint8Array) => {
    const entry = new ZipDeflate(name, { level: 6 });
    // One fixed day, which is no claim about when it was made.
    entry.mtime = '2026-01-01T12:00:00';
    zip.add(entry);
    entry.push(bytes, true);
  };
  const about: readonly (readonly [string, unknown])[] = [
    ['writtenAt', writtenAt],
    ['writtenBy', writtenBy],
  ];
  add(
    'portfolio.linkready',
    writeEnvelope('portfolio', about, ['portfolio', flatten(index)], firstFields),
  );
  const encoder = new TextEncoder();
  for await (const part of plans) {
    for (const [id, text] of part) add(`plans/${id}.linkready`, encoder.encode(text));
    // A browser may keep what is in a Blob on disk.
    blobs.push(new Blob(pieces));
    pieces = [];
  }
  zip.end();
  return new Blob([...blobs, ...pieces], { type: 'application/zip' });
}

function flatten({ expected, ...index }: PortfolioIndex): PortfolioFile['portfolio'] {
  const { columns, sites } = expected;
  const written = sites.map((listed) => {
    const { further: _asCells, ...site } = listed;
    return { ...site, cells: columns.map((column) => findFurther(listed, column) ?? '') };
  });
  return { ...index, expected: { columns, sites: written } };
}
