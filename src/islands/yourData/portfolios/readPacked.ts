import { readMany } from '../../../exchange';
import { type FindInstrument, type Gathered, gatherPlans } from '../../portfolio/gatherPlans';

/** Plans in memory at once. */
const atOnce = 250;

/** Plans of a portfolio's zip, with files in it that were not right. */
export type PackedPart = Pick<Gathered, 'plans' | 'others'>;

/** Reads the plans of a portfolio's zip a part at a time, each checked as what comes from outside. */
export async function* readPacked(
  zip: Blob,
  findInstrument: FindInstrument,
): AsyncGenerator<PackedPart, void> {
  let part: { plans: PackedPart['plans'][number][]; others: PackedPart['others'][number][] } = {
    ...{ plans: [], others: [] },
  };
  for await (const read of readMany([{ path: '', blob: zip }])) {
    const place = read.path.slice(separator.length);
    // The index was read before.
    if (place === 'portfolio.linkready') continue;
    const { plans, others } = await gatherPlans({ ...read, path: place }, findInstrument);
    part.plans.push(...plans);
    part.others.push(...others);
    if (part.plans.length + part.others.length < atOnce) continue;
    yield part;
    part = { plans: [], others: [] };
  }
  yield part;
}

/** Between a zip and what is in it. */
const separator = ' / ';
