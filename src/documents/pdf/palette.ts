import type { ColourRole } from '../../figures';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * What each role looks like on paper.
 *
 * In grey, opportunities are darker than challenges and each level is darker than the one below,
 * so that a black and white print keeps every difference. Hairlines are darker than on a screen: a
 * laser printer breaks lighter ones into dots.
 */
export const palette: Readonly<Record<ColourRole, Colour>> = {
  ink: [0x14, 0x23, 0x2b],
  quiet: [0x44, 0x54, 0x5c],
  line: [0xb2, 0xbd, 0xc1],
  paper: [0xff, 0xff, 0xff],
  opportunity: [0x0b, 0x4f, 0x5c],
  challenge: [0x8a, 0x5a, 0x9e],
  warning: [0x8a, 0x1c, 0x1c],
  code: [0x00, 0x00, 0x00],
  level0: [0xe3, 0xee, 0xf0],
  level1: [0xb3, 0xd1, 0xd6],
  level2: [0x75, 0xab, 0xb5],
  level3: [0x34, 0x78, 0x8a],
  level4: [0x0b, 0x46, 0x57],
};

const encoded = Object.fromEntries(
  Object.entries(palette).map(([role, colour]) => [
    role,
    // Three decimals tell all 256 steps apart.
    colour.map((value) => String(Math.round((value / 255) * 1000) / 1000)).join(' '),
  ]),
);

/** Red, green and blue from 0 to 1, as operators take them. */
export function encodeColour(role: ColourRole): string {
  return encoded[role] ?? '0 0 0';
}
