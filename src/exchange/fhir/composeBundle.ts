import type { Assessment, Site } from '../../model';
import type { Bundle, Organization, QuestionnaireResponse, Reference } from './Fhir';
import { extensions, systems } from './fhirNames';
import type { FhirOptions } from './writeFhir';

/** What a file is for, as its tags say it. */
export type FhirForm = 'individual' | 'settled';

type Subject = Pick<Assessment, 'site' | 'example'>;

/** Tags that say what a file is for, and whether it is of an example practice. */
export function composeMeta(form: FhirForm, { example }: Pick<Assessment, 'example'>) {
  const tags = [form, ...(example === true ? ['example'] : [])];
  return { tag: tags.map((code) => ({ system: systems.form, code })) };
}

/** The practice as a response refers to it; its own code goes first where the country has a system. */
export function referToSite({ site }: Pick<Assessment, 'site'>, options: FhirOptions): Reference {
  const [identifier] = listIdentifiers(site, options);
  return {
    reference: addressOf(site),
    type: 'Organization',
    identifier,
    ...nameAs('display', site.name),
  };
}

/** Collects responses and the practice they are about. */
export function composeBundle(
  form: FhirForm,
  subject: Subject,
  responses: readonly (readonly [string, QuestionnaireResponse])[],
  options: FhirOptions,
): Bundle {
  const { site } = subject;
  return {
    resourceType: 'Bundle',
    meta: composeMeta(form, subject),
    type: 'collection',
    timestamp: options.writtenAt,
    entry: [
      { fullUrl: addressOf(site), resource: composeOrganization(site, options) },
      ...responses.map(([fullUrl, resource]) => ({ fullUrl, resource })),
    ],
  };
}

function composeOrganization(site: Site, options: FhirOptions): Organization {
  const { name, country, network, reserveItems, changedAt } = site;
  return {
    resourceType: 'Organization',
    extension: [
      { url: extensions.changedAt, valueInstant: changedAt },
      { url: extensions.country, valueCode: country },
      ...(reserveItems === undefined
        ? []
        : [{ url: extensions.reserveItems, valueBoolean: reserveItems }]),
    ],
    identifier: listIdentifiers(site, options),
    ...nameAs('name', name),
    ...(network?.trim() && { partOf: { display: network } }),
  };
}

/** A name of blanks would not be FHIR. */
function nameAs<Field extends string>(field: Field, name: string) {
  return name.trim() === '' ? {} : { [field]: name };
}

function listIdentifiers({ id, code }: Site, { codeSystem }: FhirOptions) {
  const own = { system: systems.site, value: id };
  if (code === undefined || code.trim() === '') return [own];
  // Whose code it is may not be known: it is kept all the same, without a system.
  return [{ ...(codeSystem !== undefined && { system: codeSystem }), value: code.trim() }, own];
}

function addressOf({ id }: Pick<Site, 'id'>): string {
  return `${systems.site}:${id}`;
}
