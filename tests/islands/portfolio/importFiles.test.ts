// First: Dexie looks for the database of its surroundings as soon as it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { actionPlan } from '../../../src/documents';
import {
  type SourceFile,
  writeAssessmentFile,
  writePortfolioFile,
  writeSendFile,
  writeZip,
} from '../../../src/exchange';
import { importFiles } from '../../../src/islands/portfolio/importFiles';
import type { ImportNews } from '../../../src/islands/portfolio/importNews';
import { createPlanReader } from '../../../src/islands/portfolio/readPlans';
import { fail, listLayout, type SentAssessment, succeed } from '../../../src/model';
import { type FileResult, openPortfolios, type PortfolioStore } from '../../../src/storage';
import { full, privateNote } from '../../fixtures';
import { realInstrument } from '../../fixtures/instrument';
import { planDataOf } from '../../fixtures/planData';
import { planInputOf } from '../../fixtures/planInput';
import { compareNames } from '../../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const plans = [...makePortfolio({ sites: 40, rounds: 2, instruments: [instrument] }).plans()];
const writtenBy = 'LinkReady';
const portfolio = 'portfolio-1';

const open: PortfolioStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

async function openEmpty(): Promise<PortfolioStore> {
  const opened = await openPortfolios({ name: `test-${crypto.randomUUID()}` });
  if (!opened.ok) throw new Error(opened.problem.name);
  open.push(opened.value);
  const at = '2026-02-01T09:00:00.000Z';
  const named = { id: portfolio, name: 'Northfield', pseudonymKey: 'AAAA' };
  await opened.value.create({ ...named, createdAt: at, changedAt: at });
  return opened.value;
}

/** Imports files in slices, and tells all that was told. */
async function take(
  store: PortfolioStore,
  files: readonly SourceFile[],
  { signal = new AbortController().signal, onNews = (_: ImportNews) => {} } = {},
) {
  const news: ImportNews[] = [];
  const half = Math.ceil(files.length / 2);
  async function* slices() {
    yield files.slice(0, half);
    yield files.slice(half);
  }
  await importFiles(slices(), files.length, {
    ...{ store, portfolio, signal, clock: () => news.length * 1_000 },
    read: createPlanReader(async (version) =>
      version === instrument.version
        ? succeed(instrument)
        : fail('fileInstrumentUnknown', { instrument: version }),
    ),
    tell: (one) => {
      news.push(one);
      onNews(one);
    },
  });
  const results = news.flatMap((one) => (one.kind === 'results' ? one.results : []));
  return { news, results, last: news.at(-1) };
}

const fileOf = (sent: SentAssessment): SourceFile => ({
  path: `in/${sent.id}.linkready`,
  blob: blobOf(writeSendFile(sent, { writtenAt: sent.changedAt, writtenBy })),
});

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([Uint8Array.from(bytes)]);
}

async function look(store: PortfolioStore) {
  const layouts = new Map([[instrument.version, listLayout(instrument)]]);
  const [columns, details] = [
    await store.getColumns(portfolio, { layouts, compareNames }),
    await store.getDetails(portfolio),
  ];
  if (!columns.ok || !details.ok) throw new Error('The columns cannot be read');
  return { columns: columns.value, details: details.value };
}

const states = (results: readonly FileResult[]) => results.map(({ state }) => state);

describe('importing', () => {
  it('comes to the same from loose files, from a zip, and from zips in folders', async () => {
    const loose = await openEmpty();
    await take(loose, plans.map(fileOf));
    const zipped = await openEmpty();
    const entries = await Promise.all(
      plans.map(async (sent) => {
        const { path, blob } = fileOf(sent);
        return { name: path, bytes: new Uint8Array(await blob.arrayBuffer()) };
      }),
    );
    const whole = await take(zipped, [{ path: 'all.zip', blob: blobOf(writeZip(entries)) }]);
    expect(whole.last).toMatchObject({ kind: 'done', counts: { added: plans.length } });
    const mixed = await openEmpty();
    await take(mixed, [
      { path: 'north/a.zip', blob: blobOf(writeZip(entries.slice(0, 30))) },
      ...plans.slice(20).map(fileOf),
      { path: 'Thumbs.db', blob: new Blob(['nothing']) },
    ]);
    expect(await look(zipped)).toEqual(await look(loose));
    expect(await look(mixed)).toEqual(await look(loose));
  });

  it('comes to the same from the PDF that a plan is sent as', async () => {
    const { assessment } = full;
    const { attachment } = await planDataOf(assessment);
    const pdf = await actionPlan.write({ ...planInputOf(assessment), attachments: [attachment] });
    const fromPdf = await openEmpty();
    const { results } = await take(fromPdf, [{ path: 'plan.pdf', blob: blobOf(pdf.bytes) }]);
    expect(results).toEqual([{ state: 'added', path: 'plan.pdf', assessment: assessment.id }]);
    const fromFile = await openEmpty();
    await take(fromFile, [{ path: 'plan.linkready', blob: blobOf(attachment.bytes) }]);
    expect(await look(fromPdf)).toEqual(await look(fromFile));
    const again = await take(fromPdf, [{ path: 'plan.linkready', blob: blobOf(attachment.bytes) }]);
    expect(states(again.results)).toEqual(['known']);
  });

  it('keeps of a colleague’s file only what may be sent', async () => {
    const store = await openEmpty();
    const { assessment } = full;
    const bytes = writeAssessmentFile(assessment, {
      ...{ privateNotes: true, writtenAt: assessment.changedAt, writtenBy },
    });
    await take(store, [{ path: 'whole.linkready', blob: blobOf(bytes) }]);
    const kept = await store.getPlan(portfolio, assessment.id);
    if (!kept.ok) throw new Error(kept.problem.name);
    expect(new TextDecoder().decode(bytes)).toContain(privateNote);
    expect(kept.value).not.toContain(privateNote);
    expect(kept.value).not.toContain('responses"');
  });

  it('gives each file its result, and one that cannot be read stops no other', async () => {
    const store = await openEmpty();
    const [first, second] = plans;
    if (first === undefined || second === undefined) throw new Error('No plans');
    const unknown = { ...second, instrument: '2031-1' };
    const { results, last } = await take(store, [
      fileOf(first),
      { path: 'letter.txt', blob: new Blob(['Dear colleague']) },
      { path: 'cut.linkready', blob: fileOf(second).blob.slice(0, 400) },
      fileOf(unknown),
      { ...fileOf(first), path: 'again.linkready' },
    ]);
    expect(
      results.map((one) => [one.path, one.state, 'problem' in one && one.problem.name]),
    ).toEqual([
      [`in/${first.id}.linkready`, 'added', false],
      ['again.linkready', 'known', false],
      ['letter.txt', 'failed', 'fileForeign'],
      ['cut.linkready', 'failed', 'fileTruncated'],
      [`in/${unknown.id}.linkready`, 'failed', 'fileInstrumentUnknown'],
    ]);
    expect(last).toMatchObject({ kind: 'done', counts: { added: 1, known: 1, failed: 3 } });
  });

  it('stops when told to, keeps whole batches, and goes on from there with the same files', async () => {
    const many = [...makePortfolio({ sites: 700, rounds: 1, instruments: [instrument] }).plans()];
    const files = many.map(fileOf);
    const store = await openEmpty();
    const stopping = new AbortController();
    const { last } = await take(store, files, {
      signal: stopping.signal,
      onNews: ({ kind }) => kind === 'results' && stopping.abort(),
    });
    expect(last).toMatchObject({ kind: 'cancelled' });
    const [log] = await listed(store);
    expect(log?.finishedAt).toBeUndefined();
    const before = log?.counts.added ?? 0;
    expect(before).toBeGreaterThanOrEqual(250);
    expect(before).toBeLessThan(many.length);
    const { last: end } = await take(store, files);
    expect(end).toMatchObject({ counts: { known: before, added: many.length - before } });
  });
});

describe('a portfolio that is handed on', () => {
  it('comes back equal, with its list and what was joined, and without the key to pseudonyms', async () => {
    const store = await openEmpty();
    await take(store, plans.map(fileOf));
    const expected = {
      columns: ['Place', '__proto__'],
      sites: [
        { id: 'A1', code: 'A1', name: 'Elm', further: { Place: 'North' } },
        { id: 'row-2', name: 'Oak', listSize: 900, further: {} },
      ],
    };
    const join = { kind: 'network', from: 'elm pcn', to: 'Elm PCN', same: true } as const;
    const index = {
      id: portfolio,
      name: 'Northfield',
      deadline: '2026-12-01',
      expected,
      joins: [join],
    };
    const texts = await store.getPlans(portfolio, undefined, 1_000);
    if (!texts.ok) throw new Error(texts.problem.name);
    async function* parts() {
      yield new Map([...(texts.ok ? texts.value : [])].slice(0, 30));
      yield new Map([...(texts.ok ? texts.value : [])].slice(30));
    }
    const blob = await writePortfolioFile(index, parts(), {
      writtenAt: '2026-03-01T09:00:00.000Z',
      writtenBy,
    });
    const other = await openEmpty();
    const { last, results } = await take(other, [{ path: 'northfield.zip', blob }]);
    expect(results.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(last).toMatchObject({
      kind: 'done',
      counts: { added: plans.length, left: 1, failed: 0 },
    });
    expect(await look(other)).toEqual(await look(store));
    expect(await other.getPlans(portfolio, undefined, 1_000)).toEqual(texts);
    expect(await other.getExpected(portfolio)).toEqual({ ok: true, value: expected });
    expect(await other.listJoins(portfolio)).toEqual({ ok: true, value: [join] });
    expect(await other.get(portfolio)).toMatchObject({ value: { deadline: '2026-12-01' } });
    expect(Buffer.from(await blob.arrayBuffer()).toString('latin1')).not.toContain('AAAA');
  });

  it('writes over nothing that was decided here', async () => {
    const store = await openEmpty();
    const own = { columns: [], sites: [{ id: 'A9', name: 'Ash', further: {} }] };
    await store.saveExpected(portfolio, own);
    await store.saveJoin(portfolio, { kind: 'network', from: 'a', to: 'b', same: false });
    const index = {
      ...{ id: 'other', name: 'Other' },
      expected: { columns: [], sites: [{ id: 'A1', name: 'Elm', further: {} }] },
      joins: [{ kind: 'network', from: 'a', to: 'c', same: true } as const],
    };
    const blob = await writePortfolioFile(index, none(), {
      writtenAt: '2026-03-01T09:00:00.000Z',
      writtenBy,
    });
    const { results } = await take(store, [{ path: 'other.zip', blob }]);
    expect(states(results)).toEqual(['left']);
    expect(await store.getExpected(portfolio)).toEqual({ ok: true, value: own });
    expect(await store.listJoins(portfolio)).toMatchObject({ value: [{ to: 'b', same: false }] });
  });
});

async function* none(): AsyncGenerator<ReadonlyMap<string, string>, void> {}

async function listed(store: PortfolioStore) {
  const found = await store.listImports(portfolio);
  return found.ok ? found.value : [];
}
