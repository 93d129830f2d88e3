import {
  type Assessment,
  compareText,
  findItem,
  type Instrument,
  type Item,
  type Note,
  type Respondent,
  type Response,
} from '../../model';
import { composeMeta, referToSite } from './composeBundle';
import { arrangeItems, canSayNotApplicable, composeAnswer } from './composeItems';
import type { Extension, QuestionnaireResponse, ResponseItem } from './Fhir';
import { extensions, partOf, questionnaireUrl, systems } from './fhirNames';
import type { FhirOptions } from './writeFhir';

/**
 * Composes the responses of an assessment, one QuestionnaireResponse a respondent, with the address of each.
 *
 * Whoever answered appears as a role without a name. Private notes stay behind (P6), as do respondents
 * who were taken out.
 */
export function composeResponses(
  assessment: Assessment,
  instrument: Instrument,
  options: FhirOptions,
): readonly (readonly [string, QuestionnaireResponse])[] {
  return assessment.respondents
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((respondent) => {
      const key = `${assessment.id}/${respondent.id}`;
      return [
        `${systems.response}:${assessment.id}:${respondent.id}`,
        composeResponse(assessment, instrument, respondent, key, options),
      ] as const;
    });
}

function composeResponse(
  assessment: Assessment,
  instrument: Instrument,
  respondent: Respondent,
  key: string,
  options: FhirOptions,
): QuestionnaireResponse {
  const responses = assessment.responses.filter((one) => one.respondent === respondent.id);
  const source = {
    reference: '#respondent',
    type: 'PractitionerRole',
    ...(respondent.role && { display: options.words.role(respondent.role) }),
  };
  const items = composeAnswers(assessment, instrument, respondent, options);
  return {
    resourceType: 'QuestionnaireResponse',
    meta: composeMeta('individual', assessment),
    language: options.words.language,
    contained: [composeRole(respondent)],
    extension: [composeRound(assessment)],
    identifier: { system: systems.response, value: key },
    questionnaire: `${questionnaireUrl}|${assessment.instrument}`,
    status: isComplete(assessment, instrument, responses) ? 'completed' : 'in-progress',
    subject: referToSite(assessment, options),
    authored: [respondent, ...responses]
      .map((one) => one.changedAt)
      .toSorted()
      .at(-1),
    author: source,
    source,
    ...(items.length > 0 && { item: items }),
  };
}

function composeRole({ id, changedAt, role, workshop, counted }: Respondent) {
  return {
    resourceType: 'PractitionerRole' as const,
    id: 'respondent',
    extension: [
      { url: extensions.changedAt, valueInstant: changedAt },
      ...(workshop === undefined ? [] : [{ url: extensions.workshop, valueString: workshop }]),
      ...(counted === undefined ? [] : [{ url: extensions.counted, valueBoolean: counted }]),
    ],
    identifier: [{ system: systems.respondent, value: id }],
    ...(role && { code: [{ coding: [{ system: systems.role, code: role }] }] }),
  };
}

/** The round, of which FHIR has no idea. */
export function composeRound({ round }: Pick<Assessment, 'round'>): Extension {
  return {
    url: extensions.round,
    extension: [
      { url: 'id', valueString: round.id },
      { url: 'changed-at', valueInstant: round.changedAt },
      ...(round.name.trim() === '' ? [] : [{ url: 'name', valueString: round.name }]),
      { url: 'date', valueDate: round.date },
      ...(round.quick === undefined ? [] : [{ url: 'quick', valueBoolean: round.quick }]),
    ],
  };
}

/** Whether everything that is asked was answered, by this respondent alone. */
function isComplete(
  { round, site }: Assessment,
  { domains }: Instrument,
  responses: readonly Response[],
): boolean {
  const answered = new Set(responses.flatMap(({ item, answer }) => (answer ? item : [])));
  const asked = domains.flatMap(({ items }) =>
    items.filter(({ kind }) =>
      round.quick ? kind === 'quick' : kind === 'core' || (kind === 'reserve' && site.reserveItems),
    ),
  );
  return asked.every(({ id }) => answered.has(id));
}

function composeAnswers(
  assessment: Assessment,
  instrument: Instrument,
  respondent: Respondent,
  options: FhirOptions,
): readonly ResponseItem[] {
  const mine = <T extends { readonly respondent: string }>(one: T) =>
    one.respondent === respondent.id;
  const responses = new Map(assessment.responses.filter(mine).map((one) => [one.item, one]));
  const notes = new Map(
    assessment.notes
      .filter((one) => mine(one) && one.audience === 'shared' && one.text.trim() !== '')
      .map((one) => [one.about, one]),
  );
  const items = [...new Set([...responses.keys(), ...notes.keys()])].flatMap(
    (id) => findItem(instrument, id) ?? [],
  );
  return arrangeItems(
    instrument,
    items.map((item) => composeItem(item, responses.get(item.id), notes.get(item.id), options)),
  );
}

function composeItem(
  item: Item,
  response: Response | undefined,
  note: Note | undefined,
  { words }: FhirOptions,
): ResponseItem {
  const { answer } = response ?? {};
  const parts = [
    ...(answer ? composeAnswer(item, answer, words) : []),
    ...(note
      ? [
          {
            linkId: partOf(item.id, 'note'),
            extension: [{ url: extensions.changedAt, valueInstant: note.changedAt }],
            answer: [{ valueString: note.text }],
          },
        ]
      : []),
  ];
  const more = response ? describeResponse(response) : [];
  const unoffered =
    answer?.state === 'notApplicable' && !canSayNotApplicable(item)
      ? [{ url: extensions.notApplicable, ...sayReason(answer.reason) }]
      : [];
  const extension = [...more, ...unoffered];
  return {
    linkId: item.id,
    ...(extension.length > 0 && { extension }),
    ...(parts.length > 0 && { item: parts }),
  };
}

function sayReason(reason: string | undefined) {
  return reason === undefined || reason.trim() === ''
    ? { valueBoolean: true }
    : { valueString: reason };
}

function describeResponse({ changedAt, ask, copied }: Response): readonly Extension[] {
  return [
    { url: extensions.changedAt, valueInstant: changedAt },
    ...(ask === undefined ? [] : [{ url: extensions.ask, valueCode: ask }]),
    ...(copied === undefined || copied.site.trim() === ''
      ? []
      : [
          {
            url: extensions.copied,
            extension: [
              { url: 'site', valueString: copied.site },
              { url: 'at', valueInstant: copied.at },
            ],
          },
        ]),
  ];
}
