import { describe, expect, test } from 'vitest';
import { createTranslator, loadMessages } from '../../../src/i18n';
import { createRehearsal } from '../../../src/islands/workshop/createRehearsal';
import { findProgress, listWorkshopItems, rankToDiscuss } from '../../../src/model';
import { readTerms } from '../../content/readContent';
import { fixtureTime } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';

const instrument = realInstrument();

describe('a rehearsal', async () => {
  const [terms] = [...readTerms().values()];
  if (terms === undefined) throw new Error('No country has terms');
  const translator = createTranslator('en', await loadMessages('en'), terms);
  let last = 0;
  const { workshop, assessments } = createRehearsal(instrument, translator, 'england', {
    now: fixtureTime,
    today: '2026-11-28',
    newId: () => {
      last += 1;
      return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
    },
  });

  test('has thirty people at three tables, who have answered every item', () => {
    for (const item of listWorkshopItems(workshop, instrument)) {
      const progress = workshop.tables.map(({ id }) => findProgress(workshop, item.id, id));
      expect(progress).toEqual(Array(3).fill({ answered: 10, people: 10 }));
    }
  });

  test('shows no answer before it is revealed, and has something to talk about', () => {
    expect(workshop.reveals).toEqual([]);
    const divided = rankToDiscuss(workshop, instrument).filter(
      ({ reason }) => reason === 'divided',
    );
    expect(divided.length).toBeGreaterThan(2);
  });

  test('is marked as an example, with its practices', () => {
    expect(workshop.example).toBe(true);
    expect(assessments.map(({ example }) => example)).toEqual([true, true, true]);
  });
});
