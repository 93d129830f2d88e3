import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { FhirRule, FileKind, Rule } from '../../src/exchange';
import { problemNames } from '../../src/model/problem/Problem';

const file = new URL('../../content/locales/en/problems.json', import.meta.url);
const sentences: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));

/** Every one: the type asks for it. */
const kinds = Object.keys({
  pdf: true,
  zip: true,
  office: true,
  image: true,
  film: true,
  archive: true,
  programme: true,
  webPage: true,
  calendar: true,
  contact: true,
  mail: true,
  outlook: true,
  winmail: true,
  protected: true,
  shortcut: true,
  filtered: true,
  xml: true,
  text: true,
  json: true,
  unknown: true,
} satisfies Record<FileKind, true>);
/** Every one: the type asks for it. */
const fileRules = {
  missing: true,
  text: true,
  number: true,
  wholeNumber: true,
  list: true,
  group: true,
  yesNo: true,
  choice: true,
  smaller: true,
  larger: true,
  shorter: true,
  longer: true,
  fewer: true,
  more: true,
  date: true,
  instant: true,
  form: true,
  unique: true,
  key: true,
  respondent: true,
  shallower: true,
  name: true,
} satisfies Record<Rule, true>;
const rules = Object.keys(fileRules);
const fhirRules = Object.keys({
  ...fileRules,
  linkId: true,
  twice: true,
  answerType: true,
  option: true,
  one: true,
  both: true,
  inError: true,
} satisfies Record<FhirRule, true>);
const values = {
  limit: 10,
  kind: 'pdf',
  place: 'assessment › site',
  rule: 'missing',
  detail: 7,
  instrument: '2031-1',
  purpose: 'send',
};

function tell(name: string, more: Readonly<Record<string, string>> = {}): string {
  const format = new IntlMessageFormat(sentences[`problem.${name}`] ?? '', 'en-GB', undefined, {
    ignoreTag: true,
  });
  return String(format.format({ ...values, ...more }));
}

describe('problems in words', () => {
  it('has a sentence for every problem, and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual(
      problemNames.map((name) => `problem.${name}`).sort(),
    );
  });

  it.each(problemNames)('%s: says what happened and what to do, plainly and kindly', (name) => {
    const told = tell(name);
    expect(told.split(/(?<=\.) /).length).toBeGreaterThanOrEqual(3);
    expect(told).not.toMatch(/[!{}]|\b(please|error|invalid|failed|illegal|oops|sorry)\b/i);
    expect(told).toMatch(/safe|Nothing|has not changed|is fine|nothing stays/);
  });

  it.each(kinds)('names a file of the kind %s', (kind) => {
    const told = tell('fileForeign', { kind });
    expect(told).toMatch(/^(This|This is|It is)\b/);
    expect(told === tell('fileForeign', { kind: 'nonsense' })).toBe(kind === 'unknown');
  });

  it.each(rules)('says what was expected by the rule %s', (rule) => {
    const told = tell('fileInvalid', { rule });
    expect(told).toContain('assessment › site');
    expect(told === tell('fileInvalid', { rule: 'nonsense' })).toBe(rule === 'form');
  });

  it.each(fhirRules)('says what was expected of FHIR by the rule %s', (rule) => {
    const told = tell('fhirInvalid', { rule });
    expect(told).toContain('assessment › site');
    expect(told === tell('fhirInvalid', { rule: 'nonsense' })).toBe(rule === 'form');
  });
});
