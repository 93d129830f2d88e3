import { validate } from 'virtual:fhir-responses-schema';
import { fail, type Outcome, succeed } from '../../model';
import { checkData } from '../checkData';
import { checkSchema } from '../checkSchema';
import type { Fields } from '../Fields';
import type { Bundle, BundleEntry, Organization, QuestionnaireResponse } from './Fhir';
import { questionnaireUrl, systems } from './fhirNames';

/** A FHIR file as `public/schema/fhir-responses-1.json` describes it. */
export type FhirDocument = Bundle | QuestionnaireResponse;

/** A response with the organisation that its file says it is about. */
export interface FhirResponse {
  readonly response: QuestionnaireResponse;
  readonly organization?: Organization | undefined;
  /** Where it stands in its file. */
  readonly path: readonly (string | number)[];
}

/** Answers to one version of our questions, still to be checked against them. */
export interface FhirFile {
  /** Of the instrument. */
  readonly version: string;
  /** One at least. */
  readonly responses: readonly FhirResponse[];
}

/** Resources about people who are cared for, and references to them. */
const patients = /^(?:.*\/)?(?:Patient|RelatedPerson|Person)(?:\/.*)?$/;

/**
 * Parses FHIR R4 as answers to LinkReady's questions: a QuestionnaireResponse, or a Bundle of some.
 *
 * Problems: `fhirPatient` where it names a patient; `fhirWithoutAnswers` where there is no response;
 * `fhirOtherQuestions` where one answers other questions; `fhirSettled` where it holds what was settled
 * only; `fhirSeveral` where its responses are to more than one version; `fhirInvalid` (`place`, `rule`, `detail`,
 * see `FhirRule`).
 */
export function parseFhir(data: Fields): Outcome<FhirFile> {
  const safe = checkData(data);
  if (!safe.ok) return asFhir(safe);
  if (namesPatient(data)) return fail('fhirPatient');
  if (data.resourceType !== 'Bundle' && data.resourceType !== 'QuestionnaireResponse') {
    return fail('fhirWithoutAnswers');
  }
  const checked = checkSchema(validate, data);
  return checked.ok ? judge(listResponses(checked.value)) : asFhir(checked);
}

/** The remedy for FHIR is another than for a file that LinkReady wrote itself. */
function asFhir({ problem }: Extract<Outcome<unknown>, { ok: false }>): Outcome<never> {
  return fail('fhirInvalid', problem.values);
}

function judge(responses: readonly FhirResponse[]): Outcome<FhirFile> {
  const versions = new Set<string>();
  for (const { response } of responses) {
    const [url, version, ...more] = response.questionnaire.split('|');
    if (url !== questionnaireUrl || !version || more.length > 0) {
      return fail('fhirOtherQuestions');
    }
    if (response.meta?.tag?.some((one) => one.system === systems.form && one.code === 'settled')) {
      return fail('fhirSettled');
    }
    versions.add(version);
  }
  const [version, ...others] = versions;
  if (version === undefined) return fail('fhirWithoutAnswers');
  return others.length > 0 ? fail('fhirSeveral') : succeed({ version, responses });
}

function listResponses(document: FhirDocument): readonly FhirResponse[] {
  if (document.resourceType === 'QuestionnaireResponse') return [{ response: document, path: [] }];
  return document.entry.flatMap(({ resource }, index) =>
    isResponse(resource)
      ? [
          {
            response: resource,
            organization: findOrganization(document.entry, resource.subject?.reference),
            path: ['entry', index, 'resource'],
          },
        ]
      : [],
  );
}

function findOrganization(
  entries: readonly BundleEntry[],
  address: string | undefined,
): Organization | undefined {
  if (address === undefined) return undefined;
  return entries
    .filter(({ fullUrl }) => fullUrl === address || fullUrl?.endsWith(`/${address}`))
    .map(({ resource }) => resource)
    .find(isOrganization);
}

function isResponse(resource: BundleEntry['resource']): resource is QuestionnaireResponse {
  return resource?.resourceType === 'QuestionnaireResponse';
}

function isOrganization(resource: BundleEntry['resource']): resource is Organization {
  return resource?.resourceType === 'Organization';
}

/** Looks everywhere: no part of a file that names a patient is kept, whatever else is in it. */
function namesPatient(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return Object.entries(data).some(([name, value]) =>
    typeof value === 'string'
      ? ['resourceType', 'reference', 'type'].includes(name) && patients.test(value)
      : namesPatient(value),
  );
}
