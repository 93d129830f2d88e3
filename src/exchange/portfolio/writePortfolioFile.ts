import { findFurther, type Id } from '../../model';
import type { WriteOptions } from '../writeAssessmentFile';
import { writeEnvelope } from '../writeEnvelope';
import { createZipWriter } from '../zip/createZipWriter';
import { type PortfolioFile, type PortfolioIndex, portfolioIndexName } from './PortfolioFile';

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
  const zip = createZipWriter();
  const about: readonly (readonly [string, unknown])[] = [
    ['writtenAt', writtenAt],
    ['writtenBy', writtenBy],
  ];
  zip.add(
    portfolioIndexName,
    writeEnvelope('portfolio', about, ['portfolio', flatten(index)], firstFields),
  );
  const encoder = new TextEncoder();
  for await (const part of plans) {
    for (const [id, text] of part) zip.add(`plans/${id}.linkready`, encoder.encode(text));
    zip.flush();
  }
  return zip.finish();
}

function flatten({ expected, ...index }: PortfolioIndex): PortfolioFile['portfolio'] {
  const { columns, sites } = expected;
  const written = sites.map((listed) => {
    const { further: _asCells, ...site } = listed;
    return { ...site, cells: columns.map((column) => findFurther(listed, column) ?? '') };
  });
  return { ...index, expected: { columns, sites: written } };
}
