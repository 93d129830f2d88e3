/**
 * Makes the faces that ship with the app from Source Sans 3: `npm run fonts`.
 *
 * The TrueType files are for documents, which need glyph outlines as bytes; the WOFF2 files are for
 * the screen. "Source" is a name reserved by the font's licence (OFL 1.1, condition 3), so that a
 * changed version bears another: LinkReady Sans. Copyright and licence stay in each file.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type FaceName, renameFont } from './renameFont.ts';

interface SubsetOptions {
  readonly targetFormat: 'sfnt' | 'woff2';
  readonly preserveNameIds?: readonly number[];
  readonly keepFeatures?: readonly string[];
  readonly keepAllGlyphs?: boolean;
  readonly dropTables?: readonly string[];
}
type SubsetFont = (
  font: Buffer,
  text: string | undefined,
  options: SubsetOptions,
) => Promise<Buffer>;

const require = createRequire(import.meta.url);
// The package ships no types: this is the part of its documented interface that is used here.
const subsetFont: SubsetFont = require('subset-font');

const source = '@expo-google-fonts/source-sans-3';
const faces: readonly { readonly file: string; readonly name: FaceName }[] = [
  {
    file: '400Regular/SourceSans3_400Regular.ttf',
    name: { family: 'LinkReady Sans', style: 'Regular' },
  },
  {
    file: '600SemiBold/SourceSans3_600SemiBold.ttf',
    name: { family: 'LinkReady Sans', style: 'SemiBold' },
  },
];

/** Latin with Welsh and Vietnamese, Greek, Cyrillic, punctuation, currency, arrows, shapes, ticks. */
const characterRanges: readonly (readonly [number, number])[] = [
  [0x0020, 0x024f],
  [0x02b0, 0x03ff],
  [0x0400, 0x052f],
  [0x1e00, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2610, 0x2611],
  [0x2713, 0x2717],
];

/** Figures are tabular by default in this face; `pnum` gives proportional ones where wanted. */
const screenFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'pnum', 'tnum'];
/** Documents are drawn one glyph per character, so layout tables would only be weight. */
const layoutTables = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT'];
/** Copyright, licence, address of the licence. */
const noticeNameIds = [0, 13, 14];

const documentFolder = new URL('../public/fonts/', import.meta.url);
const screenFolder = new URL('../src/styles/fonts/', import.meta.url);

await mkdir(documentFolder, { recursive: true });
await mkdir(screenFolder, { recursive: true });
for (const face of faces) {
  await makeFace(face.file, face.name);
}
await copyFile(
  require.resolve(`${source}/LICENSE_FONT`),
  fileURLToPath(new URL('OFL.txt', documentFolder)),
);

async function makeFace(file: string, name: FaceName): Promise<void> {
  const original = await readFile(require.resolve(`${source}/${file}`));
  const text = characterRanges.map(listCharacters).join('');
  const fileName = `${name.family.replaceAll(' ', '')}-${name.style}`;

  const forDocuments = await subsetFont(original, text, {
    targetFormat: 'sfnt',
    preserveNameIds: noticeNameIds,
    keepFeatures: [],
    dropTables: layoutTables,
  });
  await save(new URL(`${fileName}.ttf`, documentFolder), renameFont(forDocuments, name));

  const forScreen = await subsetFont(original, text, {
    targetFormat: 'sfnt',
    preserveNameIds: noticeNameIds,
    keepFeatures: screenFeatures,
  });
  const packed = await subsetFont(Buffer.from(renameFont(forScreen, name)), undefined, {
    targetFormat: 'woff2',
    preserveNameIds: [...noticeNameIds, 16, 17],
    keepAllGlyphs: true,
  });
  await save(new URL(`${fileName}.woff2`, screenFolder), packed);
}

function listCharacters([first, last]: readonly [number, number]): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

async function save(file: URL, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes);
  console.log(`${fileURLToPath(file)} ${(bytes.length / 1024).toFixed(1)} kB`);
}
