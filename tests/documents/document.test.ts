import { describe, expect, it } from 'vitest';
import { actionPlan, type DocumentInput, documentFormats } from '../../src/documents';
import { createTaggedDocument } from '../../src/documents/pdf/createTaggedDocument';
import { createElement } from '../../src/documents/pdf/structure/StructureElement';
import { example } from '../fixtures';
import { fonts, planInputOf } from '../fixtures/planInput';
import { checkStructure } from './checkStructure';
import { importsOfFile } from './importsOfFile';
import { dictionary, list, readPdf, textOf } from './readPdf';
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
      textOf(list(readPdf(bytes), readPdf(bytes).trailer['/ID'])[0]);
    const inputs: readonly Partial<DocumentInput>[] = [
      {},
      { writtenAt: '2026-03-03T10:00:00.000Z' },
      { attachments: [attachment(new Uint8Array([1]))] },
      { attachments: [attachment(new Uint8Array([2]))] },
    ];
    const ids = inputs.map((input) => id(writeFixture(example.assessment, input).bytes));
    expect(new Set(ids).size).toBe(inputs.length);
    expect(ids.every((one) => one.length >= 16)).toBe(true);
  });

  it('carries files that come out as they went in', () => {
    const data = new TextEncoder().encode('{"tŷ":"dŵr"}');
    const { bytes } = writeFixture(example.assessment, { attachments: [attachment(data)] });
    expect(runTool('pdfdetach', ['-list', 'FILE'], bytes)).toContain('dŵr.linkready');
    expect([...readPdf(bytes).streams.values()]).toContain(Buffer.from(data).toString('latin1'));
  });

  it('says of itself the same in both places, whatever its texts hold', () => {
    const site = { ...example.assessment.site, name: 'Tŷ & <b>\ufffe\n中' };
    const pdf = readPdf(writeFixture({ ...example.assessment, site }).bytes);
    expect(checkStructure(pdf)).toEqual([]);
    const packet = [...pdf.streams.values()].find((data) => data.includes('xmpmeta')) ?? '';
    const author = '<dc:creator><rdf:Seq><rdf:li>Tŷ &#38; &#60;b&#62; 中</rdf:li>';
    expect(Buffer.from(packet, 'latin1').toString('utf8')).toContain(author);
  });

  it('can be dated after 2037, where jsPDF’s own check ends', () => {
    const { bytes } = writeFixture(example.assessment, { writtenAt: '2051-07-08T10:00:00.000Z' });
    const pdf = readPdf(bytes);
    expect(checkStructure(pdf)).toEqual([]);
    const date = dictionary(pdf, pdf.trailer['/Info'])['/CreationDate'];
    expect(textOf(date)).toBe("D:20510708100000+00'00'");
  });
});

describe('a tagged document', () => {
  it('refuses content that is neither tagged nor an artifact', () => {
    const document = createTaggedDocument({ facts, fonts });
    document.addPage();
    expect(() => document.write('0 0 m')).toThrow('tagged or an artifact');
  });

  it('refuses marked content inside marked content', () => {
    const document = createTaggedDocument({ facts, fonts });
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
    const document = createTaggedDocument({ facts, fonts, attachments });
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
