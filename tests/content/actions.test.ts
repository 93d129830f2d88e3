import { describe, expect, test } from 'vitest';
import {
  domainIds,
  itemLetters,
  itemsOf,
  readDomain,
  readDomains,
  readStrategies,
} from './readContent';

describe.each(domainIds)('actions of domain %s', (id) => {
  test('are four or more, numbered from 1 without gaps', () => {
    const ids = readDomain(id).actions.map((action) => action.id);
    expect(ids.length).toBeGreaterThanOrEqual(4);
    expect(ids).toEqual(ids.map((_, index) => `${id}-${index + 1}`));
  });

  test('raise items that exist, each once, to a level above nought, never a quick item', () => {
    const letters = [...itemLetters.core, ...itemLetters.reserve];
    const known = new Set(domainIds.flatMap((domain) => letters.map((at) => `${domain}${at}`)));
    for (const action of readDomain(id).actions) {
      const raised = action.raises.map((raise) => raise.item);
      expect(
        raised.filter((item) => !known.has(item)),
        action.id,
      ).toEqual([]);
      expect(new Set(raised), action.id).toHaveLength(raised.length);
      expect(
        action.raises.filter((raise) => raise.to === 0),
        action.id,
      ).toEqual([]);
    }
  });

  test('carry strategy and construct names exactly as on the published lists', () => {
    const { eric, cfir } = readStrategies();
    for (const action of readDomain(id).actions) {
      expect(
        action.eric.filter((name) => !eric.includes(name)),
        action.id,
      ).toEqual([]);
      expect(
        action.cfir.filter((name) => !cfir.includes(name)),
        action.id,
      ).toEqual([]);
    }
  });

  test('give a time that does not run backwards, efforts from small to large and each owner once', () => {
    for (const { id: action, timeToEffect, efforts, owners } of readDomain(id).actions) {
      expect(timeToEffect.to, action).toBeGreaterThanOrEqual(timeToEffect.from);
      const sizes = efforts.map((effort) => ['low', 'medium', 'high'].indexOf(effort));
      expect(sizes, action).toEqual([...new Set(sizes)].toSorted());
      expect(new Set(owners), action).toHaveLength(owners.length);
    }
  });
});

describe('all actions', () => {
  test('are at least 74', () => {
    const actions = readDomains().flatMap((domain) => domain.actions);
    expect(actions.length).toBeGreaterThanOrEqual(74);
  });

  test('leave no core item without one that raises it', () => {
    const domains = readDomains();
    const raised = new Set(
      domains.flatMap((domain) =>
        domain.actions.flatMap((action) => action.raises.map((raise) => raise.item)),
      ),
    );
    const core = itemsOf(domains, 'core').map((item) => item.id);
    expect(core.filter((item) => !raised.has(item))).toEqual([]);
  });
});

test('the lists of strategies and constructs name nothing twice', () => {
  const { eric, cfir } = readStrategies();
  expect(new Set(eric)).toHaveLength(eric.length);
  expect(new Set(cfir)).toHaveLength(cfir.length);
});
