import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bareAddress,
  type PortfolioAddress,
  parsePortfolioAddress,
  portfolioViews,
  singleFilters,
  writePortfolioAddress,
} from '../../../src/islands/portfolio/address/PortfolioAddress';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom('2026-01-31', '2027-12-01');
const size = fc.nat(999_999);
const heading = fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' });

const addresses: fc.Arbitrary<PortfolioAddress> = fc.record({
  view: fc.constantFrom(...portfolioViews),
  site: optional(fc.uuid()),
  text: fc.string({ maxLength: 20, unit: 'grapheme' }),
  choices: fc
    .dictionary(fc.constantFrom(...singleFilters), fc.string({ maxLength: 12, unit: 'grapheme' }))
    .map((found) => ({ ...found })),
  sizeFrom: optional(size),
  sizeTo: optional(size),
  overdue: fc.boolean(),
  further: fc.dictionary(heading, fc.string({ maxLength: 9 })).map((found) => ({ ...found })),
  behind: optional(fc.constantFrom('gap.o1a', 'plan.o1-1', 'noPlan')),
  order: fc.record({
    sort: fc.oneof(
      fc.constantFrom({ by: 'name' } as const, { by: 'date' } as const, { by: 'moved' } as const),
      fc.constantFrom(
        { by: 'domain', domain: 'o1' } as const,
        { by: 'change', domain: 'c9' } as const,
      ),
    ),
    descending: fc.boolean(),
  }),
  group: optional(fc.constantFrom('network', 'further.Place & day')),
  page: fc.integer({ min: 1, max: 400 }),
  long: fc.boolean(),
  from: optional(day),
  to: optional(day),
  hideSmall: fc.boolean(),
});

test('what a page looks at comes back out of its address, whatever names are in it', () => {
  fc.assert(
    fc.property(addresses, (address) => {
      const written = writePortfolioAddress('some-portfolio', address);
      expect(parsePortfolioAddress(written)).toEqual(address);
    }),
    { seed: 9, numRuns: 200 },
  );
});

test('an address without more than the portfolio is the table by name, whole', () => {
  expect(writePortfolioAddress('p1', bareAddress)).toBe('?p=p1');
  expect(parsePortfolioAddress('?p=p1')).toEqual(bareAddress);
});

test('what an address should not hold is left out: no sorting by an overall score (S6)', () => {
  const odd = parsePortfolioAddress('?p=p1&view=ranking&sort=-overall&page=-3&sizeFrom=abc&from=x');
  expect(odd).toEqual(bareAddress);
});
