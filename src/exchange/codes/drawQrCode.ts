import { encodeQR } from 'qr';

/** How much of a code may be lost and still be read: 7, 15, 25 or 30 %. */
export type QrProtection = 'low' | 'medium' | 'quartile' | 'high';

/** A QR code as squares, row by row from the top; true is dark. */
export type QrModules = readonly (readonly boolean[])[];

/** Squares that must stay light around a code (ISO/IEC 18004, 9.1). */
export const quietZone = 4;

/**
 * Draws a text as a QR code (ISO/IEC 18004): squares as plain data, without the light rim, for a pen to
 * draw. Capital letters, figures and few signs take the least room.
 *
 * @param text up to 2,000 characters.
 */
export function drawQrCode(text: string, protection: QrProtection = 'medium'): QrModules {
  const rimmed = encodeQR(text, 'raw', { ecc: protection, border: 1 });
  return rimmed.slice(1, -1).map((row) => row.slice(1, -1));
}
