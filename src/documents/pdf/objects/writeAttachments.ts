import type { ObjectWriter } from './createObjectWriter';
import { encodeAscii, encodeName, encodeTextString } from './encode';

/** A file that travels inside the document. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
  /** What it is to the document (ISO 19005-3, Annex E). */
  readonly relationship: 'Data' | 'Source' | 'Supplement';
}

/**
 * Writes embedded files and returns the catalogue's entries that lead to them.
 *
 * PDF/A-3 wants each file both among the names and among the associated files (ISO 19005-3, 6.8).
 *
 * @param date as PDF writes it: `D:20260901093000+00'00'`.
 */
export function writeAttachments(
  writer: ObjectWriter,
  attachments: readonly Attachment[],
  date: string,
): string {
  if (attachments.length === 0) return '';
  const files = attachments.map((attachment) => {
    const stream = writer.putStream({
      data: attachment.bytes,
      entries: [
        { key: 'Type', value: '/EmbeddedFile' },
        { key: 'Subtype', value: `/${encodeName(attachment.mediaType)}` },
        { key: 'Params', value: `<</Size ${attachment.bytes.length} /ModDate (${date})>>` },
      ],
    });
    const object = writer.put(
      [
        `<</Type /Filespec /F ${encodeAscii(attachment.name)}`,
        `/UF ${encodeTextString(attachment.name)} /Desc ${encodeTextString(attachment.description)}`,
        `/AFRelationship /${attachment.relationship} /EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`,
      ].join(' '),
    );
    return { name: attachment.name, object };
  });
  const named = [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, object }) => `${encodeTextString(name)} ${object} 0 R`);
  return [
    `/AF [${files.map(({ object }) => `${object} 0 R`).join(' ')}]`,
    `/Names <</EmbeddedFiles <</Names [${named.join(' ')}]>>>>`,
  ].join(' ');
}
