import { deflateSync } from 'node:zlib';

/** A PDF of these objects; of its characters each is a byte. */
export function pdfOf(...objects: readonly string[]): Uint8Array {
  const text = `%PDF-1.7\n${objects.join('\n')}\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** A stream's object whose data are deflated. */
export function packed(number: number, data: string | Uint8Array, entries: string): string {
  const deflated = deflateSync(Buffer.from(data)).toString('latin1');
  const head = `<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>`;
  return `${number} 0 obj\n${head}\nstream\n${deflated}\nendstream\nendobj`;
}

/** A stream's object as it is. */
export function plain(number: number, data: string, length = `${data.length}`): string {
  return `${number} 0 obj\n<</Length ${length}>>\nstream\n${data}\nendstream\nendobj`;
}

/** What names an attached file. */
export function filespec(number: number, stream: number, more = ''): string {
  return `${number} 0 obj\n<</Type/Filespec/F(a.json)/Desc(about)${more}/EF<</F ${stream} 0 R>>>>\nendobj`;
}
