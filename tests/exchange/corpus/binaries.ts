import { gzipSync } from 'fflate';
import { latin, type Sample } from './Sample';

const padded = (start: string, length = 600) => latin(start.padEnd(length, '\0'));

/** A small file system of Microsoft's, with names inside as they are written there. */
export function compound(...names: readonly string[]): Uint8Array {
  const written = names.map((name) => [...name].map((letter) => `${letter}\0`).join(''));
  return padded(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${written.join('\0\0')}`,
    2_000,
  );
}

const kinds: Readonly<Record<string, readonly (readonly [string, Uint8Array])[]>> = {
  image: [
    ['a PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['a JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF\0')],
    ['a GIF', latin('GIF89a\x01\0\x01\0')],
    ['an older GIF', latin('GIF87a\x01\0\x01\0')],
    ['a bitmap', latin('BM\x36\0\0\0\0\0\0\0\x36\0\0\0')],
    ['a TIFF of a PC', latin('II*\0\x08\0\0\0')],
    ['a TIFF of a Mac', latin('MM\0*\0\0\0\x08')],
    ['an icon', latin('\0\0\x01\0\x01\0\x10\x10')],
    ['a WebP', latin('RIFF\x24\0\0\0WEBPVP8 ')],
    ['a picture of an iPhone', latin('\0\0\0\x18ftypheic\0\0\0\0')],
    ['a picture of many', latin('\0\0\0\x18ftypmif1\0\0\0\0')],
    ['an AVIF', latin('\0\0\0\x18ftypavif\0\0\0\0')],
    ['a JPEG XL', latin('\0\0\0\x0cJXL \r\n\x87\n')],
    ['a JPEG 2000', latin('\0\0\0\x0cjP  \r\n\x87\n')],
    ['a picture of Photoshop', latin('8BPS\0\x01\0\0')],
    ['a drawing of PostScript', latin('%!PS-Adobe-3.0 EPSF-3.0\n')],
  ],
  film: [
    ['a film', latin('\0\0\0\x18ftypmp42\0\0\0\0')],
    ['a film of QuickTime', latin('\0\0\0\x14ftypqt  \0\0\0\0')],
    ['a film of Windows', latin('RIFF\x24\0\0\0AVI LIST')],
    ['a film of the web', latin('\x1aE\xdf\xa3\x9fB\x86\x81')],
    ['a film of Windows Media', latin('0&\xb2u\x8ef\xcf\x11\xa6\xd9\0\xaa\0b\xcel')],
    ['a song', latin('ID3\x04\0\0\0\0\0\0')],
    ['a song without a title', latin('\xff\xfb\x90\x64\0\0\0\0')],
    ['a sound of Ogg', latin('OggS\0\x02\0\0')],
    ['a sound of Windows', latin('RIFF\x24\0\0\0WAVEfmt ')],
    ['a sound without loss', latin('fLaC\0\0\0\x22')],
    ['notes for an instrument', latin('MThd\0\0\0\x06\0\x01')],
    ['a memo of a telephone', latin('#!AMR\n\x3c')],
  ],
  archive: [
    ['a gzip', gzipSync(latin('plans'))],
    ['a bzip2', latin('BZh91AY&SY')],
    ['an xz', latin('\xfd7zXZ\0\0\x04')],
    ['a zstd', latin('\x28\xb5\x2f\xfd\x04\0')],
    ['a 7z', latin("7z\xbc\xaf'\x1c\0\x04")],
    ['a rar', latin('Rar!\x1a\x07\0')],
    ['a newer rar', latin('Rar!\x1a\x07\x01\0')],
    ['a cabinet', latin('MSCF\0\0\0\0\x2c\0\0\0')],
    ['a tape', padded(`plans/${'\0'.repeat(251)}ustar\0`)],
    ['an lz4', latin('\x04"M\x18\x64\x40')],
  ],
  programme: [
    ['a programme of Windows', latin('MZ\x90\0\x03\0\0\0')],
    ['a programme of Linux', latin('\x7fELF\x02\x01\x01\0')],
    ['a programme of a Mac', latin('\xcf\xfa\xed\xfe\x07\0\0\x01')],
    ['a programme of Java', latin('\xca\xfe\xba\xbe\0\0\0\x3d')],
    ['a programme of the web', latin('\0asm\x01\0\0\0')],
    ['a film with a programme in it', latin('CWS\x0a\x01\0\0\0')],
  ],
  office: [
    ['an old Word document', compound('Root Entry', 'WordDocument', '1Table')],
    ['an old workbook', compound('Root Entry', 'Workbook')],
    ['an old slide show', compound('Root Entry', 'PowerPoint Document')],
    ['a drawing of Visio', compound('Root Entry', 'VisioDocument')],
    ['a document of Publisher', compound('Root Entry', 'Quill')],
    ['a rich text', latin('{\\rtf1\\ansi\\deff0 {\\fonttbl}}')],
    [
      'a notebook of OneNote',
      latin('\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3'),
    ],
    ['a document of WordPerfect', latin('\xffWPC\x10\0\0\0')],
    ['a database of Access', latin('\0\x01\0\0Standard ACE DB\0')],
  ],
  outlook: [
    ['a mail of Outlook', compound('Root Entry', '__nameid_version1.0', '__substg1.0_001A001E')],
    ['a template of Outlook', compound('Root Entry', '__substg1.0_0037001F')],
    ['a mailbox of Outlook', latin('!BDN\xb1\x4b\x1a\xcf')],
  ],
  winmail: [['a packet of Outlook', latin('\x78\x9f\x3e\x22\x01\0\x01\x06')]],
  protected: [
    ['a protected file', latin('.pfile\x02\0\0\0')],
    ['a mail with rights', latin('\x76\xe8\x04\x60\xc4\x11\xe3\x86\0')],
    ['a document with a password', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['a document with rights', compound('Root Entry', 'DRMEncryptedTransform')],
  ],
  shortcut: [['a shortcut to a file', latin('L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0')]],
  unknown: [
    ['a database of SQLite', latin('SQLite format 3\0\x10\0')],
    ['a table of Parquet', latin('PAR1\x15\x04\x15\0\xff\xfe')],
    ['a table of Stata', latin('\x73\x01\x01\0\x02\0\xff\xfe')],
    ['a table of SPSS', latin('$FL2@(#) SPSS\0\0\xff')],
    ['an array of NumPy', latin('\x93NUMPY\x01\0')],
    ['a typeface', latin('\0\x01\0\0\0\x0c\0\x80')],
    ['a typeface of the web', latin('wOF2\0\x01\0\0')],
    ['settings of a Mac', latin('bplist00\xd1\x01\x02\0')],
    ['a picture of an X-ray', padded(`${'\0'.repeat(128)}DICM\x02`)],
    ['a capture of a network', latin('\xd4\xc3\xb2\xa1\x02\0\x04\0')],
    ['a wheel of colours', latin('\0\0\x02\x30ADBE\x02\x10\0\0')],
    ['nothing that anybody knows', latin('\x93\xfe\x07\x88\x01\x99')],
    ['ones alone', latin('\xff'.repeat(100))],
  ],
};

/** Files that are no text, by the first bytes of each kind. */
export const binaries: readonly Sample[] = Object.entries(kinds).flatMap(([kind, files]) =>
  files.map(([title, content]): Sample => [title, content, `fileForeign ${kind}`]),
);
