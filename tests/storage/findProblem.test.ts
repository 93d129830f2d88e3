import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { findProblem, type Moment } from '../../src/storage/findProblem';

const dom = (name: string) => new DOMException('', name);
/** An aborted transaction with its reason inside, as Dexie hands it on. */
const aborted = new Dexie.AbortError('Aborted', dom('QuotaExceededError'));

describe('what a database threw', () => {
  it.each<[string, Error, Moment, string]>([
    ['a full disk', dom('QuotaExceededError'), 'using', 'storageFull'],
    ['a full disk inside an aborted transaction', aborted, 'using', 'storageFull'],
    ['a full disk while opening', dom('QuotaExceededError'), 'opening', 'storageFull'],
    ['a newer database', dom('VersionError'), 'opening', 'storageNewer'],
    ['no database in this browser', new Dexie.MissingAPIError(), 'opening', 'storageBlocked'],
    ['a private window', dom('InvalidStateError'), 'opening', 'storageBlocked'],
    ['site data blocked', dom('SecurityError'), 'opening', 'storageBlocked'],
    ['a broken profile', dom('UnknownError'), 'opening', 'storageBlocked'],
    ['an unknown failure in use', dom('UnknownError'), 'using', 'storageFailed'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'using', 'storageFailed'],
    ['an aborted transaction', dom('AbortError'), 'using', 'storageFailed'],
  ])('%s becomes a problem', (_title, error, moment, name) => {
    expect(findProblem(error, moment)).toEqual({ ok: false, problem: { name } });
  });

  it.each([new TypeError('a bug'), 'words', dom('DataCloneError')])(
    'is thrown on where it is a bug: %s',
    (error) => {
      expect(() => findProblem(error, 'using')).toThrow();
    },
  );
});
