import { type Id, type Round, textLimits } from '../../model';
import type { Extension } from './Fhir';
import type { FhirAnswers } from './FhirAnswers';
import { extensions, findExtension, systems } from './fhirNames';
import type { FhirResponse } from './parseFhir';
import { parseTime } from './parseTime';

/** Whether a text has the form of a permanent id, as `public/schema/assessment-1.json` has it. */
export function isId(text: string | undefined): text is Id {
  return text !== undefined && /^[A-Za-z0-9][A-Za-z0-9._:-]{0,199}$/.test(text);
}

/** What a response says of the practice, by its organisation or by how it refers to it. */
export function readSite({ response, organization }: FhirResponse): FhirAnswers['site'] {
  const { subject } = response;
  const ids = organization?.identifier ?? (subject?.identifier ? [subject.identifier] : []);
  const id = ids.find(({ system }) => system === systems.site)?.value;
  const code = ids.find(({ system }) => system !== systems.site)?.value;
  return {
    ...(isId(id) && { id }),
    changedAt: parseTime(findExtension(organization, extensions.changedAt)?.valueInstant),
    name: shorten(organization?.name ?? subject?.display),
    country: findExtension(organization, extensions.country)?.valueCode,
    ...(code !== undefined && { code: shorten(code) }),
    ...(organization?.partOf?.display && { network: shorten(organization.partOf.display) }),
    reserveItems: findExtension(organization, extensions.reserveItems)?.valueBoolean,
  };
}

/** The round that a response of ours carries; absent where it is not all there. */
export function readRound(extension: Extension | undefined): Round | undefined {
  const id = findExtension(extension, 'id')?.valueString;
  const changedAt = parseTime(findExtension(extension, 'changed-at')?.valueInstant);
  const date = findExtension(extension, 'date')?.valueDate;
  const quick = findExtension(extension, 'quick')?.valueBoolean;
  if (!isId(id) || changedAt === undefined || date?.length !== 10) return undefined;
  const name = shorten(findExtension(extension, 'name')?.valueString) ?? '';
  return { id, changedAt, name, date, ...(quick !== undefined && { quick }) };
}

/** Longer names than a site can have are cut: they only help to find the right practice. */
function shorten(text: string | undefined): string | undefined {
  return text === undefined ? undefined : [...text].slice(0, textLimits.siteField).join('');
}
