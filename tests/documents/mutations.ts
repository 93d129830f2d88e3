import { catalogueOf, dictionary, isDictionary, list, type Pdf, pagesOf } from './readPdf';

type PdfObject = ReturnType<typeof dictionary>;

/** The fault that a checker must name, and how to bring it about. */
export type Mutation = readonly [fault: string, spoil: (pdf: Pdf) => void];

/** One way to break each clause that the checker knows. */
export function mutations(): readonly Mutation[] {
  return [...ofCatalogue, ...ofMetadata, ...ofTree, ...ofPages, ...ofFonts, ...ofFiles];
}

const ofCatalogue: readonly Mutation[] = [
  ['7.1: not marked', (pdf) => drop(catalogueOf(pdf), '/MarkInfo')],
  ['7.1: tags are suspect', (pdf) => put(catalogueOf(pdf), '/MarkInfo', { '/Suspects': true })],
  ['7.2: no language', (pdf) => drop(catalogueOf(pdf), '/Lang')],
  ['7.2: no language', (pdf) => put(catalogueOf(pdf), '/Lang', 'u:English please')],
  ['7.1: title is not displayed', (pdf) => drop(catalogueOf(pdf), '/ViewerPreferences')],
  ['7.1: no structure tree', (pdf) => drop(catalogueOf(pdf), '/StructTreeRoot')],
  ['7.17: no bookmarks', (pdf) => drop(catalogueOf(pdf), '/Outlines')],
  ['6.1: the catalogue has /AA', (pdf) => put(catalogueOf(pdf), '/AA', {})],
  ['6.2.3: not one output intent', (pdf) => drop(catalogueOf(pdf), '/OutputIntents')],
  ['6.2.3: profile is not of RGB', (pdf) => replaceStreams(pdf, /RGB XYZ /, 'CMYKLab ')],
  ['6.2.3: no profile of a display', (pdf) => replaceStreams(pdf, /mntrRGB/, 'scnrRGB')],
  ['6.2.3: profile of another length', (pdf) => replaceStreams(pdf, /para[\s\S]*$/, 'para')],
  ['6.2.3: profile of a later version', (pdf) => replaceStreams(pdf, /.(?= ..mntrRGB)/s, '\x05')],
  ['6.1.3: no identifier', (pdf) => drop(pdf.trailer, '/ID')],
  ['6.1.3: encrypted', (pdf) => put(pdf.trailer, '/Encrypt', '1 0 R')],
  ['6.1.7: filter /LZWDecode', (pdf) => put(findSubtype(pdf, 'Image'), '/Filter', '/LZWDecode')],
  ['6.2.8: smoothed picture', (pdf) => put(findSubtype(pdf, 'Image'), '/Interpolate', true)],
  ['6.2.8: stencil with colours', (pdf) => put(findStencil(pdf), '/BitsPerComponent', 8)],
  ['6.2.4: colours without', (pdf) => put(findPicture(pdf), '/ColorSpace', '/DeviceCMYK')],
  ['6.5: action that may not be', (pdf) => put(findAction(pdf), '/S', '/Launch')],
  ['6.1.13: string too long', (pdf) => put(find(pdf, 'Figure'), '/Alt', `u:${'x'.repeat(17_000)}`)],
];

const ofMetadata: readonly Mutation[] = [
  ['5: not named as PDF/UA-1', (pdf) => replaceStreams(pdf, /pdfuaid:part/g, 'pdfuaid:no')],
  ['6.6.4: not named as PDF/A-3', (pdf) => replaceStreams(pdf, /(pdfaid:part>)3/, '$12')],
  ['6.6.4: not named as level A', (pdf) => replaceStreams(pdf, /(conformance>)A/, '$1B')],
  ['7.1: no title', (pdf) => replaceStreams(pdf, /dc:title/g, 'dc:no')],
  ['6.6: no language in the packet', (pdf) => replaceStreams(pdf, /dc:language/g, 'dc:no')],
  ['6.6.2: metadata of no type', (pdf) => drop(metadataOf(pdf), '/Subtype')],
  ['6.6.2: metadata deflated', (pdf) => put(metadataOf(pdf), '/Filter', '/FlateDecode')],
  ['6.6.2: old packet head', (pdf) => replaceStreams(pdf, /(xpacket begin)/, '$1 bytes="1"')],
  [
    '6.6.2.3: schema http://www.aiim.org/pdfua/ns/id/ is not explained',
    (pdf) => replaceStreams(pdf, /pdfaSchema:namespaceURI/g, 'pdfaSchema:no'),
  ],
  ...['Title', 'Author', 'Subject', 'Creator', 'Producer'].map(
    (key): Mutation => [
      `6.6.3: /${key} differs`,
      (pdf) => put(dictionary(pdf, pdf.trailer['/Info']), `/${key}`, 'u:Another'),
    ],
  ),
  [
    '6.6.3: /CreationDate differs',
    (pdf) => replaceStreams(pdf, /(CreateDate>\d{4}-\d\d-)\d\d/, '$128'),
  ],
];

const ofTree: readonly Mutation[] = [
  ['7.1: unknown type Bubble', (pdf) => retype(pdf, 'P', '/Bubble')],
  ['7.1: LBody inside P', (pdf) => retype(pdf, 'LI', '/P')],
  ['7.2: L holds P', (pdf) => retype(pdf, 'LI', '/P')],
  ['7.2: TR holds P', (pdf) => retype(pdf, 'TD', '/P')],
  ['7.1: element with another parent', (pdf) => put(find(pdf, 'H2'), '/P', '1 0 R')],
  ['7.3: Figure without Alt', (pdf) => drop(find(pdf, 'Figure'), '/Alt')],
  ['7.3: Figure without BBox', (pdf) => drop(find(pdf, 'Figure'), '/A')],
  ['7.4: heading jumps from H1 to H3', (pdf) => retype(pdf, 'H2', '/H3')],
  ['7.4: not one H1', (pdf) => retype(pdf, 'H2', '/H1')],
  ['7.5: TH without Scope', (pdf) => drop(find(pdf, 'TH'), '/A')],
  ['7.5: rows of unequal length', (pdf) => list(pdf, find(pdf, 'TR')['/K']).pop()],
  ['7.5: table without heads', (pdf) => retypeAll(pdf, 'TH', '/TD')],
  ['7.2: table with two heads', (pdf) => retype(pdf, 'TBody', '/THead')],
  ['7.2: head without a body', (pdf) => list(pdf, find(pdf, 'Table')['/K']).pop()],
  ['7.6: L without ListNumbering', (pdf) => drop(find(pdf, 'L'), '/A')],
  ['7.6: labels not numbered', unnumber],
  ['7.9: Note without an ID of its own', (pdf) => retype(pdf, 'P', '/Note')],
  ['7.18.5: Link without its annotation', (pdf) => drop(find(pdf, 'Link'), '/K')],
];

const ofPages: readonly Mutation[] = [
  ['7.18.5: annotation without Contents', (pdf) => drop(findSubtype(pdf, 'Link'), '/Contents')],
  ['7.18.1: no StructParent', (pdf) => drop(findSubtype(pdf, 'Link'), '/StructParent')],
  ['7.18.1: StructParent is no Link', (pdf) => put(findSubtype(pdf, 'Link'), '/StructParent', 0)],
  ['7.18.1: annotation outside the tree', (pdf) => drop(find(pdf, 'Link'), '/K')],
  ['7.18.5: link not in a Link', (pdf) => retype(pdf, 'Link', '/Span')],
  ['7.18.5: link that leads nowhere', (pdf) => drop(findSubtype(pdf, 'Link'), '/Dest')],
  ['6.3.1: annotation that is no link', (pdf) => put(findSubtype(pdf, 'Link'), '/Subtype', '/Ink')],
  ['6.3.2: annotation does not print', (pdf) => put(findSubtype(pdf, 'Link'), '/F', 0)],
  ['7.18.3: no tab order', (pdf) => drop(firstPage(pdf), '/Tabs')],
  ['6.5: page with actions', (pdf) => put(firstPage(pdf), '/AA', {})],
  ['7.1: pages share a key', (pdf) => put(firstPage(pdf), '/StructParents', 1)],
  ['7.1: wrong parent tree', (pdf) => reverseOwners(pdf)],
  ['7.1: marked content outside the tree', (pdf) => drop(find(pdf, 'H2'), '/K')],
  ['7.1: element claims content that is not there', claimNothing],
  ['7.1: content neither tagged nor artifact', untag],
  ['7.1: marked content not closed', (pdf) => replaceStreams(pdf, /EMC\s*$/g, ' ')],
  ['7.1: mark not opened', (pdf) => replaceStreams(pdf, /EMC\s*$/g, 'EMC EMC')],
  ['7.1: marked content has two owners', shareContent],
  ['7.1: identifier used twice', (pdf) => replaceStreams(pdf, /\/MCID 1>>/, '/MCID 0>>')],
  ['7.1: artifact inside tagged content', (pdf) => wrapFirst(pdf, '/Artifact BMC')],
  ['7.1: tag inside a tag', (pdf) => wrapFirst(pdf, '/P <</MCID 999>> BDC')],
  ['7.1: tagged content inside an artifact', tagInArtifact],
  ['6.2.2: graphics state not closed', (pdf) => replaceStreams(pdf, /^Q$/m, ' ')],
  ['6.2.2: graphics state not opened', (pdf) => replaceStreams(pdf, /^q$/m, ' ')],
  ['6.2.2: text not closed', (pdf) => replaceStreams(pdf, / ET$/m, ' ')],
  ['6.2.2: operator Xx', (pdf) => replaceStreams(pdf, /^q$/m, 'Xx q')],
  ['6.2.2: no resource /F9', (pdf) => replaceStreams(pdf, /\/F\d+ (?=[\d.]+ Tf)/, '/F9 ')],
  ['6.2.2: no resource /T1', (pdf) => drop(resourcesOf(pdf), '/XObject')],
  [
    '6.1.13: graphics states nested too deeply',
    (pdf) => replaceStreams(pdf, /^q$/m, `${'q '.repeat(30)}${'Q '.repeat(29)}`),
  ],
];

/** In a page's content only: a font's file can hold the same two bytes. */
const startOfGlyphs = /\((?=\0[\s\S]*\) T[jJ]\b)/;

const ofFonts: readonly Mutation[] = [
  ['7.21.4: font not embedded', (pdf) => dropEverywhere(pdf, '/FontFile2')],
  ['7.21.7: font without ToUnicode', (pdf) => dropEverywhere(pdf, '/ToUnicode')],
  ['7.21.3.1: font without CIDSystemInfo', (pdf) => dropEverywhere(pdf, '/CIDSystemInfo')],
  ['7.21.3.2: font without CIDToGIDMap', (pdf) => dropEverywhere(pdf, '/CIDToGIDMap')],
  ['7.21.3.3: encoding that is not embedded', (pdf) => put(fontOf(pdf), '/Encoding', '/UniJIS-H')],
  ['7.21.4.2: CIDSet', (pdf) => put(findType(pdf, 'FontDescriptor'), '/CIDSet', '1 0 R')],
  ['7.21: font of several names', (pdf) => put(fontOf(pdf), '/BaseFont', '/ABCDEF+Other')],
  ['7.21: subset without a tag', (pdf) => put(fontOf(pdf), '/BaseFont', '/Other')],
  ['7.21.5: widths differ from the font', (pdf) => widen(pdf)],
  ['7.21.7: code of no character', (pdf) => replaceStreams(pdf, /(<0001>) <[^>]+>/, '$1 <FEFF>')],
  ['7.21.7: half a character', (pdf) => replaceStreams(pdf, /(<0001>) <[^>]+>/, '$1 <D83D>')],
  ['7.21.7: glyph without a character', (pdf) => replaceStreams(pdf, /<0001> <[^>]+>/, '')],
  ['7.21.8: glyph of nothing', (pdf) => replaceStreams(pdf, startOfGlyphs, '(\0\0')],
  ['7.21.4: glyph not in the font', (pdf) => replaceStreams(pdf, startOfGlyphs, '(\x7f\x7f')],
  ['7.21: half a glyph', (pdf) => replaceStreams(pdf, startOfGlyphs, '(x')],
  ['6.2.11.7: private character', (pdf) => replaceStreams(pdf, /\/ActualText <FEFF[^>]*>/g, '')],
];

const ofFiles: readonly Mutation[] = [
  ['6.8: file without AFRelationship', (pdf) => dropEverywhere(pdf, '/AFRelationship')],
  ['6.8: file without a name', (pdf) => dropEverywhere(pdf, '/UF')],
  ['6.8: file without a description', (pdf) => dropEverywhere(pdf, '/Desc')],
  ['6.8: file without a media type', (pdf) => drop(findType(pdf, 'EmbeddedFile'), '/Subtype')],
  ['6.8: file without a date', (pdf) => drop(findType(pdf, 'EmbeddedFile'), '/Params')],
  ['6.8: file not associated', (pdf) => drop(catalogueOf(pdf), '/AF')],
];

function drop(object: PdfObject, key: string): void {
  delete object[key];
}

function put(object: PdfObject, key: string, value: PdfObject[string]): void {
  object[key] = value;
}

function dropEverywhere(pdf: Pdf, key: string): void {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object)) drop(object, key);
  }
}

function findWhere(pdf: Pdf, what: string, fits: (object: PdfObject) => boolean): PdfObject {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object) && fits(object)) return object;
  }
  throw new Error(`The document has no ${what}`);
}

/** The first element of a type. */
function find(pdf: Pdf, type: string): PdfObject {
  return findWhere(pdf, type, (one) => one['/S'] === `/${type}` && one['/P'] !== undefined);
}

function findType(pdf: Pdf, type: string): PdfObject {
  return findWhere(pdf, type, (one) => one['/Type'] === `/${type}`);
}

function findSubtype(pdf: Pdf, type: string): PdfObject {
  return findWhere(pdf, type, (one) => one['/Subtype'] === `/${type}`);
}

function findStencil(pdf: Pdf): PdfObject {
  return findWhere(pdf, 'stencil', (one) => one['/ImageMask'] === true);
}

function findPicture(pdf: Pdf): PdfObject {
  return findWhere(pdf, 'picture', (one) => one['/SMask'] !== undefined);
}

function findAction(pdf: Pdf): PdfObject {
  const link = findWhere(pdf, 'action', (one) => one['/Subtype'] === '/Link' && '/A' in one);
  return dictionary(pdf, link['/A']);
}

function fontOf(pdf: Pdf): PdfObject {
  return findSubtype(pdf, 'Type0');
}

function metadataOf(pdf: Pdf): PdfObject {
  return dictionary(pdf, catalogueOf(pdf)['/Metadata']);
}

function firstPage(pdf: Pdf): PdfObject {
  return dictionary(pdf, pagesOf(pdf)[0]);
}

function resourcesOf(pdf: Pdf): PdfObject {
  return dictionary(pdf, firstPage(pdf)['/Resources']);
}

function retype(pdf: Pdf, type: string, to: string): void {
  find(pdf, type)['/S'] = to;
}

function retypeAll(pdf: Pdf, type: string, to: string): void {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object) && object['/S'] === `/${type}`) object['/S'] = to;
  }
}

function replaceStreams(pdf: Pdf, pattern: RegExp, by: string): void {
  for (const [reference, data] of pdf.streams) {
    pdf.streams.set(reference, data.replace(pattern, by));
  }
}

/** Turns the first paragraph's mark into one that marks nothing. */
function untag(pdf: Pdf): void {
  replaceStreams(pdf, /\/P <<\/MCID 0>> BDC([\s\S]*?)EMC/, '$1');
}

/** Opens one more mark inside the first paragraph. */
function wrapFirst(pdf: Pdf, opening: string): void {
  replaceStreams(pdf, /(\/P <<\/MCID 0>> BDC)([\s\S]*?)EMC/, `$1 ${opening} $2 EMC EMC`);
}

function tagInArtifact(pdf: Pdf): void {
  replaceStreams(pdf, /(\/P <<\/MCID 0>> BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC');
}

function reverseOwners(pdf: Pdf): void {
  const root = dictionary(pdf, catalogueOf(pdf)['/StructTreeRoot']);
  const numbers = list(pdf, dictionary(pdf, root['/ParentTree'])['/Nums']);
  const owners = numbers[1];
  if (Array.isArray(owners)) owners.reverse();
}

/** Lets a heading claim its content twice. */
function shareContent(pdf: Pdf): void {
  const kids = list(pdf, find(pdf, 'H1')['/K']);
  kids.push(kids[0] ?? null);
}

function claimNothing(pdf: Pdf): void {
  list(pdf, find(pdf, 'H1')['/K']).push(999);
}

/** Takes the numbering from a list that has labels. */
function unnumber(pdf: Pdf): void {
  const label = find(pdf, 'Lbl');
  const item = dictionary(pdf, label['/P']);
  put(dictionary(pdf, item['/P']), '/A', [{ '/ListNumbering': '/None' }]);
}

function widen(pdf: Pdf): void {
  const descendant = findSubtype(pdf, 'CIDFontType2');
  const widths = list(pdf, list(pdf, descendant['/W'])[1]);
  widths[1] = Number(widths[1]) + 20;
}
