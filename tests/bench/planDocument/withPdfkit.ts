import PDFDocument from 'pdfkit';
import type { Block, MakePlan } from './PlanData';

const sizes = [20, 20, 12.5, 11] as const;
const width = 483;

/** The same words, tables, wheel, heads, feet, bookmarks, faces and file with pdfkit: no tags, links nor marks of levels. */
export const make: MakePlan = async ({ blocks, wheel, attachment }, faces) => {
  const document = new PDFDocument({
    size: 'A4',
    margin: 56,
    compress: true,
    bufferPages: true,
    font: '',
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont('regular', faces.regular);
  document.registerFont('semibold', faces.semibold);
  document.save().translate(120, 160).path(wheel).fill('#0b4f5c').restore();
  for (const block of blocks) set(document, block);
  setMargins(document);
  document.file(new TextEncoder().encode(attachment).buffer, { name: 'plan.linkready' });
  document.end();
  await ended;
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer());
};

/** Running heads and feet, which need the number of pages. */
function setMargins(document: PDFKit.PDFDocument): void {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    document.font('regular', 8.5);
    document.page.margins.bottom = 0;
    document.text('Bench Lane Surgery', 56, 36, { lineBreak: false });
    document.text('LinkReady', 56, 36, { width, align: 'right', lineBreak: false });
    document.text('Written 2 March 2026.', 56, 800, { lineBreak: false });
    const place = `Page ${page + 1} of ${count}`;
    document.text(place, 56, 800, { width, align: 'right', lineBreak: false });
  }
}

function set(document: PDFKit.PDFDocument, block: Block): void {
  if (block.kind === 'table') {
    const columns = Math.max(...block.rows.map((row) => row.length));
    document.font('regular', 9.5).table({
      columnStyles: Array.from({ length: columns }, () => width / columns),
      defaultStyle: { border: { bottom: 0.6 }, padding: 4 },
      data: block.rows.map((row) => [...row]),
    });
  } else if (block.kind === 'heading') {
    const size = sizes[block.level] ?? 10;
    document.moveDown(0.6).font('semibold', size).text(block.text, 56, undefined, { width });
    document.outline.addItem(block.text);
    if (block.level > 1) document.rect(56, document.y, 36, 2.4).fill('#0b4f5c').fillColor('black');
  } else {
    const left = block.kind === 'item' ? 70 : 56;
    document.font('regular', 10).text(block.text, left, undefined, { width: width + 56 - left });
  }
}
