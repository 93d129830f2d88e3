import { describe, expect, it } from 'vitest';
import { example } from '../fixtures';
import { checkStructure } from './checkStructure';
import { planFixtures } from './planFixtures';
import { catalogueOf, dictionary, isDictionary, list, type Pdf, pagesOf, readPdf } from './readPdf';
import { runTool } from './runTool';
import { writeFixture } from './writeFixture';

const written = new Map(
  [...planFixtures].map(([name, assessment]) => [name, writeFixture(assessment)]),
);

describe.each([...written])('the action plan of the %s example', (_, { bytes, pages }) => {
  it('keeps the machine-checkable clauses of PDF/UA-1', () => {
    expect(checkStructure(readPdf(bytes))).toEqual([]);
  });

  it('is a sound file with as many pages as it says', () => {
    expect(runTool('qpdf', ['--check', 'FILE'], bytes)).toContain('No syntax or stream encoding');
    expect(pagesOf(readPdf(bytes))).toHaveLength(pages);
  });
});

describe('the structure checker', () => {
  const { bytes } = writeFixture(example.assessment, {
    attachments: [
      {
        name: 'assessment.linkready',
        mediaType: 'application/json',
        description: 'The data of this plan',
        bytes: new TextEncoder().encode('{}'),
        relationship: 'Data',
      },
    ],
  });

  it.each(mutations())('notices: %s', (fault, spoil) => {
    const pdf = readPdf(bytes);
    expect(checkStructure(pdf)).toEqual([]);
    spoil(pdf);
    expect(checkStructure(pdf).join('\n')).toContain(fault);
  });
});

type Spoil = (pdf: Pdf) => void;

/** One way to break each clause. */
function mutations(): [string, Spoil][] {
  return [
    ['7.1: not marked', (pdf) => drop(catalogueOf(pdf), '/MarkInfo')],
    ['7.2: no language', (pdf) => drop(catalogueOf(pdf), '/Lang')],
    ['7.1: title is not displayed', (pdf) => drop(catalogueOf(pdf), '/ViewerPreferences')],
    ['7.1: no structure tree', (pdf) => drop(catalogueOf(pdf), '/StructTreeRoot')],
    ['7.17: no bookmarks', (pdf) => drop(catalogueOf(pdf), '/Outlines')],
    ['5: not named as PDF/UA-1', (pdf) => replaceStreams(pdf, /pdfuaid:part/g, 'pdfuaid:no')],
    ['7.1: no title', (pdf) => replaceStreams(pdf, /dc:title/g, 'dc:no')],
    ['7.1: unknown type Bubble', (pdf) => retype(pdf, 'P', '/Bubble')],
    ['7.1: LBody inside P', (pdf) => retype(pdf, 'LI', '/P')],
    ['7.3: Figure without Alt', (pdf) => drop(find(pdf, 'Figure'), '/Alt')],
    ['7.4: heading jumps from H1 to H3', (pdf) => retype(pdf, 'H2', '/H3')],
    ['7.4: not one H1', (pdf) => retype(pdf, 'H2', '/H1')],
    ['7.5: TH without Scope', (pdf) => drop(find(pdf, 'TH'), '/A')],
    ['7.5: rows of unequal length', (pdf) => list(pdf, find(pdf, 'TR')['/K']).pop()],
    ['7.6: L without ListNumbering', (pdf) => drop(find(pdf, 'L'), '/A')],
    ['7.18.5: Link without its annotation', (pdf) => drop(find(pdf, 'Link'), '/K')],
    ['7.18.5: annotation without Contents', (pdf) => drop(findAnnotation(pdf), '/Contents')],
    ['7.18.1: no StructParent', (pdf) => drop(findAnnotation(pdf), '/StructParent')],
    ['7.18.1: annotation outside the tree', (pdf) => drop(find(pdf, 'Link'), '/K')],
    ['7.18.3: no tab order', (pdf) => drop(dictionary(pdf, pagesOf(pdf)[0]), '/Tabs')],
    ['7.1: wrong parent tree', (pdf) => reverseOwners(pdf)],
    ['7.1: marked content outside the tree', (pdf) => drop(find(pdf, 'H2'), '/K')],
    ['7.1: content neither tagged nor artifact', untag],
    ['7.1: marked content not closed', (pdf) => replaceStreams(pdf, /EMC\s*$/g, ' ')],
    ['7.1: marked content has two owners', shareContent],
    ['7.21.4: font not embedded', (pdf) => dropEverywhere(pdf, '/FontFile2')],
    ['7.21.7: font without ToUnicode', (pdf) => dropEverywhere(pdf, '/ToUnicode')],
    ['6.8: file without AFRelationship', (pdf) => dropEverywhere(pdf, '/AFRelationship')],
    ['6.8: file without a name', (pdf) => dropEverywhere(pdf, '/UF')],
    ['6.8: file not associated', (pdf) => drop(catalogueOf(pdf), '/AF')],
  ];
}

function drop(object: Record<string, unknown>, key: string): void {
  delete object[key];
}

function dropEverywhere(pdf: Pdf, key: string): void {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object)) drop(object, key);
  }
}

function find(pdf: Pdf, type: string): ReturnType<typeof dictionary> {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object) && object['/S'] === `/${type}` && object['/P'] !== undefined) {
      return object;
    }
  }
  throw new Error(`The document has no ${type}`);
}

function findAnnotation(pdf: Pdf): ReturnType<typeof dictionary> {
  for (const object of pdf.objects.values()) {
    if (isDictionary(object) && object['/Subtype'] === '/Link') return object;
  }
  throw new Error('The document has no link');
}

function retype(pdf: Pdf, type: string, to: string): void {
  find(pdf, type)['/S'] = to;
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
