import { describe, expect, it } from 'vitest';
import { parseSendFile, writeSendFile } from '../../../src/exchange';
import {
  buildMatrix,
  listLayout,
  reportSent,
  scoreFields,
  summariseSent,
  unpackItem,
} from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';
import { nextInstrument } from '../../fixtures/portfolio/nextInstrument';

const instrument = realInstrument();
const layout = listLayout(instrument);
const portfolio = makePortfolio({ sites: 60, rounds: 3, instruments: [instrument] });
const plans = [...portfolio.plans()];
const compareNames = new Intl.Collator('en', { numeric: true }).compare;

describe('a generated portfolio', () => {
  it('holds files to send that the door lets in', () => {
    for (const sent of plans) {
      const bytes = writeSendFile(sent, { writtenAt: sent.changedAt, writtenBy: 'LinkReady' });
      expect(parseSendFile(bytes)).toMatchObject({ ok: true, value: { sent: { id: sent.id } } });
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const again = makePortfolio({ sites: 60, rounds: 3, instruments: [instrument] });
    expect([...again.plans()]).toEqual(plans);
    const other = makePortfolio({ sites: 60, rounds: 3, instruments: [instrument], seed: 7 });
    expect([...other.plans()]).not.toEqual(plans);
  });

  it('has what real ones have: missing answers, several versions, odd names, change', () => {
    const states = new Set(plans.flatMap(({ items }) => items.map(({ state }) => state)));
    expect(states).toEqual(new Set(['level', 'dontKnow', 'notApplicable']));
    const halves = plans.flatMap(({ items }) => items).filter(({ level = 0 }) => level % 1 === 0.5);
    expect(halves.length).toBeGreaterThan(0);
    expect(plans.some(({ changes }) => changes.length > 0)).toBe(true);
    expect(plans.some(({ site }) => /\p{Script=Arabic}/u.test(site.name))).toBe(true);
    const next = nextInstrument(instrument).instrument;
    const mixed = makePortfolio({ sites: 60, rounds: 3, instruments: [instrument, next] });
    expect(new Set([...mixed.plans()].map((sent) => sent.instrument)).size).toBe(2);
  });
});

describe('a summary', () => {
  it('says of scores, flags, items and change what the Report says, and nothing else', () => {
    for (const sent of plans) {
      const report = reportSent(sent, instrument);
      const summary = summariseSent(sent, instrument);
      expect(summary.answered).toBe(report.answered.core);
      for (const [index, { id, outcome, coverage, items }] of report.domains.entries()) {
        const [halves = 0, scored = 0, applicable] = summary.scores.slice(index * scoreFields);
        expect({ id, scored, applicable }).toEqual({
          id,
          scored: coverage.scored,
          applicable: coverage.applicable,
        });
        if (outcome.state === 'scored') {
          expect((100 * halves) / (8 * scored)).toBeCloseTo(outcome.score.value, 10);
        }
        for (const item of items) {
          const packed = unpackItem(summary.items[layout.items.indexOf(item.id)] ?? 15);
          expect(packed.state).toBe(item.settled.state);
          expect(packed.copied).toBe(item.copiedFrom !== undefined);
          if (item.settled.state === 'level') {
            expect(packed).toMatchObject({
              level: item.settled.level,
              basis: item.settled.basis,
            });
          }
        }
      }
      const flagged = layout.safety.filter((_, index) => summary.flags[index] !== 0);
      expect(flagged).toEqual(report.flags.map(({ item }) => item));
    }
  });

  it('holds nothing that identifies a person, and no text but names of sites, rounds and actions', () => {
    const [sent] = plans.filter(({ notes }) => notes.length > 0);
    if (sent === undefined) throw new Error('No plan has a note');
    expect(JSON.stringify(summariseSent(sent, instrument))).not.toContain('We meet each Monday');
  });
});

describe('columns', () => {
  const summaries = plans.map((sent) => summariseSent(sent, instrument));

  it('are the same in whatever order the summaries come', () => {
    const columns = buildMatrix(summaries, layout, compareNames);
    expect(buildMatrix(summaries.toReversed(), layout, compareNames)).toEqual(columns);
    expect(columns.matrix.count).toBe(plans.length);
  });

  it('keep the rounds of one site together, the oldest first', () => {
    const { rows, count } = buildMatrix(summaries, layout, compareNames).matrix;
    const seen = new Set<number>();
    for (let row = 1; row < count; row += 1) {
      const site = rows.site[row] ?? 0;
      const before = rows.site[row - 1] ?? 0;
      if (site === before) {
        expect(rows.date[row]).toBeGreaterThanOrEqual(rows.date[row - 1] ?? 0);
      } else {
        seen.add(before);
        expect(seen.has(site)).toBe(false);
      }
    }
  });
});
