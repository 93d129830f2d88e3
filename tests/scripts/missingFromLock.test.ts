import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { missingFromLock } from '../../scripts/missingFromLock.ts';

const folder = mkdtempSync(join(tmpdir(), 'linkready-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an optional package counts as held beside its package or in any folder above, and else as missing', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { optionalDependencies: { near: '1', top: '1', lost: '^2' } },
      'node_modules/a/node_modules/near': {},
      'node_modules/top': {},
      'node_modules/b': {},
      'node_modules/b/node_modules/c': { optionalDependencies: { near: '1' } },
    },
  };
  const path = join(folder, 'package-lock.json');
  writeFileSync(path, JSON.stringify(lock));
  expect(missingFromLock(path)).toEqual([
    'node_modules/a: lost@^2',
    'node_modules/b/node_modules/c: near@1',
  ]);
});
