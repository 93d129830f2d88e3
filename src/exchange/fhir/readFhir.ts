import { canonicalJson, fail, type Instrument, type Outcome, roles, succeed } from '../../model';
import { encodeBase32 } from '../bytes/base32';
import { findTwice } from '../findTwice';
import type { PractitionerRole, QuestionnaireResponse } from './Fhir';
import type { FhirAnswers, FhirPerson } from './FhirAnswers';
import { extensions, findExtension, systems } from './fhirNames';
import type { FhirFile, FhirResponse } from './parseFhir';
import { parseTime } from './parseTime';
import { placeFhirProblem } from './placeFhirProblem';
import { readAnswers } from './readAnswers';
import { type Asked, listAsked, readItems } from './readItems';
import { isId, readRound, readSite } from './readSite';

/** Of the 32 bytes of SHA-256, as many as 26 characters hold. */
const markBytes = 16;

/**
 * Reads a FHIR file as answers to the questions of its version, whole or not at all.
 *
 * Problems: `fhirInvalid` (`place`, `rule`, `detail`, see `FhirRule`); `fhirSeveral` where the answers are
 * about more than one assessment or practice.
 *
 * @param instrument in the file's version.
 */
export async function readFhir(
  file: FhirFile,
  instrument: Instrument,
): Promise<Outcome<FhirAnswers>> {
  const asked = listAsked(instrument);
  const people: FhirPerson[] = [];
  for (const one of file.responses) {
    const person = await readPerson(one, instrument, asked);
    if (!person.ok) return person;
    people.push(person.value);
  }
  const twice = findTwice(people, ({ id }) => id);
  if (twice >= 0) {
    return placeFhirProblem([...(file.responses[twice]?.path ?? []), 'identifier'], 'twice');
  }
  const [first] = file.responses;
  const about = file.responses.map(({ response }) => nameSubject(response));
  if (first === undefined || new Set(about).size > 1) return fail('fhirSeveral');
  const { response } = first;
  return succeed({
    instrument: file.version,
    example: hasTag(response, 'example'),
    assessment: findOurs(response)?.assessment,
    site: readSite(first),
    round: readRound(findExtension(response, extensions.round)),
    people,
  });
}

async function readPerson(
  { response, path }: FhirResponse,
  instrument: Instrument,
  asked: ReadonlyMap<string, Asked>,
): Promise<Outcome<FhirPerson>> {
  if (response.status === 'entered-in-error') {
    return placeFhirProblem([...path, 'status'], 'inError');
  }
  const authored = parseTime(response.authored);
  if (response.authored !== undefined && authored === undefined) {
    return placeFhirProblem([...path, 'authored'], 'instant');
  }
  const items = readItems(response.item ?? [], asked, path);
  if (!items.ok) return items;
  const answers = readAnswers(items.value, instrument);
  if (!answers.ok) return answers;
  const ours = findOurs(response);
  const role = findRole(response);
  const code = role?.code?.flatMap(({ coding = [] }) => coding);
  const known = roles.find((one) =>
    code?.some((coding) => coding.system === systems.role && coding.code === one),
  );
  return succeed({
    id: ours?.respondent ?? `fhir-${await digest(nameResponse(response))}`,
    ours: ours !== undefined,
    changedAt: parseTime(findExtension(role, extensions.changedAt)?.valueInstant),
    ...(known && { role: known }),
    ...readWorkshop(role),
    authored,
    ...answers.value,
  });
}

/** The assessment and the respondent that a response of ours carries. */
function findOurs({ identifier }: QuestionnaireResponse) {
  if (identifier?.system !== systems.response) return undefined;
  const [assessment, respondent, ...more] = identifier.value?.split('/') ?? [];
  return isId(assessment) && isId(respondent) && more.length === 0
    ? { assessment, respondent }
    : undefined;
}

function findRole({ contained = [], source }: QuestionnaireResponse): PractitionerRole | undefined {
  return contained
    .filter((one): one is PractitionerRole => one.resourceType === 'PractitionerRole')
    .find(({ id }) => id !== undefined && source?.reference === `#${id}`);
}

/** What is said of somebody who answered in a workshop. */
function readWorkshop(role: PractitionerRole | undefined) {
  const workshop = findExtension(role, extensions.workshop)?.valueString;
  const counted = findExtension(role, extensions.counted)?.valueBoolean;
  return {
    ...(isId(workshop) && { workshop }),
    ...(counted !== undefined && { counted }),
  };
}

/** What a response is about: of ours, the assessment; of others, the practice. */
function nameSubject(response: QuestionnaireResponse): string {
  const { subject } = response;
  const practice = subject?.identifier ?? subject?.reference ?? subject?.display ?? '';
  return findOurs(response)?.assessment ?? canonicalJson(['elsewhere', practice]);
}

/** What tells a response from every other, so that the same file twice brings the same respondent. */
function nameResponse(response: QuestionnaireResponse): string {
  const { system, value } = response.identifier ?? {};
  return value === undefined ? canonicalJson(response) : canonicalJson([system ?? '', value]);
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return encodeBase32(new Uint8Array(hash, 0, markBytes));
}

function hasTag({ meta }: QuestionnaireResponse, code: string): boolean {
  return meta?.tag?.some((one) => one.system === systems.form && one.code === code) === true;
}
