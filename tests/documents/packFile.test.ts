import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { packFile } from '../../src/documents/pdf/objects/packFile';
import { readPdf } from './readPdf';
import { runTool } from './runTool';

function makeLooseFile(pages: number): Uint8Array {
  const pdf = new jsPDF({ compress: true });
  for (let page = 1; page < pages; page += 1) pdf.addPage().text(`Page ${page}`, 20, 20);
  return new Uint8Array(pdf.output('arraybuffer'));
}

const information = '<</Title <FEFF00540069>>>';

describe('packing a file', () => {
  const loose = makeLooseFile(500);
  const packed = packFile(loose, information);

  it('keeps every object under its number, but for the information dictionary', () => {
    const before = readPdf(loose);
    const after = readPdf(packed);
    const own = String(before.trailer['/Info']);
    expect(after.trailer['/Info']).toBe(own);
    expect(after.objects.get(own)).toEqual({ '/Title': 'u:Ti' });
    for (const [reference, object] of before.objects) {
      if (reference !== own) expect(after.objects.get(reference)).toEqual(object);
    }
    for (const [reference, data] of before.streams) {
      expect(after.streams.get(reference)).toBe(data);
    }
  });

  it('gives a file that other readers find sound, with no table of the old kind', () => {
    expect(runTool('qpdf', ['--check', 'FILE'], packed)).toContain('No syntax or stream encoding');
    expect(Buffer.from(packed).toString('latin1')).not.toMatch(/\bxref\n|\btrailer\n/);
    expect(runTool('pdfinfo', ['FILE'], packed)).toMatch(/Title: +Ti\n[\s\S]*Pages: +500/);
  });

  it('ends behind its last line and begins as binary', () => {
    const text = Buffer.from(packed).toString('latin1');
    expect(text).toMatch(/startxref\n\d+\n%%EOF\n$/);
    expect(text).toMatch(/^%PDF-1\.\d\n%[\x80-\xff]{4,}\n/);
  });

  it('gives each content an identifier of its own, and the same one always', () => {
    const id = (bytes: Uint8Array) => readPdf(bytes).trailer['/ID'];
    // jsPDF puts the time and a chance number into its file; neither counts.
    expect(id(packFile(makeLooseFile(500), information))).toEqual(id(packed));
    expect(id(packFile(makeLooseFile(499), information))).not.toEqual(id(packed));
    expect(id(packFile(loose, '<</Title <FEFF0054>>>'))).not.toEqual(id(packed));
  });

  it('throws on a file that jsPDF has not written', () => {
    expect(() => packFile(packed, information)).toThrow('table of objects otherwise');
  });
});
