import { fail, type Instrument, type Outcome } from '../../model';
import { loadInstrument } from '../app/loadData';
import type { FindInstrument } from './gatherPlans';

/** Every plan asks for its instrument, and nearly all for the same. Problems: `fileInstrumentUnknown`. */
export function rememberInstruments(locale: string): FindInstrument {
  const known = new Map<string, Promise<Outcome<Instrument>>>();
  return (version) => {
    const found = known.get(version) ?? findInstrument(version, locale);
    known.set(version, found);
    return found;
  };
}

async function findInstrument(version: string, locale: string): Promise<Outcome<Instrument>> {
  const found = await loadInstrument(version, locale);
  return found.ok ? found : fail('fileInstrumentUnknown', { instrument: version });
}
