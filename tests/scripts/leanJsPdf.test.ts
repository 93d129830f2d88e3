import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../scripts/leanJsPdf';

const whole = readFileSync('node_modules/jspdf/dist/jspdf.es.js', 'utf8');

describe('jsPDF as the site loads it', () => {
  it('is without pictures, fonts, forms of text and HTML, and keeps pages and catalogue', () => {
    const lean = leaveOut(whole);
    expect(lean.length).toBeLessThan(whole.length * 0.7);
    expect(lean).not.toMatch(/API\.(addImage|html|cell|addFileToVFS|link) = /);
    expect(lean).toContain('events.publish("putCatalog")');
    expect(lean).toContain('events.publish("putXobjectDict")');
    expect(lean).toContain('export { ');
  });

  it('is refused in a version whose parts are others', () => {
    expect(() => leaveOut(whole.replace('API.processWEBP = ', 'API.processOther = '))).toThrow(
      'jsPDF has no processWEBP',
    );
    expect(() => leaveOut('export {};')).toThrow('jsPDF has no');
  });
});
