import { describe, expect, it } from 'vitest';
import { actionPlan, documentFormats } from '../../src/documents';
import { createTaggedDocument } from '../../src/documents/pdf/createTaggedDocument';
import { createElement } from '../../src/documents/pdf/structure/StructureElement';
import { example, full } from '../fixtures';
import { fonts, planInputOf } from '../fixtures/planInput';
import { importsOfFile } from './importsOfFile';
import { readPdf } from './readPdf';
import { runTool } from './runTool';
import { writeFixture } from './writeFixture';

const facts = {
  title: 'Title',
  subject: 'Subject',
  author: 'Author',
  creator: 'Creator',
  language: 'en-GB',
  writtenAt: '2026-03-02T10:00:00Z',
};
const fileId = '0'.repeat(32);

function attachment(bytes: Uint8Array) {
  return {
    name: 'dŵr.linkready',
    mediaType: 'application/json',
    description: 'The data of this plan',
    bytes,
    relationship: 'Data',
  } as const;
}

describe('a written document', () => {
  it('is the same bytes for the same input, in any time zone', () => {
    const zone = process.env.TZ;
    const here = writeFixture(example.assessment).bytes;
    try {
      process.env.TZ = 'Asia/Tokyo';
      expect(Buffer.compare(writeFixture(example.assessment).bytes, here)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('has another file identifier when anything in it is other', () => {
    const id = (bytes: Uint8Array) =>
      /\/ID \[ <(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    const one = id(writeFixture(example.assessment).bytes);
    const later = { writtenAt: '2026-03-03T10:00:00.000Z' };
    expect(id(writeFixture(example.assessment, later).bytes)).not.toBe(one);
    expect(id(writeFixture(full.assessment).bytes)).not.toBe(one);
  });

  it('carries files that come out as they went in', () => {
    const data = new TextEncoder().encode('{"tŷ":"dŵr"}');
    const { bytes } = writeFixture(example.assessment, { attachments: [attachment(data)] });
    expect(runTool('pdfdetach', ['-list', 'FILE'], bytes)).toContain('dŵr.linkready');
    expect([...readPdf(bytes).streams.values()]).toContain(Buffer.from(data).toString('latin1'));
  });

  it('names itself PDF/A-3a only where it has an output intent', () => {
    const plain = writeFixture(example.assessment).bytes;
    const archival = writeFixture(example.assessment, {
      outputIntentProfile: new Uint8Array([1, 2, 3]),
    }).bytes;
    const packet = (bytes: Uint8Array) =>
      [...readPdf(bytes).streams.values()].find((data) => data.includes('xmpmeta')) ?? '';
    expect(packet(plain)).not.toContain('pdfaid');
    expect(packet(archival)).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet(archival)).toContain('PDF/UA identification schema');
  });

  it('can be dated after 2037, where jsPDF’s own check ends', () => {
    const late = { writtenAt: '2051-07-08T10:00:00.000Z' };
    const { bytes } = writeFixture(example.assessment, late);
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
  });
});

describe('a tagged document', () => {
  it('refuses content that is neither tagged nor an artifact', () => {
    const document = createTaggedDocument({ facts, fonts, fileId });
    document.addPage();
    expect(() => document.write('0 0 m')).toThrow('tagged or an artifact');
  });

  it('refuses marked content inside marked content', () => {
    const document = createTaggedDocument({ facts, fonts, fileId });
    const element = createElement(document.root, 'P');
    document.addPage();
    expect(() =>
      document.mark(element, () => document.artifact('Layout', () => undefined)),
    ).toThrow('inside marked content');
  });

  it('throws what goes wrong while jsPDF writes, which jsPDF would swallow', () => {
    const attachments = [
      {
        ...attachment(new Uint8Array()),
        get bytes(): Uint8Array {
          throw new Error('The file is gone');
        },
      },
    ];
    const document = createTaggedDocument({ facts, fonts, fileId, attachments });
    document.addPage();
    expect(() => document.finish()).toThrow('The file is gone');
  });
});

describe('the action plan as a format', () => {
  it('is found by its folder', () => {
    expect(documentFormats).toContain(actionPlan);
  });

  it('writes the same document through its door', async () => {
    const written = await actionPlan.write(planInputOf(example.assessment));
    expect(Buffer.compare(written.bytes, writeFixture(example.assessment).bytes)).toBe(0);
  });

  it('loads jsPDF only when it writes', () => {
    const door = importsOfFile(new URL('../../src/documents/index.ts', import.meta.url));
    const writer = importsOfFile(
      new URL('../../src/documents/action-plan/writeActionPlan.ts', import.meta.url),
    );
    expect(door.has('jspdf')).toBe(false);
    expect(writer.has('jspdf')).toBe(true);
  });

  it.each([
    ['a/b\\c:d*e?"f"<g>|h', /^LinkReady action plan a b c d e f g h 2026-03-02\.pdf$/],
    ['x'.repeat(300), /^.{1,104}$/],
    ['\u202Efdp.exe', /^[^\u202E]*$/],
  ])('gives the file of the site "%s" a name that every system takes', (name, pattern) => {
    const { report, translator } = planInputOf(example.assessment);
    const file = actionPlan.nameFile({ ...report, site: { ...report.site, name } }, translator);
    expect(file).toMatch(pattern);
    expect(file).not.toMatch(/[<>:"/\\|?*]/);
  });
});
