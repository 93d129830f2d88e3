import {
  type Answer,
  findItem,
  type Instrument,
  type Item,
  levels,
  type Outcome,
  roles,
  succeed,
} from '../../model';
import type { Extension, ResponseItem } from './Fhir';
import type { FhirNote, FhirSaid } from './FhirAnswers';
import { extensions, findExtension, type ItemPart, partOf } from './fhirNames';
import { parseTime } from './parseTime';
import { placeFhirProblem } from './placeFhirProblem';
import type { ReadItems } from './readItems';

/** What one response says of the instrument's items. */
export interface ReadAnswers {
  readonly said: readonly FhirSaid[];
  readonly notes: readonly FhirNote[];
}

/**
 * Reads what a response says of each item.
 *
 * Problems: `fhirInvalid` where an item does not apply and has a level as well, or has a reason without.
 */
export function readAnswers(items: ReadItems, instrument: Instrument): Outcome<ReadAnswers> {
  const said: FhirSaid[] = [];
  const notes: FhirNote[] = [];
  for (const [linkId, { item: group, path }] of items) {
    const item = findItem(instrument, linkId);
    if (item === undefined) continue;
    const part = (name: ItemPart) => items.get(partOf(item.id, name))?.item;
    const answer = readAnswer(item, group, part);
    if (answer === 'both') return placeFhirProblem([...path, linkId], 'both');
    if (answer === 'form') return placeFhirProblem([...path, partOf(linkId, 'reason')], 'form');
    const more = readMore(group);
    if (answer !== undefined || more.changedAt !== undefined || more.ask !== undefined) {
      said.push({ item: item.id, ...(answer && { answer }), ...more });
    }
    const text = part('note')?.answer?.[0]?.valueString ?? '';
    if (text.trim() !== '') {
      notes.push({ item: item.id, text, changedAt: readTime(part('note')) });
    }
  }
  return succeed({ said, notes });
}

function readAnswer(
  item: Item,
  group: ResponseItem,
  part: (name: ItemPart) => ResponseItem | undefined,
): Answer | 'both' | 'form' | undefined {
  const code = part('score')?.answer?.[0]?.valueCoding?.code;
  const reason = part('reason')?.answer?.[0]?.valueString;
  const unoffered = findExtension(group, extensions.notApplicable);
  if (part('na')?.answer?.[0]?.valueBoolean === true) {
    return code === undefined ? sayNotApplicable(reason) : 'both';
  }
  if (reason !== undefined && reason.trim() !== '') return 'form';
  if (unoffered !== undefined && item.notApplicableWhen === undefined) {
    return code === undefined ? sayNotApplicable(unoffered.valueString) : 'both';
  }
  if (code === undefined) return undefined;
  const level = levels.find((one) => `${one}` === code);
  return level === undefined ? { state: 'dontKnow' } : { state: 'level', level };
}

/** Without a reason it reads "reason not given". */
function sayNotApplicable(reason: string | undefined): Answer {
  const isGiven = reason !== undefined && reason.trim() !== '';
  return { state: 'notApplicable', ...(isGiven && { reason }) };
}

function readMore(group: ResponseItem): Pick<FhirSaid, 'changedAt' | 'ask' | 'copied'> {
  const changedAt = readTime(group);
  const code = findExtension(group, extensions.ask)?.valueCode;
  const ask = roles.find((role) => role === code);
  const copied = readCopied(findExtension(group, extensions.copied));
  return { ...(changedAt && { changedAt }), ...(ask && { ask }), ...(copied && { copied }) };
}

function readCopied(extension: Extension | undefined): FhirSaid['copied'] {
  const site = findExtension(extension, 'site')?.valueString;
  const at = parseTime(findExtension(extension, 'at')?.valueInstant);
  return site === undefined || site.length > 200 || at === undefined ? undefined : { site, at };
}

function readTime(from: ResponseItem | undefined) {
  return parseTime(findExtension(from, extensions.changedAt)?.valueInstant);
}
