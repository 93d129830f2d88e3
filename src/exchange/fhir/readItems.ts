import { type Instrument, type Outcome, succeed, textLimits } from '../../model';
import { composeQuestionnaire } from './composeQuestionnaire';
import type { QuestionnaireItem, ResponseAnswer, ResponseItem } from './Fhir';
import type { FhirWords } from './FhirWords';
import { placeFhirProblem } from './placeFhirProblem';

type Path = readonly (string | number)[];

/** A question or group, and what it stands in. */
export interface Asked {
  readonly item: QuestionnaireItem;
  readonly parent: string | undefined;
}

/** A response's items by their linkId, with where each stands. */
export type ReadItems = ReadonlyMap<string, { readonly item: ResponseItem; readonly path: Path }>;

/** The questions of a version by their linkId. */
export function listAsked(instrument: Instrument): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  const add = (items: readonly QuestionnaireItem[], parent?: string) => {
    for (const item of items) {
      asked.set(item.linkId, { item, parent });
      add(item.item ?? [], item.linkId);
    }
  };
  add(composeQuestionnaire(instrument, noWords).item);
  return asked;
}

/**
 * Reads the items of a response as answers to the questions: each is one of them in its own group, occurs
 * once, has one answer at most, of the right type and among the options.
 *
 * Problems: `fhirInvalid` with the first place.
 */
export function readItems(
  items: readonly ResponseItem[],
  asked: ReadonlyMap<string, Asked>,
  path: Path,
): Outcome<ReadItems> {
  const read = new Map<string, { item: ResponseItem; path: Path }>();
  const walk = (
    inside: readonly ResponseItem[],
    parent: string | undefined,
    from: Path,
  ): Outcome<never> | undefined => {
    for (const [index, item] of inside.entries()) {
      const place = [...from, 'item', index];
      const question = asked.get(item.linkId);
      if (question === undefined || question.parent !== parent) {
        return placeFhirProblem([...place, item.linkId], 'linkId');
      }
      if (read.has(item.linkId)) return placeFhirProblem([...place, item.linkId], 'twice');
      read.set(item.linkId, { item, path: place });
      const found =
        findFault(item, question.item, place) ?? walk(item.item ?? [], item.linkId, place);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const fault = walk(items, undefined, path);
  return fault ?? succeed(read);
}

function findFault(
  { answer = [] }: ResponseItem,
  question: QuestionnaireItem,
  path: Path,
): Outcome<never> | undefined {
  const place = [...path, question.linkId];
  const [first, ...more] = answer;
  if (first === undefined) return undefined;
  if (more.length > 0) return placeFhirProblem(place, 'one');
  if (first.item !== undefined) return placeFhirProblem([...place, 'answer'], 'linkId');
  const field = answerFields[question.type];
  if (field === undefined || first[field] === undefined) {
    return placeFhirProblem(place, 'answerType', field ?? question.type);
  }
  const { valueCoding, valueString = '' } = first;
  if (valueCoding !== undefined) {
    const isOption = question.answerOption?.some(
      (option) =>
        option.valueCoding.code === valueCoding.code &&
        option.valueCoding.system === valueCoding.system,
    );
    if (!isOption) return placeFhirProblem(place, 'option');
  }
  const longest = question.maxLength ?? textLimits.note;
  return valueString.length > longest ? placeFhirProblem(place, 'shorter', longest) : undefined;
}

/** Where each type of question has its answer; groups and displays have none. */
const answerFields: Partial<
  Record<QuestionnaireItem['type'], Exclude<keyof ResponseAnswer, 'item'>>
> = { choice: 'valueCoding', boolean: 'valueBoolean', text: 'valueString', string: 'valueString' };

/** Only the structure counts here. */
const noWords: FhirWords = {
  language: '',
  title: '',
  description: '',
  purpose: '',
  kinds: { core: '', reserve: '', quick: '' },
  domain: () => '',
  stem: () => '',
  help: () => '',
  descriptor: () => '',
  score: '',
  dontKnow: '',
  notApplicable: () => '',
  reason: '',
  note: '',
  role: () => '',
};
