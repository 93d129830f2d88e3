import { type Assessment, actionStatuses, adoptAction, recordAction } from '../../src/model';
import {
  answer,
  buildAssessment,
  example,
  fixtures,
  fixtureTime,
  fullSheet,
  note,
} from '../fixtures';

const filled = answer(buildAssessment('Sixty Acre Surgery'), fullSheet);

/** A plan of so many own actions, in every status, a title of 300 characters among them. */
export function planOf(count: number): Assessment {
  return Array.from({ length: count }, (_, index) => index).reduce((one, index) => {
    const id = `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;
    const adopted = adoptAction(
      one,
      {
        title: index === 7 ? 'Meet the groups again. '.repeat(13) : `Own action ${index + 1}`,
        domain: 'o1',
        owner: { role: 'practiceManager', name: 'Morgan Quillfeather' },
        dueDate: '2026-05-01',
      },
      id,
      fixtureTime,
    );
    const status = actionStatuses[index % 4] ?? 'notStarted';
    return recordAction(adopted, id, { status }, fixtureTime);
  }, filled);
}

export const sixtyActions: Assessment = planOf(60);

export const longNote = Array.from({ length: 900 }, (_, index) => `w${index}`).join(' ');
export const longWord = 'Überraschungslandschaft'.repeat(6).slice(0, 120);
export const spokenTexts = [
  'Mae’r tŷ ar y bryn, a dŵr yn y ffynnon.',
  'Η ομάδα «Φιλία» δέχεται νέα μέλη.',
  'Zażółć gęślą jaźń',
  'Съешь же ещё этих мягких булок',
  'Tiếng Việt',
];

/** Notes that break careless setting, on three items. */
export const longNotes: Assessment = [
  ['o1a', longNote],
  ['o1b', `before ${longWord} after`],
  ['c9d', spokenTexts.join('\n')],
].reduce(
  (one, [item = '', text = '']) => note(one, item, 'shared', text),
  answer(buildAssessment('Long Note Health Centre'), fullSheet),
);

/** Every assessment that a plan is written of in these tests, by name. */
export const planFixtures: ReadonlyMap<string, Assessment> = new Map([
  ...fixtures.map(({ name, assessment }) => [name, assessment] as const),
  ['example', example.assessment] as const,
  ['sixty-actions', sixtyActions] as const,
  ['long-notes', longNotes] as const,
]);
