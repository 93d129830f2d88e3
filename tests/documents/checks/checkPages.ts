import {
  catalogueOf,
  dictionary,
  list,
  type Pdf,
  type PdfValue,
  pagesOf,
  textOf,
} from '../readPdf';
import type { ParentTree, ReportFault, SeenStructure } from './Check';
import { checkContent } from './checkContent';

/** Pages, their content and their annotations (ISO 14289-1, 7.1 and 7.18; ISO 19005-3, 6.3). */
export function checkPages(pdf: Pdf, seen: SeenStructure, report: ReportFault): void {
  const root = dictionary(pdf, catalogueOf(pdf)['/StructTreeRoot']);
  const tree = readParentTree(pdf, root['/ParentTree']);
  const pages = pagesOf(pdf);
  const keys = pages.map((page) => dictionary(pdf, page)['/StructParents']);
  if (new Set(keys).size !== pages.length) report('7.1: pages share a key of the parent tree');
  for (const reference of pages) {
    const page = dictionary(pdf, reference);
    if (page['/AA'] !== undefined) report('6.5: page with actions');
    checkContent(pdf, reference, list(pdf, tree.get(Number(page['/StructParents']))), seen, report);
    const annotations = list(pdf, page['/Annots']);
    if (annotations.length > 0 && page['/Tabs'] !== '/S') report('7.18.3: no tab order');
    for (const annotation of annotations) checkAnnotation(pdf, annotation, tree, seen, report);
  }
}

function readParentTree(pdf: Pdf, value: PdfValue | undefined): ParentTree {
  const numbers = list(pdf, dictionary(pdf, value)['/Nums']);
  const tree = new Map<number, PdfValue>();
  for (let at = 0; at < numbers.length; at += 2) {
    tree.set(Number(numbers[at]), numbers[at + 1] ?? null);
  }
  return tree;
}

function checkAnnotation(
  pdf: Pdf,
  reference: PdfValue,
  tree: ParentTree,
  seen: SeenStructure,
  report: ReportFault,
): void {
  const annotation = dictionary(pdf, reference);
  if (annotation['/Subtype'] !== '/Link') report('6.3.1: annotation that is no link');
  if (textOf(annotation['/Contents']) === '') report('7.18.5: annotation without Contents');
  const owner = seen.annotations.get(String(reference));
  if (owner === undefined) report('7.18.1: annotation outside the tree');
  else if (owner !== 'Link') report('7.18.5: link not in a Link');
  const element = tree.get(Number(annotation['/StructParent'] ?? -1));
  if (element === undefined) report('7.18.1: no StructParent');
  else if (dictionary(pdf, element)['/S'] !== '/Link') report('7.18.1: StructParent is no Link');
  // Printed (bit 3), neither invisible, hidden, unseen on a screen nor toggled (bits 1, 2, 6, 9).
  const flags = Number(annotation['/F'] ?? 0);
  if ((flags & 4) === 0 || (flags & 0b100100011) !== 0) report('6.3.2: annotation does not print');
  if (annotation['/A'] === undefined && annotation['/Dest'] === undefined) {
    report('7.18.5: link that leads nowhere');
  }
}
