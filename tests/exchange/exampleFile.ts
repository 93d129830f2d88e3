import type { Assessment } from '../../src/model';

const at = (minute: number) => `2026-09-01T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** A small assessment with something in every list. */
export const example: Assessment = {
  id: '6f1c2a34-0000-4000-8000-000000000001',
  changedAt: at(30),
  shape: 3,
  instrument: '2026-1',
  site: {
    id: 'site-1',
    changedAt: at(1),
    name: 'Elm Street Surgery',
    country: 'england',
    code: 'A12345',
    listSize: 8200,
    roleTitle: { singular: 'link worker', plural: 'link workers' },
    reserveItems: true,
  },
  round: {
    id: 'round-1',
    changedAt: at(1),
    name: 'Second round',
    date: '2026-09-01',
    quick: false,
    next: '2027-03-01',
    invited: {
      invitation: 'invitation-1',
      from: 'North Vale Care Board',
      purpose: 'To see where help is wanted first',
      deadline: '2026-10-15',
      seenBy: ['The board’s team'],
    },
  },
  earlier: {
    id: 'earlier.round-1',
    changedAt: at(1),
    assessment: 'assessment-0',
    instrument: '2026-1',
    round: { name: 'Baseline', date: '2026-03-01' },
    items: [
      { item: 'o1a', state: 'level', level: 1.5, respondents: 2, agreed: false },
      { item: 'o1b', state: 'dontKnow', respondents: 1, agreed: false },
    ],
    finished: [
      {
        id: 'action-0',
        changedAt: at(0),
        title: 'Ask the library',
        status: 'done',
        order: 1,
        statusHistory: [{ at: at(0), status: 'done', by: 'person-1' }],
      },
    ],
  },
  respondents: [
    { id: 'person-1', changedAt: at(1), role: 'practiceManager' },
    { id: 'person-2', changedAt: at(2), role: 'gp' },
  ],
  respondentLabels: [{ id: 'label-1', changedAt: at(2), respondent: 'person-2', text: 'Dr Shah' }],
  responses: [
    {
      id: 'o1a.person-1',
      changedAt: at(3),
      item: 'o1a',
      respondent: 'person-1',
      answer: { state: 'level', level: 2 },
    },
    {
      id: 'o1a.person-2',
      changedAt: at(4),
      item: 'o1a',
      respondent: 'person-2',
      answer: { state: 'dontKnow' },
    },
    {
      id: 'o1b.person-1',
      changedAt: at(5),
      item: 'o1b',
      respondent: 'person-1',
      answer: { state: 'notApplicable', reason: 'We have no branch.' },
    },
    { id: 'c4d.person-1', changedAt: at(6), item: 'c4d', respondent: 'person-1' },
    { id: 'c4c.person-1', changedAt: at(6), item: 'c4c', respondent: 'person-1', ask: 'nurse' },
    {
      id: 'o6a.person-1',
      changedAt: at(6),
      item: 'o6a',
      respondent: 'person-1',
      answer: { state: 'level', level: 3 },
      copied: { site: 'Mill Lane', at: at(6) },
    },
  ],
  notes: [
    {
      id: 'o1a.person-1.private',
      changedAt: at(7),
      about: 'o1a',
      respondent: 'person-1',
      audience: 'private',
      text: 'Sam is leaving in March',
    },
    {
      id: 'o1a.person-1.shared',
      changedAt: at(7),
      about: 'o1a',
      respondent: 'person-1',
      audience: 'shared',
      text: 'See the policy folder',
    },
  ],
  agreements: [
    {
      id: 'o1a',
      changedAt: at(8),
      item: 'o1a',
      answer: { state: 'level', level: 2 },
      reason: 'Written down, not yet done everywhere',
    },
  ],
  targets: [{ id: 'o1', changedAt: at(9), domain: 'o1', level: 4 }],
  importances: [{ id: 'c4', changedAt: at(10), domain: 'c4', weight: 3 }],
  changes: [
    {
      id: 'o1a',
      changedAt: at(10),
      item: 'o1a',
      level: 2,
      reason: 'somethingChanged',
      text: 'It is written down now',
    },
  ],
  actions: [
    {
      id: 'action-1',
      changedAt: at(11),
      source: 'o1-1',
      domain: 'o1',
      owner: { role: 'practiceManager', name: 'Jo' },
      dueDate: '2026-12-01',
      status: 'inProgress',
      measure: 'Three referrals a week',
      order: 1,
      statusHistory: [{ at: at(11), status: 'inProgress' }],
    },
  ],
  removals: [{ id: 'actions.action-2', changedAt: at(12), list: 'actions', record: 'action-2' }],
  history: [
    { id: 'action-2', changedAt: at(11), status: 'notStarted', order: 2, statusHistory: [] },
  ].map(({ id, changedAt, ...rest }) => ({ id, changedAt, ...rest })),
};

export const writtenAt = '2026-09-02T08:00:00.000Z';
export const writtenBy = 'LinkReady 0.1.0';

/** The example as a file's data, to be spoilt at will. */
export function exampleData() {
  return structuredClone({
    format: 'linkready',
    formatVersion: 1,
    kind: 'colleague',
    writtenAt,
    writtenBy,
    assessment: example,
  });
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
