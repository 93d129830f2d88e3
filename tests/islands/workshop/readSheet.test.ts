import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTypings, readSheet } from '../../../src/islands/workshop/run/readSheet';
import type { Answer, Item } from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';

const items = realInstrument().domains.flatMap((domain) =>
  domain.items.filter(({ kind }) => kind === 'core'),
);
const [first, second] = items;
const withoutNotApplicable = items.findIndex((item) => item.notApplicableWhen === undefined);

describe('a paper sheet that is typed', () => {
  test('has a sign an item, whatever blanks stand between them', () => {
    const { answers, wrong, over } = readSheet('3 D,-', items);
    expect(answers).toEqual([
      { item: first?.id, answer: { state: 'level', level: 3 } },
      { item: second?.id, answer: { state: 'dontKnow' } },
      { item: items[2]?.id },
    ]);
    expect([wrong, over]).toEqual([[], 0]);
  });

  test('keeps the place of a wrong sign, so that nothing behind it moves', () => {
    const { answers, wrong } = readSheet('3 7 2', items);
    expect(wrong).toEqual([{ place: 1, sign: '7' }]);
    expect(answers[1]).toEqual({ item: second?.id });
    expect(answers[2]?.answer).toEqual({ state: 'level', level: 2 });
  });

  test('takes "not applicable" only where the item offers it', () => {
    const { wrong } = readSheet('-'.repeat(withoutNotApplicable).concat('n'), items);
    expect(wrong).toEqual([{ place: withoutNotApplicable, sign: 'n' }]);
  });

  test('says how many signs are too many', () => {
    expect(readSheet('1'.repeat(items.length + 3), items).over).toBe(3);
  });

  test('typed twice, differs exactly where one sign differs', () => {
    const signs = fc.array(fc.constantFrom('0', '1', '2', '3', '4', 'd', '-'), {
      minLength: items.length,
      maxLength: items.length,
    });
    fc.assert(
      fc.property(signs, fc.nat(items.length - 1), (typed, place) => {
        const saved = new Map<string, Answer | undefined>(
          readSheet(typed.join(''), items).answers.map(({ item, answer }) => [item, answer]),
        );
        const find = (item: string) => saved.get(item);
        const again = (text: readonly string[]) => readSheet(text.join(' '), items).answers;
        expect(compareTypings(find, again(typed), items)).toEqual([]);
        const slipped = typed.with(place, typed[place] === '4' ? '3' : '4');
        const found = compareTypings(find, again(slipped), items);
        expect(found.map(({ item }: { readonly item: Item }) => item.id)).toEqual([
          items[place]?.id,
        ]);
      }),
      { seed: 20261128, numRuns: 60 },
    );
  });
});
