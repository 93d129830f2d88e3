import type { ObjectWriter } from './createObjectWriter';
import { encodeAscii, encodeNumber, encodeTextString } from './encode';
import type { LinkAnnotation } from './LinkAnnotation';

/** A link with its object number and its key in the parent tree. */
export interface NumberedLink {
  readonly link: LinkAnnotation;
  readonly object: number;
  readonly key: number;
}

/**
 * Gives links their object numbers, and their keys in the parent tree behind those of the pages.
 */
export function numberLinks(
  writer: ObjectWriter,
  links: readonly LinkAnnotation[],
  pages: number,
): readonly NumberedLink[] {
  return links.map((link, index) => ({ link, object: writer.reserve(), key: pages + index }));
}

/**
 * Writes link annotations with the texts and tree keys that PDF/UA asks for (ISO 14289-1, 7.18.5).
 *
 * @param pageHeight in points, to turn a place's distance from the top around.
 */
export function writeLinks(
  writer: ObjectWriter,
  links: readonly NumberedLink[],
  pageHeight: number,
): void {
  for (const { link, object, key } of links) {
    const { target } = link;
    const action =
      target.kind === 'address'
        ? `/A <</S /URI /URI ${encodeAscii(encodeAddress(target.url))}>>`
        : `/Dest [${writer.pageObject(target.page)} 0 R /XYZ 0 ${encodeNumber(pageHeight - target.top)} 0]`;
    writer.put(
      [
        '<</Type /Annot /Subtype /Link',
        `/Rect [${link.rectangle.map(encodeNumber).join(' ')}]`,
        // Bit 3: the annotation prints.
        '/Border [0 0 0] /F 4',
        `/P ${writer.pageObject(link.page)} 0 R /StructParent ${key}`,
        `/Contents ${encodeTextString(link.contents)}`,
        `${action}>>`,
      ].join(' '),
      object,
    );
  }
}

/** An address must be ASCII; what is escaped already stays as it is. */
function encodeAddress(url: string): string {
  return url.replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}
