import { describe, expect, it } from 'vitest';
import { parseAssessmentFile } from '../../src/exchange';
import type { Problem } from '../../src/model';
import { at, invalid, spoil } from './spoilFile';

const cases: readonly (readonly [string, Uint8Array, Problem])[] = [
  // Not as the schema says
  ['no number of format', spoil('formatVersion', undefined), invalid('formatVersion', 'missing')],
  [
    'a number of format as text',
    spoil('formatVersion', '1'),
    invalid('formatVersion', 'choice', '1'),
  ],
  ['half a number of format', spoil('formatVersion', 0.5), invalid('formatVersion', 'choice', '1')],
  ['no kind', spoil('kind', undefined), invalid('kind', 'missing')],
  ['no time of writing', spoil('writtenAt', undefined), invalid('writtenAt', 'missing')],
  ['no writer', spoil('writtenBy', ''), invalid('writtenBy', 'longer', 1)],
  ['no assessment', spoil('assessment', undefined), invalid('assessment', 'missing')],
  ['a list for the assessment', spoil('assessment', []), invalid('assessment', 'group')],
  ['no id', spoil('assessment.id', undefined), invalid(at('id'), 'missing')],
  ['no changes', spoil('assessment.changes', undefined), invalid(at('changes'), 'missing')],
  [
    'a change that is not its item’s',
    spoil('assessment.changes', [
      {
        id: 'o1b',
        changedAt: '2026-09-01T10:00:00.000Z',
        item: 'o1a',
        level: 2.5,
        reason: 'somethingChanged',
      },
    ]),
    invalid(at('changes', '1', 'id'), 'key', 'o1a'),
  ],
  ['an id with a path in it', spoil('assessment.id', '../../etc'), invalid(at('id'), 'form')],
  ['an empty id', spoil('assessment.id', ''), invalid(at('id'), 'form')],
  ['a shape as text', spoil('assessment.shape', 'one'), invalid(at('shape'), 'choice', '1, 2, 3')],
  [
    'an instrument that is a path',
    spoil('assessment.instrument', '../x'),
    invalid(at('instrument'), 'form'),
  ],
  [
    'an example that is a word',
    spoil('assessment.example', 'yes'),
    invalid(at('example'), 'yesNo'),
  ],
  ['no site', spoil('assessment.site', undefined), invalid(at('site'), 'missing')],
  [
    'a site without a name',
    spoil('assessment.site.name', undefined),
    invalid(at('site', 'name'), 'missing'),
  ],
  [
    'a site name of 201 letters',
    spoil('assessment.site.name', 'x'.repeat(201)),
    invalid(at('site', 'name'), 'shorter', 200),
  ],
  [
    'a country in capitals',
    spoil('assessment.site.country', 'ENGLAND'),
    invalid(at('site', 'country'), 'form'),
  ],
  [
    'half a patient',
    spoil('assessment.site.listSize', 0.5),
    invalid(at('site', 'listSize'), 'wholeNumber'),
  ],
  [
    'fewer patients than none',
    spoil('assessment.site.listSize', -1),
    invalid(at('site', 'listSize'), 'larger', 0),
  ],
  [
    '29 February of no leap year',
    spoil('assessment.round.date', '2027-02-29'),
    invalid(at('round', 'date'), 'date'),
  ],
  [
    'a day with a time',
    spoil('assessment.round.date', '2026-09-01T00:00:00Z'),
    invalid(at('round', 'date'), 'date'),
  ],
  [
    'a time without a zone',
    spoil('assessment.changedAt', '2026-09-01T10:00:00.000'),
    invalid(at('changedAt'), 'instant'),
  ],
  [
    'a time in another zone',
    spoil('assessment.changedAt', '2026-09-01T10:00:00.000+01:00'),
    invalid(at('changedAt'), 'instant'),
  ],
  [
    'a time without milliseconds',
    spoil('assessment.changedAt', '2026-09-01T10:00:00Z'),
    invalid(at('changedAt'), 'instant'),
  ],
  [
    'the 13th month',
    spoil('assessment.changedAt', '2026-13-01T10:00:00.000Z'),
    invalid(at('changedAt'), 'instant'),
  ],
  [
    'no list of responses',
    spoil('assessment.responses', undefined),
    invalid(at('responses'), 'missing'),
  ],
  ['responses by name', spoil('assessment.responses', {}), invalid(at('responses'), 'list')],
  [
    'a response that is nothing',
    spoil('assessment.responses.1', null),
    invalid(at('responses', '2'), 'group'),
  ],
  [
    'a response without its time',
    spoil('assessment.responses.1.changedAt', undefined),
    invalid(at('responses', '2', 'changedAt'), 'missing'),
  ],
  [
    'an item that cannot be',
    spoil('assessment.responses.0.item', 'x9'),
    invalid(at('responses', '1', 'item'), 'form'),
  ],
  [
    'an answer as a number',
    spoil('assessment.responses.0.answer', 3),
    invalid(at('responses', '1', 'answer'), 'group'),
  ],
  [
    'an answer of an unknown kind',
    spoil('assessment.responses.0.answer.state', 'maybe'),
    invalid(at('responses', '1', 'answer', 'state'), 'choice', 'level, dontKnow, notApplicable'),
  ],
  [
    'a level without its number',
    spoil('assessment.responses.0.answer.level', undefined),
    invalid(at('responses', '1', 'answer', 'level'), 'missing'),
  ],
  [
    'level 5',
    spoil('assessment.responses.0.answer.level', 5),
    invalid(at('responses', '1', 'answer', 'level'), 'smaller', 4),
  ],
  [
    'level -1',
    spoil('assessment.responses.0.answer.level', -1),
    invalid(at('responses', '1', 'answer', 'level'), 'larger', 0),
  ],
  [
    'half a level',
    spoil('assessment.responses.0.answer.level', 2.5),
    invalid(at('responses', '1', 'answer', 'level'), 'wholeNumber'),
  ],
  [
    'a level as text',
    spoil('assessment.responses.0.answer.level', '2'),
    invalid(at('responses', '1', 'answer', 'level'), 'wholeNumber'),
  ],
  [
    'a reason of 1,001 letters',
    spoil('assessment.responses.2.answer.reason', 'x'.repeat(1_001)),
    invalid(at('responses', '3', 'answer', 'reason'), 'shorter', 1_000),
  ],
  [
    'an unknown role',
    spoil('assessment.respondents.0.role', 'wizard'),
    invalid(
      at('respondents', '1', 'role'),
      'choice',
      'practiceManager, gp, nurse, linkWorker, linkWorkerManager, reception, communityPartner',
    ),
  ],
  [
    'a note of 4,001 letters',
    spoil('assessment.notes.0.text', 'x'.repeat(4_001)),
    invalid(at('notes', '1', 'text'), 'shorter', 4_000),
  ],
  [
    'a note for nobody',
    spoil('assessment.notes.0.audience', 'secret'),
    invalid(at('notes', '1', 'audience'), 'choice', 'private, shared'),
  ],
  [
    'an agreement on nothing',
    spoil('assessment.agreements.0.answer', undefined),
    invalid(at('agreements', '1', 'answer'), 'missing'),
  ],
  [
    'a target in an unknown domain',
    spoil('assessment.targets.0.domain', 'o0'),
    invalid(at('targets', '1', 'domain'), 'form'),
  ],
  [
    'an importance of 4',
    spoil('assessment.importances.0.weight', 4),
    invalid(at('importances', '1', 'weight'), 'smaller', 3),
  ],
  [
    'an action due on no day',
    spoil('assessment.actions.0.dueDate', '2026-11-31'),
    invalid(at('actions', '1', 'dueDate'), 'date'),
  ],
  [
    'an action from nowhere',
    spoil('assessment.actions.0.source', 'o1'),
    invalid(at('actions', '1', 'source'), 'form'),
  ],
  [
    'an action with a place in words',
    spoil('assessment.actions.0.order', 'first'),
    invalid(at('actions', '1', 'order'), 'number'),
  ],
  [
    'an action step without a time',
    spoil('assessment.actions.0.statusHistory.0.at', 'today'),
    invalid(at('actions', '1', 'statusHistory', '1', 'at'), 'instant'),
  ],
  [
    'a removal of nothing',
    spoil('assessment.removals.0.record', undefined),
    invalid(at('removals', '1', 'record'), 'missing'),
  ],
  [
    'a history of words',
    spoil('assessment.history.0', 'once'),
    invalid(at('history', '1'), 'group'),
  ],
  [
    'a past head without a real instrument',
    spoil('assessment.history.0', {
      id: 'x',
      changedAt: '2026-09-01T10:00:00.000Z',
      shape: 1,
      instrument: '',
    }),
    invalid(at('history', '1', 'instrument'), 'form'),
  ],
  [
    '20,001 responses',
    spoil(
      'assessment.responses',
      Array.from({ length: 20_001 }, () => 0),
    ),
    invalid(at('responses'), 'fewer', 20_000),
  ],

  // What a schema cannot say
  [
    'two respondents of one id',
    spoil('assessment.respondents.1.id', 'person-1'),
    invalid(at('respondents', '2', 'id'), 'unique'),
  ],
  [
    'two notes of one id',
    spoil('assessment.notes.1.id', 'o1a.person-1.private'),
    invalid(at('notes', '2', 'id'), 'unique'),
  ],
  [
    'a response under another’s key',
    spoil('assessment.responses.0.id', 'r-1'),
    invalid(at('responses', '1', 'id'), 'key', 'o1a.person-1'),
  ],
  [
    'an agreement under another key',
    spoil('assessment.agreements.0.id', 'a-1'),
    invalid(at('agreements', '1', 'id'), 'key', 'o1a'),
  ],
  [
    'a target under another key',
    spoil('assessment.targets.0.id', 'o2'),
    invalid(at('targets', '1', 'id'), 'key', 'o1'),
  ],
  [
    'a respondent who is not there',
    spoil('assessment.respondents.1', {
      id: 'person-9',
      changedAt: '2026-09-01T10:00:00.000Z',
      role: 'gp',
    }),
    invalid(at('respondentLabels', '1', 'respondent'), 'respondent'),
  ],
  [
    'a note by nobody',
    spoil('assessment.notes.0.respondent', 'person-9'),
    invalid(at('notes', '1', 'respondent'), 'respondent'),
  ],
];

describe('files that are not as the schema or the records’ own rules say', () => {
  it.each(cases)('[M7] refuses %s and names the place', (_title, bytes, problem) => {
    expect(parseAssessmentFile(bytes)).toEqual({ ok: false, problem });
  });
});
