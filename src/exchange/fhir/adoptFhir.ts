import {
  type Assessment,
  canonicalJson,
  createAssessment,
  type Id,
  type Instant,
  type Note,
  type Response,
  type Role,
  type Site,
  type Stamp,
} from '../../model';
import type { FhirAnswers, FhirPerson } from './FhirAnswers';
import { plainText } from './plainText';

/** What a FHIR file may not say of itself. */
export interface AdoptOptions {
  readonly now: Instant;
  /** The role of whoever is from elsewhere and has none in the file. */
  readonly role: Role;
}

/**
 * Puts the answers of a FHIR file into an assessment: the version of it that the file brings, to be
 * merged with the one that is here (M1 to M7).
 *
 * FHIR carries less than an assessment holds, so nothing but respondents, responses and notes differs.
 * Somebody from elsewhere becomes a new respondent, and their notes are private, as notes are unless
 * somebody says otherwise (P6).
 */
export function adoptFhir(given: FhirAnswers, into: Assessment, options: AdoptOptions): Assessment {
  const people = given.people.map((person) => adoptPerson(person, into, options));
  const brought = {
    respondents: people.map(({ respondent }) => respondent),
    responses: people.flatMap(({ responses }) => responses),
    notes: people.flatMap(({ notes }) => notes),
  };
  const here: ReadonlySet<Stamp> = new Set([...into.respondents, ...into.responses, ...into.notes]);
  const changedAt = [...brought.respondents, ...brought.responses, ...brought.notes]
    .filter((record) => !here.has(record))
    .reduce((latest, one) => (one.changedAt > latest ? one.changedAt : latest), into.changedAt);
  return {
    ...into,
    changedAt,
    respondents: join(into.respondents, brought.respondents),
    responses: join(into.responses, brought.responses),
    notes: join(into.notes, brought.notes),
  };
}

/** Ids and particulars of a new assessment that a FHIR file does not have. */
export interface NewFromFhir extends AdoptOptions {
  readonly site: Pick<Site, 'name' | 'country'>;
  readonly round: { readonly name: string; readonly date: string };
  readonly ids: { readonly assessment: Id; readonly site: Id; readonly round: Id };
}

/**
 * Creates an assessment of the answers of a FHIR file. Ids that the file carries are kept.
 *
 * Site and round are a millisecond older than the file says: it does not carry all of them, and where
 * they come whole one day, those win (M5).
 */
export function createFromFhir(given: FhirAnswers, options: NewFromFhir): Assessment {
  const { ids, now, role } = options;
  const { site, round } = given;
  const [{ id: respondent } = { id: ids.assessment }] = given.people;
  const created = createAssessment({
    instrument: given.instrument,
    site: { ...options.site, ...withoutGaps(site) },
    round: options.round,
    role,
    now: given.people.reduce(
      (first, { authored = now }) => (authored < first ? authored : first),
      now,
    ),
    ids: {
      ...ids,
      site: site.id ?? ids.site,
      assessment: given.assessment ?? ids.assessment,
      respondent,
    },
  });
  const empty: Assessment = {
    ...created,
    ...(given.example && { example: true }),
    site: { ...created.site, changedAt: before(site.changedAt ?? created.changedAt) },
    round: round ? { ...round, changedAt: before(round.changedAt) } : created.round,
    respondents: [],
  };
  return adoptFhir(given, empty, options);
}

/** Whether a FHIR file says all that a new assessment needs, so that nobody has to be asked. */
export function isCompleteFhir({ assessment, site, round, people }: FhirAnswers): boolean {
  return (
    assessment !== undefined &&
    round !== undefined &&
    Boolean(site.id && site.name && site.country && site.changedAt) &&
    people.every(({ ours }) => ours)
  );
}

function adoptPerson(person: FhirPerson, into: Assessment, { now, role }: AdoptOptions) {
  const { id: respondent, ours } = person;
  const here = into.respondents.find(({ id }) => id === respondent);
  // A clock elsewhere that is fast must not outlive every answer given here.
  const authored = person.authored !== undefined && person.authored < now ? person.authored : now;
  const audience = ours ? 'shared' : 'private';
  const responses = person.said.map(({ changedAt = authored, ...said }): Response => {
    const id = `${said.item}.${respondent}`;
    const record = { id, changedAt, respondent, ...said };
    return settle(record, into.responses, authored, saysOf);
  });
  const notes = person.notes.map(({ item, text, changedAt = authored }): Note => {
    const id = `${item}.${respondent}.${audience}`;
    const record = { id, changedAt, about: item, respondent, audience, text } as const;
    return settle<Note>(record, into.notes, authored, (note) => note.text);
  });
  const changedAt = person.changedAt ?? authored;
  const added = {
    id: respondent,
    changedAt,
    ...(person.role ? { role: person.role } : !ours && { role }),
    ...(person.workshop && { workshop: person.workshop }),
    ...(person.counted !== undefined && { counted: person.counted }),
  };
  return { respondent: here ?? added, responses, notes };
}

function saysOf({ answer, ask, copied }: Response): unknown {
  return { answer, ask, copied };
}

/**
 * A record that says what is said here already is the one that is here: FHIR may hold less of it. One
 * that says something else at the same time was changed elsewhere, when the response was written.
 */
function settle<T extends Stamp>(
  record: T,
  here: readonly T[],
  authored: Instant,
  says: (record: T) => unknown,
): T {
  const mine = here.find(({ id }) => id === record.id);
  if (mine === undefined) return record;
  if (sayPlainly(says(mine)) === sayPlainly(says(record))) return mine;
  const isEdited = mine.changedAt === record.changedAt && authored > record.changedAt;
  return isEdited ? { ...record, changedAt: authored } : record;
}

/** What was said as FHIR carries it. */
function sayPlainly(said: unknown): string {
  return canonicalJson(
    JSON.parse(
      JSON.stringify(said, (name, value) => {
        if (typeof value !== 'string') return value;
        // A reason of blanks is none.
        return name === 'reason' && value.trim() === '' ? undefined : plainText(value);
      }),
    ),
  );
}

function join<T extends Stamp>(here: readonly T[], given: readonly T[]): readonly T[] {
  const ids = new Set(given.map(({ id }) => id));
  return [...here.filter(({ id }) => !ids.has(id)), ...given];
}

function withoutGaps({ id: _id, changedAt: _changedAt, ...site }: FhirAnswers['site']) {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined));
}

function before(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
