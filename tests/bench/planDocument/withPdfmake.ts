import pdfmake from 'pdfmake/build/pdfmake.js';
import type { Block, Faces, MakePlan } from './PlanData';

const margin = [56, 30, 56, 0] as const;
const sizes = [20, 20, 12.5, 11] as const;

/** Its faces stay with it, as a page would have them. */
let registered = false;

/** The same words, tables, wheel, heads, feet, bookmarks, faces and file with pdfmake: no tags, links nor marks of levels. */
export const make: MakePlan = async ({ blocks, wheel, attachment }, faces) => {
  if (!registered) register(faces);
  const file = `data:application/json;base64,${encode(new TextEncoder().encode(attachment))}`;
  const document = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [56, 76, 56, 64],
    defaultStyle: { font: 'Face', fontSize: 10 },
    header: { columns: ['Bench Lane Surgery', { text: 'LinkReady', alignment: 'right' }], margin },
    footer: (page: number, pages: number) => ({
      columns: ['Written 2 March 2026.', { text: `Page ${page} of ${pages}`, alignment: 'right' }],
      margin,
    }),
    files: { data: { src: file, name: 'plan.linkready' } },
    content: [
      { svg: `<svg viewBox="0 0 480 360"><path fill="#0b4f5c" d="${wheel}"/></svg>`, width: 470 },
      ...blocks.map(describe),
    ],
  });
  return new Uint8Array(await document.getBuffer());
};

function register(faces: Faces): void {
  pdfmake.virtualfs.writeFileSync('regular.ttf', encode(faces.regular), 'base64');
  pdfmake.virtualfs.writeFileSync('semibold.ttf', encode(faces.semibold), 'base64');
  pdfmake.setFonts({ Face: { normal: 'regular.ttf', bold: 'semibold.ttf' } });
  registered = true;
}

function describe(block: Block): unknown {
  if (block.kind === 'table') {
    const columns = Math.max(...block.rows.map((row) => row.length));
    const body = block.rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
    const widths = body[0]?.map(() => '*');
    return {
      layout: 'lightHorizontalLines',
      fontSize: 9.5,
      table: { headerRows: 1, widths, body },
    };
  }
  if (block.kind === 'heading') {
    const fontSize = sizes[block.level] ?? 10;
    const text = { text: block.text, bold: true, fontSize, margin: [0, 8, 0, 4], outline: true };
    const bar = { type: 'rect', x: 0, y: 0, w: 36, h: 2.4, color: '#0b4f5c' };
    return block.level === 1 ? text : { stack: [text, { canvas: [bar] }] };
  }
  return block.kind === 'item' ? { text: block.text, margin: [14, 0, 0, 0] } : block.text;
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
