/** The part of pdfmake's browser build that the bench uses; the package ships no types. */
declare module 'pdfmake/build/pdfmake.js' {
  const pdfmake: {
    readonly virtualfs: {
      writeFileSync(name: string, content: string, encoding: 'base64'): void;
    };
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}
