import type { ObjectWriter } from './createObjectWriter';
import { encodeNumber, encodeTextString } from './encode';

/** A heading as it appears among the bookmarks. */
export interface Bookmark {
  /** 1 for the outermost. */
  readonly level: number;
  readonly title: string;
  readonly page: number;
  /** In points from the page's top. */
  readonly top: number;
}

interface OutlineItem {
  readonly bookmark: Bookmark;
  readonly object: number;
  readonly items: OutlineItem[];
}

/**
 * Writes the document outline (ISO 32000-1, 12.3.3) and returns its object number.
 *
 * Items below the first level start closed. Undefined where there are no bookmarks.
 */
export function writeOutline(
  writer: ObjectWriter,
  bookmarks: readonly Bookmark[],
  pageHeight: number,
): number | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = writer.reserve();
  const items = nest(bookmarks, writer);
  writeItems(writer, items, root, pageHeight);
  const first = items[0]?.object ?? root;
  const last = items.at(-1)?.object ?? root;
  return writer.put(
    `<</Type /Outlines /First ${first} 0 R /Last ${last} 0 R /Count ${items.length}>>`,
    root,
  );
}

function nest(bookmarks: readonly Bookmark[], writer: ObjectWriter): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const bookmark of bookmarks) {
    while (open.length > 0 && (open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    const item: OutlineItem = { bookmark, object: writer.reserve(), items: [] };
    (open.at(-1)?.items ?? top).push(item);
    open.push(item);
  }
  return top;
}

function writeItems(
  writer: ObjectWriter,
  items: readonly OutlineItem[],
  parent: number,
  pageHeight: number,
): void {
  items.forEach(({ bookmark, object, items: inner }, index) => {
    const before = items[index - 1];
    const after = items[index + 1];
    const first = inner[0];
    const last = inner.at(-1);
    const parts = [
      `<</Title ${encodeTextString(bookmark.title)} /Parent ${parent} 0 R`,
      before === undefined ? '' : `/Prev ${before.object} 0 R`,
      after === undefined ? '' : `/Next ${after.object} 0 R`,
      first === undefined || last === undefined
        ? ''
        : `/First ${first.object} 0 R /Last ${last.object} 0 R /Count -${inner.length}`,
      `/Dest [${writer.pageObject(bookmark.page)} 0 R /XYZ 0 ${encodeNumber(pageHeight - bookmark.top)} 0]>>`,
    ];
    writer.put(parts.filter((part) => part !== '').join(' '), object);
    writeItems(writer, inner, object, pageHeight);
  });
}
