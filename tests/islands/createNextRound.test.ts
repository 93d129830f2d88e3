import { describe, expect, test } from 'vitest';
import { createTranslator, loadMessages } from '../../src/i18n';
import { createNextRound, type RoundChoices } from '../../src/islands/sites/createNextRound';
import { listNewerVersions } from '../../src/islands/sites/listNewerVersions';
import {
  adoptAction,
  buildReport,
  findChanges,
  type Instrument,
  recordNote,
  recordResponse,
} from '../../src/model';
import { makeNextVersion } from '../browser/nextVersion';
import { readTerms } from '../content/readContent';
import { buildAssessment, fixtureTime, respondentId } from '../fixtures';
import { realInstrument } from '../fixtures/instrument';

const instrument = realInstrument();
const { instrument: next, crosswalk } = makeNextVersion(instrument);
const newer = { instrument: next, changes: findChanges(instrument, next, crosswalk) };
const terms = readTerms().get('england');
if (terms === undefined) throw new Error('No terms for England');
const translator = createTranslator('en', await loadMessages('en'), terms);
const stamp = { now: '2027-09-01T09:00:00.000Z', ids: { assessment: 'next', round: 'round-2' } };

const assessment = ['o1a', 'o1b', 'o1c', 'o1d'].reduce(
  (one, item) =>
    recordNote(
      recordResponse(one, item, respondentId, { state: 'level', level: 2 }, fixtureTime),
      ...([item, respondentId, 'shared', `Note on ${item}`, fixtureTime] as const),
    ),
  buildAssessment('Elm Street'),
);

function start(choices: Partial<RoundChoices>, from = assessment, questions = instrument) {
  const before = { assessment: from, instrument: questions, report: buildReport(from, questions) };
  const usual = { name: 'Round 2', date: '2027-09-01', notes: true, answers: false, decisions: {} };
  return createNextRound(before, { ...usual, ...choices }, translator, stamp);
}

const itemsOf = (records: readonly { readonly item?: string; readonly about?: string }[]) =>
  records.map(({ item, about }) => item ?? about).sort();

describe('the next round in the same version', () => {
  test('takes notes and no levels, unless it is asked otherwise', () => {
    const usual = start({});
    expect(usual.responses).toEqual([]);
    expect(itemsOf(usual.notes)).toEqual(['o1a', 'o1b', 'o1c', 'o1d']);
    const other = start({ notes: false, answers: true });
    expect(itemsOf(other.responses)).toEqual(['o1a', 'o1b', 'o1c', 'o1d']);
    expect(other.notes).toEqual([]);
  });
});

describe('the next round in a newer version', () => {
  test('answers everything anew where nobody decided, and leaves out what is retired', () => {
    const round = start({ newer });
    expect(round.instrument).toBe('2027-1');
    expect(round.responses).toEqual([]);
    expect(itemsOf(round.notes)).toEqual(['c1g', 'o1a', 'o1b']);
    // Reworded too far to stand beside its former self.
    expect(itemsOf(round.earlier?.items ?? [])).toEqual(['c1g', 'o1a']);
  });

  test('carries levels that may stand side by side where levels were asked for', () => {
    expect(itemsOf(start({ newer, answers: true }).responses)).toEqual(['c1g', 'o1a']);
  });

  test('does with each item as it was decided', () => {
    const round = start({ newer, decisions: { o1b: 'carry', o1c: 'drop' } });
    expect(itemsOf(round.responses)).toEqual(['o1b']);
    expect(itemsOf(round.notes)).toEqual(['o1a', 'o1b']);
    expect(itemsOf(round.earlier?.items ?? [])).toEqual(['o1a']);
  });

  test('takes no notes where none were asked for', () => {
    const decisions = { o1b: 'carry' } as const;
    expect(start({ newer, notes: false, decisions }).notes).toEqual([]);
  });

  test('keeps the words of an action that the newer version no longer offers', () => {
    const [domain] = instrument.domains;
    const [gone, kept] = domain?.actions ?? [];
    if (!domain || !gone || !kept) throw new Error('Two actions are needed');
    const fewer: Instrument = {
      ...next,
      domains: next.domains.map((one) => ({
        ...one,
        actions: one.actions.filter(({ id }) => id !== gone.id),
      })),
    };
    const planned = [gone, kept].reduce(
      (one, { id }) => adoptAction(one, { domain: domain.id, source: id }, id, fixtureTime),
      assessment,
    );
    const round = start({ newer: { ...newer, instrument: fewer } }, planned);
    const titles = new Map(round.actions.map(({ id, title }) => [id, title]));
    expect(titles.get(gone.id)).toBe(translator.fill(gone.title));
    expect(titles.get(kept.id)).toBeUndefined();
  });
});

test('newer versions are listed by year and number, the newest first', () => {
  const versions = ['2026-2', '2026-10', '2026-1', '2027-1', '2025-3'];
  expect(listNewerVersions(versions, '2026-1')).toEqual(['2027-1', '2026-10', '2026-2']);
  expect(listNewerVersions(versions, '2027-1')).toEqual([]);
});
