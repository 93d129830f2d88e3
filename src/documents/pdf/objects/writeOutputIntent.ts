import type { ObjectWriter } from './createObjectWriter';
import { makeColourProfile } from './makeColourProfile';

/** Writes the sRGB output intent that PDF/A needs (ISO 19005-3, 6.2.3); returns its object number. */
export function writeOutputIntent(writer: ObjectWriter): number {
  const stream = writer.putStream({
    data: makeColourProfile(),
    entries: [{ key: 'N', value: 3 }],
  });
  return writer.put(
    `<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile ${stream} 0 R>>`,
  );
}
