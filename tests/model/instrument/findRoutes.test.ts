import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Domain,
  findKnown,
  findRoutes,
  findTeams,
  type Item,
  type Role,
  roles,
} from '../../../src/model';
import { readDomains } from '../../content/readContent';
import { smallDomain } from '../../fixtures/smallInstrument';

/** Items that these roles can know, one list an item. */
function itemsKnownTo(...lists: readonly (readonly Role[])[]): readonly Item[] {
  const [plain] = smallDomain('o1').items;
  if (plain === undefined) throw new Error('The small domain has no items');
  return lists.map((whoKnows, index) => ({ ...plain, id: `o1${index}`, whoKnows }));
}

const someItems = fc
  .array(fc.subarray([...roles], { minLength: 1 }), { maxLength: 6 })
  .map((lists) => itemsKnownTo(...lists));
const someRoles = fc.subarray([...roles]);
const settings = { seed: 20260901 };

describe('the fewest people who together can know every item', () => {
  test('one person where one can know all', () => {
    expect(findTeams(itemsKnownTo(['gp', 'nurse'], ['gp']))).toEqual([['gp']]);
  });

  test('two where nobody can know all', () => {
    expect(findTeams(itemsKnownTo(['gp'], ['reception']))).toEqual([['gp', 'reception']]);
  });

  test('a team with the practice manager comes first, whatever the others can know', () => {
    const items = itemsKnownTo(['gp', 'practiceManager'], ['gp', 'nurse'], ['nurse']);
    expect(findTeams(items)).toEqual([
      ['practiceManager', 'nurse'],
      ['gp', 'nurse'],
    ]);
  });

  test('of others, the team that can know more of the same items comes first', () => {
    const items = itemsKnownTo(['gp', 'nurse', 'linkWorker'], ['gp', 'nurse'], ['linkWorker']);
    expect(findTeams(items)[0]).toEqual(['gp', 'linkWorker']);
    const more = itemsKnownTo(
      ['gp'],
      ['nurse', 'linkWorker'],
      ['linkWorker', 'gp'],
      ['nurse', 'linkWorker', 'gp'],
    );
    expect(findTeams(more)[0]).toEqual(['gp', 'linkWorker']);
  });

  test('whoever is at hand is not asked for again', () => {
    const items = itemsKnownTo(['gp'], ['practiceManager'], ['linkWorker', 'gp']);
    expect(findTeams(items, ['practiceManager'])).toEqual([['gp']]);
  });

  test('nobody else is needed where those at hand can know all, or there are no items', () => {
    expect(findTeams(itemsKnownTo(['gp', 'nurse']), ['nurse'])).toEqual([[]]);
    expect(findTeams([])).toEqual([[]]);
  });

  test('an item that no role can know asks for nobody', () => {
    expect(findTeams(itemsKnownTo([], ['gp']))).toEqual([['gp']]);
  });

  test('every team covers every item, with those at hand, and a member fewer would not', () => {
    fc.assert(
      fc.property(someItems, someRoles, (items, atHand) => {
        for (const team of findTeams(items, atHand)) {
          expect(covers(items, [...atHand, ...team])).toBe(true);
          for (const left of team) {
            const fewer = team.filter((role) => role !== left);
            expect(covers(items, [...atHand, ...fewer])).toBe(false);
          }
        }
      }),
      settings,
    );
  });

  test('all teams are of one size, and more people at hand never need more others', () => {
    fc.assert(
      fc.property(someItems, someRoles, fc.constantFrom(...roles), (items, atHand, more) => {
        const teams = findTeams(items, atHand);
        const sizes = new Set(teams.map((team) => team.length));
        expect(sizes.size).toBe(1);
        const [withMore = []] = findTeams(items, [...atHand, more]);
        expect(withMore.length).toBeLessThanOrEqual(teams[0]?.length ?? 0);
      }),
      settings,
    );
  });
});

describe('the routes of an instrument', () => {
  test('count core items only, by role and in the domain’s order', () => {
    const domain = smallDomain('o1');
    const items: Domain['items'] = domain.items.map((item, index) =>
      index === 1 ? { ...item, kind: 'reserve' as const } : item,
    );
    const [route] = findRoutes([{ ...domain, items }]);
    expect(route?.knows.nurse.map(({ id }) => id)).toEqual(['o1a', 'o1c', 'o1d']);
    expect(route?.knows.linkWorker.map(({ id }) => id)).toEqual(['o1c', 'o1d']);
    expect(route?.knows.reception).toEqual([]);
    expect(route?.teams).toEqual([['nurse']]);
  });

  test('name every role, so that no table has a hole', () => {
    expect(Object.keys(findKnown([]))).toEqual(roles);
  });

  test('leave no domain of the published instrument without a team', () => {
    const routes = findRoutes(readDomains());
    expect(routes).toHaveLength(15);
    expect(routes.filter(({ teams }) => (teams[0]?.length ?? 0) === 0)).toEqual([]);
  });
});

function covers(items: readonly Item[], team: readonly Role[]): boolean {
  return items.every(({ whoKnows }) => whoKnows.some((role) => team.includes(role)));
}
