import { describe, expect, it } from 'vitest';
import { parseSendFile, writeSendFile } from '../../../src/exchange';
import {
  buildMatrix,
  changeFields,
  listLayout,
  type ReceivedSummary,
  type Report,
  reportSent,
  scoreFields,
  scoreSum,
  summariseSent,
  unpackItem,
  verdicts,
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
    const said = plans.map((sent) => readBack(summariseSent(sent, instrument)));
    expect(said).toEqual(plans.map((sent) => tell(reportSent(sent, instrument))));
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

/** What a summary says, in words. */
function readBack(summary: ReceivedSummary) {
  return {
    answered: summary.answered,
    respondents: summary.respondents,
    domains: layout.domains.map((id, index) => {
      const [halves = 0, scored = 0, applicable = 0] = summary.scores.slice(index * scoreFields);
      const change = summary.changes.slice(index * changeFields);
      const [verdict = 0, halvesThen = 0, scoredThen = 0, differing, confirmed] = change;
      return {
        ...{ id, scored, applicable },
        value: scoreSum(halves / 2, { scored, applicable }),
        ...(verdict > 0 && {
          change: { verdict: verdicts[verdict], differing, confirmed },
          from: (100 * halvesThen) / (8 * scoredThen),
        }),
      };
    }),
    items: layout.items.map((id, index) => ({ id, ...unpackItem(summary.items[index] ?? 15) })),
    flags: layout.safety.flatMap((item, index) => {
      const flag = summary.flags[index] ?? 0;
      return flag === 0 ? [] : { item, urgency: flag === 2 ? 'actFirst' : 'checkFirst' };
    }),
    actions: summary.actions.map(({ id }) => id),
  };
}

/** The same of a Report. */
function tell(report: Report) {
  const items = report.domains.flatMap((domain) => [...domain.items, ...domain.otherItems]);
  const found = new Map(items.map((item) => [item.id, item]));
  return {
    answered: report.answered.core,
    respondents: report.respondents,
    domains: report.domains.map(({ id, outcome, coverage, change }) => ({
      ...{ id, scored: coverage.scored, applicable: coverage.applicable },
      value: outcome.state === 'scored' ? outcome.score.value : undefined,
      ...(change && {
        change: {
          verdict: change.verdict,
          differing: change.differing,
          confirmed: change.confirmed,
        },
        from: change.from.value,
      }),
    })),
    items: layout.items.map((id) => {
      const item = found.get(id);
      const settled = item?.settled ?? { state: 'unanswered' };
      if (settled.state === 'unanswered') return { id, state: 'unanswered', copied: false };
      return {
        ...{ id, state: settled.state, basis: settled.basis },
        ...(settled.state === 'level' && { level: settled.level }),
        copied: item?.copiedFrom !== undefined,
      };
    }),
    flags: report.flags.map(({ item, urgency }) => ({ item, urgency })),
    actions: report.plan.map(({ id }) => id),
  };
}
