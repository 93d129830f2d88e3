import { type Fixture, fixtures } from '../fixtures';

export { example, full, greekNote, privateNote, welshNote } from '../fixtures';

export const empty = named('empty');
export const partial = named('partial');

function named(name: string): Fixture {
  const found = fixtures.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`There is no fixture ${name}`);
  return found;
}
