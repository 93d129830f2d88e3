import { adoptFhir, createFromFhir, isCompleteFhir, readFhir } from '../../exchange';
import { type Assessment, type Id, roles } from '../../model';
import { newId, now, today } from '../app/device';
import { loadInstrument } from '../app/loadData';
import type { ArrivedFile } from './Arrival';

interface ReadFhirOptions {
  readonly locale: string;
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
  readonly findAll: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Assessment>>;
}

/**
 * Checks what came as FHIR against the questions it answers; any other file stays as it is.
 *
 * What LinkReady wrote becomes a version of its assessment. Of answers from elsewhere somebody has to
 * say where they belong.
 */
export async function readFhirArrival(
  arrived: ArrivedFile,
  { locale, versions, findAll }: ReadFhirOptions,
): Promise<ArrivedFile> {
  const { path, arrival } = arrived;
  if (arrival.kind !== 'fhir') return arrived;
  const { file } = arrival;
  if (!versions.includes(file.version)) {
    const values = { instrument: file.version };
    return {
      path,
      arrival: { kind: 'problem', problem: { name: 'fileInstrumentUnknown', values } },
    };
  }
  const instrument = await loadInstrument(file.version, locale);
  if (!instrument.ok) return { path, arrival: { kind: 'problem', problem: instrument.problem } };
  const read = await readFhir(file, instrument.value);
  if (!read.ok) return { path, arrival: { kind: 'problem', problem: read.problem } };

  const { value: answers } = read;
  const { assessment: id, site } = answers;
  const here = id === undefined ? undefined : (await findAll([id])).get(id);
  // Respondents of ours have their roles; nobody is given this one.
  const options = { now: now(), role: roles[0] ?? 'practiceManager' };
  if (here !== undefined) {
    // Two versions of the questions are two assessments, whatever a file says.
    if (here.instrument !== file.version) {
      return { path, arrival: { kind: 'problem', problem: { name: 'fhirOtherQuestions' } } };
    }
    return { path, arrival: { kind: 'assessment', assessment: adoptFhir(answers, here, options) } };
  }
  if (!isCompleteFhir(answers)) return { path, arrival: { kind: 'foreign', answers } };
  const assessment = createFromFhir(answers, {
    ...options,
    site: { name: site.name ?? '', country: site.country ?? '' },
    round: { name: '', date: today() },
    ids: { assessment: newId(), site: newId(), round: newId() },
  });
  return { path, arrival: { kind: 'assessment', assessment } };
}
