import type { ObjectWriter } from '../objects/createObjectWriter';
import { encodeTextString } from '../objects/encode';
import type { NumberedLink } from '../objects/writeLinks';
import type { StructureElement, StructureKid } from './StructureElement';

/** Which element owns each piece of marked content: by page from 1, then by identifier from 0. */
export type ContentOwners = ReadonlyMap<number, readonly StructureElement[]>;

/**
 * Writes the structure tree with its parent tree and returns the root's object number.
 *
 * Keys of the parent tree: page index from 0 for marked content, then one for each link
 * (ISO 32000-1, 14.7).
 */
export function writeStructureTree(
  writer: ObjectWriter,
  root: StructureElement,
  owners: ContentOwners,
  links: readonly NumberedLink[],
  pages: number,
): number {
  const objects = new Map<StructureElement, number>();
  const treeRoot = writer.reserve();
  walk(root, (element) => objects.set(element, writer.reserve()));
  const parentTree = writer.reserve();
  const numberOf = (element: StructureElement) => {
    const object = objects.get(element);
    if (object === undefined) throw new Error(`A ${element.type} is outside the structure tree`);
    return object;
  };
  const linkNumbers = new Map(links.map(({ link, object }) => [link, object]));

  const writeKid = (kid: StructureKid, firstPage: number | undefined): string => {
    if (kid.kind === 'element') return `${numberOf(kid.element)} 0 R`;
    if (kid.kind === 'link') {
      const page = writer.pageObject(kid.link.page);
      return `<</Type /OBJR /Obj ${linkNumbers.get(kid.link) ?? 0} 0 R /Pg ${page} 0 R>>`;
    }
    // A bare number means the element's own page; other pages are named.
    return kid.page === firstPage
      ? String(kid.id)
      : `<</Type /MCR /Pg ${writer.pageObject(kid.page)} 0 R /MCID ${kid.id}>>`;
  };

  walk(root, (element) => {
    const content = element.kids.find((kid) => kid.kind === 'content');
    const kids = element.kids.map((kid) => writeKid(kid, content?.page));
    const parent = element.parent === undefined ? treeRoot : numberOf(element.parent);
    // Joined one by one: there are thousands.
    let entry = `<</Type /StructElem /S /${element.type} /P ${parent} 0 R`;
    if (content !== undefined) entry += ` /Pg ${writer.pageObject(content.page)} 0 R`;
    if (kids.length > 0) entry += ` /K [${kids.join(' ')}]`;
    if (element.alternative !== undefined)
      entry += ` /Alt ${encodeTextString(element.alternative)}`;
    if (element.actualText !== undefined) {
      entry += ` /ActualText ${encodeTextString(element.actualText)}`;
    }
    if (element.attributes.length > 0) entry += ` /A [${element.attributes.join(' ')}]`;
    writer.put(`${entry}>>`, numberOf(element));
  });

  const ofPages = Array.from({ length: pages }, (_, index) => {
    const elements = owners.get(index + 1) ?? [];
    return `${index} [${elements.map((element) => `${numberOf(element)} 0 R`).join(' ')}]`;
  });
  const ofLinks = links.map(({ link, key }) => `${key} ${numberOf(link.element)} 0 R`);
  writer.put(`<</Nums [${[...ofPages, ...ofLinks].join('\n')}]>>`, parentTree);
  return writer.put(
    `<</Type /StructTreeRoot /K [${numberOf(root)} 0 R] /ParentTree ${parentTree} 0 R /ParentTreeNextKey ${pages + links.length}>>`,
    treeRoot,
  );
}

function walk(element: StructureElement, visit: (element: StructureElement) => void): void {
  visit(element);
  for (const kid of element.kids) {
    if (kid.kind === 'element') walk(kid.element, visit);
  }
}
