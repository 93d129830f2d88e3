import { describe, expect, it } from 'vitest';
import {
  type CodeKind,
  encodeLevels,
  encodeResponseLink,
  encodeResponses,
  encodeSheet,
  encodeShort,
  findCodeKind,
  findLinkedCode,
  fingerprint,
  writeFrames,
  writePartText,
} from '../../../src/exchange';
import { buildReport } from '../../../src/model';
import { respondentId } from '../../fixtures';
import { instrument, several } from '../../model/send/sendFixtures';

const bytes = new TextEncoder().encode('{"format":"linkready"}');
const print = await fingerprint(bytes);
const sequence = await writeFrames(bytes);
const code = encodeResponses({ assessment: several, instrument, respondent: respondentId });
const link = encodeResponseLink('https://example.org/a', code);
const typed = { assessment: several, instrument, respondent: respondentId } as const;

describe('what kind of code a text is', () => {
  it.each<readonly [CodeKind, string]>([
    ['responses', code],
    ['responses', link],
    ['responses', link.slice(link.indexOf('#'))],
    ['levels', encodeLevels(buildReport(several, instrument), instrument, print)],
    ['sheet', encodeSheet({ instrument: '2026-1', language: 'en', sheet: 1, of: 2 })],
    ['frame', sequence.ok ? sequence.value.write(0) : ''],
    ['invitation', 'https://example.org/start/#i=eyJ'],
    ['file', '{"format":"linkready"}'],
    ['file', `> ${writePartText(bytes, ['Here it is.'])}`],
    ['typed', encodeShort({ ...typed, scope: { kind: 'quick' } })],
    ['typed', encodeShort({ ...typed, scope: { kind: 'domain', domain: 'o1', reserve: false } })],
    ['newer', 'LRZ1:2345'],
    ['foreign', 'https://example.org/'],
    ['foreign', 'WIFI:S:surgery;;'],
    ['foreign', ''],
  ])('%s', (kind, text) => {
    expect(findCodeKind(` ${text}\n`)).toBe(kind);
  });
});

describe('a link with answers', () => {
  it('carries them behind the # and gives the code back', () => {
    expect(link.split('#')[0]).toBe('https://example.org/a/receive/');
    expect(findLinkedCode(link)).toBe(code);
  });

  it('that is too long, or carries something else, gives none', () => {
    for (const other of [`${link}${'A'.repeat(2_000)}`, link.replace('#r', '#i'), `${link}&x=1`]) {
      expect(findLinkedCode(other)).toBeUndefined();
    }
  });
});
