import type { DocumentInput } from '../../src/documents';
import {
  type Assessment,
  adoptAction,
  type Instrument,
  type Report,
  recordAction,
  recordResponse,
} from '../../src/model';
import { answer, buildAssessment, example, fixtureTime, fullSheet, note } from '../fixtures';
import { planInputOf } from '../fixtures/planInput';

/** Text that breaks careless software: separators, breaks, markup, formulas, every direction, 4,000 characters. */
export const hostileText = [
  'Commas, semicolons; colons: back\\slashes "quotes" \'and\' <b>tags</b> & ]]>',
  'a second line\r\nand a third\rand a fourth\u2028and a fifth',
  '=HYPERLINK("http://example.invalid","x") \u{1F3E5} \u{1F469}\u200D\u{1F4BB} مركز الصحة שלום e\u0301',
  '_x0041_ a\tb \u0000\u0007\u001b[31m \ud800 end',
  'A long text that must stay whole. '.repeat(120),
]
  .join('\n')
  .slice(0, 4_000);

/**
 * What a file can keep of a text: no half characters, no control characters, one kind of line break.
 *
 * @param separators whether line and paragraph separators become line breaks too.
 */
export function keptOf(text: string, { separators = false } = {}): string {
  return text
    .toWellFormed()
    .replace(separators ? /\r\n?|[\u0085\u2028\u2029]/g : /\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

export const privateText = 'Zebra-7741: talk to Sam about the contract.';
export const ownerName = 'Morgan Quillfeather';

/** Texts a spreadsheet could run, as titles of actions. */
export const formulaTexts: readonly string[] = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '\ufeff=1+1',
  '\uff1d1+1',
  '|calc',
  "=cmd|'/C calc'!A0",
];

const ids = formulaTexts.map((_, index) => actionId(20 + index));

/** An id of an action in these plans. */
export function actionId(number: number): string {
  return `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
}

/** A plan with everything an action can have, and all that can be done to it. */
export const richPlan: Assessment = noted(
  [
    {
      title: hostileText,
      measure: hostileText,
      owner: { role: 'clinicalLead', name: ownerName },
      dueDate: '2026-03-29',
      domain: 'o1',
    } as const,
    { source: 'o4-3', domain: 'o4', owner: { role: 'linkWorker' }, dueDate: '2026-10-25' } as const,
    { title: 'Without a date', owner: { role: 'other', name: ownerName } } as const,
    { title: 'Done by now', dueDate: '2026-04-01' } as const,
    { title: 'Given up', dueDate: '2026-04-02' } as const,
    { title: 'Ask around', items: ['c5a', 'c5b'], domain: 'c5', dueDate: '2026-11-01' } as const,
  ].reduce(
    (one, details, index) => adoptAction(one, details, actionId(index + 1), fixtureTime),
    answer(buildAssessment(`Surgery; "One", \\ & ${formulaTexts[0]}`), fullSheet),
  ),
);

/** A plan whose every title a spreadsheet could run. */
export const formulaPlan: Assessment = formulaTexts.reduce(
  (one, title, index) => adoptAction(one, { title }, ids[index] ?? title, fixtureTime),
  buildAssessment('=1+1'),
);

const second = '00000000-0000-4000-8000-000000000099';

const oneMind = answer(buildAssessment('Two Minds Surgery'), fullSheet);
const twoMinds: Assessment = {
  ...oneMind,
  respondents: [...oneMind.respondents, { id: second, changedAt: fixtureTime, role: 'gp' }],
};

/** Two respondents who differ: half levels, not yet agreed. */
export const halfLevels: Assessment = ['o1a', 'o1b', 'c9a'].reduce(
  (one, item) => recordResponse(one, item, second, { state: 'level', level: 4 }, fixtureTime),
  twoMinds,
);

/** The input of an assessment's documents with the date of the next assessment. */
export function inputWithNext(next: string, assessment = example.assessment): DocumentInput {
  const input = planInputOf(assessment);
  return { ...input, report: { ...input.report, round: { ...input.report.round, next } } };
}

/** Every item's settled state as the report has it, core items and those asked apart. */
export function itemsOf({ domains }: Report) {
  return domains.flatMap(({ items, otherItems }) => [...items, ...otherItems]);
}

/** Which core items the instrument has, by domain. */
export function coreItems({ domains }: Instrument): ReadonlyMap<string, readonly string[]> {
  return new Map(
    domains.map(({ id, items }) => [
      id,
      items.filter(({ kind }) => kind === 'core').map((item) => item.id),
    ]),
  );
}

function noted(assessment: Assessment): Assessment {
  const done = recordAction(assessment, actionId(4), { status: 'done' }, fixtureTime);
  const stopped = recordAction(
    done,
    actionId(5),
    { status: 'stopped', reason: 'No money; not this year' },
    fixtureTime,
  );
  const shared = note(stopped, actionId(1), 'shared', hostileText);
  return note(note(shared, actionId(2), 'private', privateText), 'o1a', 'private', privateText);
}
