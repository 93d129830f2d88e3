import type { FhirOptions } from '../../../src/exchange';
import {
  type FhirAnswers,
  parseFile,
  readFhir,
  writeFhirResponses,
  writeFhirSettled,
} from '../../../src/exchange';
import { fhirWords } from '../../../src/islands/takeAway/fhirWords';
import { type Assessment, type Outcome, prepareToSend } from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { planInputOf } from '../../fixtures/planInput';

export const instrument = realInstrument();

export function optionsOf(assessment: Assessment): FhirOptions {
  const { translator, writtenAt } = planInputOf(assessment);
  return { words: fhirWords(translator, instrument.version), writtenAt };
}

export function individualOf(assessment: Assessment): Uint8Array {
  return writeFhirResponses(assessment, instrument, optionsOf(assessment));
}

export function settledOf(assessment: Assessment): Uint8Array {
  const sent = prepareToSend(assessment, instrument, { ownerNames: false });
  return writeFhirSettled(sent, instrument, optionsOf(assessment));
}

/** Reads a file as the app does: recognised, then checked against the questions. */
export async function readBack(bytes: Uint8Array): Promise<Outcome<FhirAnswers>> {
  const parsed = await parseFile(bytes);
  if (!parsed.ok) return parsed;
  if (parsed.value.kind !== 'fhir') throw new Error(`This is ${parsed.value.kind}`);
  return readFhir(parsed.value.file, instrument);
}

export function toJson(bytes: Uint8Array) {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** When files are read. */
export const now = '2026-12-01T09:00:00.000Z';
/** What a new assessment needs to be told. */
export const newOnes = {
  now,
  role: 'gp',
  site: { name: 'Somewhere', country: 'england' },
  round: { name: 'A round', date: '2026-12-01' },
  ids: { assessment: 'new-assessment', site: 'new-site', round: 'new-round' },
} as const;

export async function answersOf(bytes: Uint8Array): Promise<FhirAnswers> {
  const read = await readBack(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
