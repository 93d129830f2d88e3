import { type Colour, palette } from '../../pdf/palette';
import { type CellStyle, cellStyles } from './Workbook';
import { xmlHead } from './writeXml';

interface Look {
  readonly font: 0 | 1;
  readonly fill: 0 | 2;
  readonly border: 1 | 2;
  readonly format: number;
  readonly horizontal?: 'center' | 'left';
}

const plain: Look = { font: 0, fill: 0, border: 1, format: 0 };

const heading: Look = { font: 1, fill: 2, border: 2, format: 0 };

/** 0 is "General", 1 is "0", 164 is the first number free for a format of one's own. */
const dateFormat = 164;

const looks: Readonly<Record<CellStyle, Look>> = {
  text: plain,
  heading,
  // Over numbers, which stand in the middle.
  middleHeading: { ...heading, horizontal: 'center' },
  strong: { ...plain, font: 1 },
  count: { ...plain, format: 1, horizontal: 'center' },
  // A half level shows its half.
  level: { ...plain, horizontal: 'center' },
  // The whole number that the screen shows (S7); the full value is in the cell.
  score: { ...plain, format: 1, horizontal: 'center' },
  date: { ...plain, format: dateFormat, horizontal: 'center' },
  // A day among texts begins where they do.
  day: { ...plain, format: dateFormat, horizontal: 'left' },
};

/**
 * The number of a style in `styles.xml`.
 *
 * @param quoted text that begins like a formula: it stays text when somebody edits the cell.
 */
export function styleIndex(style: CellStyle, quoted: boolean): number {
  return 1 + 2 * cellStyles.indexOf(style) + (quoted ? 1 : 0);
}

/** Writes the part that lists every style. A day shows its month as a word, so that no country reads it as another day. */
export function writeStyles(): string {
  const formats = cellStyles.flatMap((style) => [
    writeLook(looks[style], false),
    writeLook(looks[style], true),
  ]);
  const all = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...formats];
  return [
    `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="d\\ mmm\\ yyyy"/></numFmts>`,
    `<fonts count="2">${writeFont('')}${writeFont('<b/>')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    `<fill><patternFill patternType="solid"><fgColor rgb="${writeColour(palette.level0)}"/>`,
    '<bgColor indexed="64"/></patternFill></fill></fills>',
    '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `${writeBorder(palette.line)}${writeBorder(palette.ink)}</borders>`,
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

function writeLook({ font, fill, border, format, horizontal }: Look, quoted: boolean): string {
  const across = horizontal === undefined ? '' : ` horizontal="${horizontal}"`;
  return [
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
    quoted ? ' quotePrefix="1"' : '',
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">',
    `<alignment${across} vertical="top" wrapText="1"/></xf>`,
  ].join('');
}

/** Calibri is in every office suite, or has a stand-in of the same widths there. */
function writeFont(weight: string): string {
  return `<font>${weight}<sz val="11"/><color rgb="${writeColour(palette.ink)}"/><name val="Calibri"/><family val="2"/></font>`;
}

function writeBorder(colour: Colour): string {
  const line = `<bottom style="thin"><color rgb="${writeColour(colour)}"/></bottom>`;
  return `<border><left/><right/><top/>${line}<diagonal/></border>`;
}

function writeColour(colour: Colour): string {
  return `FF${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
