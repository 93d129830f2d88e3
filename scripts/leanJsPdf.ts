import type { Plugin } from 'vite';

/**
 * Parts of jsPDF by a function that each adds. The documents use its pages, resources and catalogue;
 * pictures, fonts, forms, tables and HTML are jsPDF's or its helpers' own and never reached.
 */
const leftOut = [
  '__addimage__',
  'createAnnotation',
  '__arabicParser__',
  'autoPrint',
  'cell',
  'loadFile',
  'html',
  'addJS',
  'processJPEG',
  'processGIF89A',
  'processBMP',
  'processWEBP',
  'processRGBA',
  'setLanguage',
  'splitTextToSize',
  '__fontmetrics__',
  'addSvgAsImage',
  'putTotalPages',
  'viewerPreferences',
  'pdfEscape16',
  'existsFileInVFS',
];

/** Parts that add no function: the canvas look-alike, its outline, and the bidirectional text. */
const leftOutWithoutName = ['context2d', 'this.outline', '__bidiEngine__'];

const part = /^\(function \((?:jsPDFAPI|jsPDF|API)\) \{\n[\s\S]*?^\}\)\(jsPDF(?:\.API)?\);$/gm;

/**
 * Vite plugin: jsPDF without the parts that no document of this app uses.
 *
 * Each part is a call of its own in jsPDF's file, so leaving it out leaves the others whole; what
 * only it used goes with it when the bundle is made: 40 of 110 kB, deflated. Throws where a part is
 * not found, so that another version of jsPDF cannot pass unseen.
 */
export function leanJsPdf(): Plugin {
  return {
    name: 'lean-jspdf',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id !== 'jspdf') return undefined;
      return this.resolve('jspdf/dist/jspdf.es.js', importer, { skipSelf: true });
    },
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('jspdf/dist/jspdf.es.js')) return undefined;
      return { code: leaveOut(code), map: null };
    },
  };
}

/** jsPDF's code without those parts. */
export function leaveOut(code: string): string {
  const missing = new Set([...leftOut, ...leftOutWithoutName]);
  const lean = code.replace(part, (text) => {
    const names = [
      ...leftOut.filter((name) => new RegExp(`(?:API|jsPDF\\.API)\\.${name} = `).test(text)),
      ...leftOutWithoutName.filter((name) => text.includes(name)),
    ];
    for (const name of names) missing.delete(name);
    return names.length === 0 ? text : '';
  });
  if (missing.size > 0) throw new Error(`jsPDF has no ${[...missing].join(', ')}`);
  return lean;
}
