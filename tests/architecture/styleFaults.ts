/** The ways in which a style sheet names a side of the screen instead of a side of the text. */
export function physicalSides(css: string): readonly string[] {
  return declarationsOf(css)
    .filter(({ property, value }) => isPhysical(property, value))
    .map(({ property, value }) => `${property}: ${value}`);
}

/** Colours that are written out in a style sheet. */
export function coloursInStyle(css: string): readonly string[] {
  return declarationsOf(css).flatMap(({ property, value }) => {
    const plain = value.replaceAll(/url\([^)]*\)|var\([^)]*\)|"[^"]*"|'[^']*'/g, ' ');
    const named = /color|background|border|outline|fill|stroke|shadow|^--/.test(property)
      ? (plain.match(colourNames) ?? [])
      : [];
    return [...(plain.match(colourValues) ?? []), ...named];
  });
}

/** Colours that are written out in a text of a program or a template. */
export function coloursInText(text: string): readonly string[] {
  return text.match(colourValues) ?? [];
}

interface Declaration {
  readonly property: string;
  readonly value: string;
}

const colourValues =
  /(?<![\w&/#-])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/gi;

/** Keywords that follow the system's own settings, such as `CanvasText`, are no colours of ours. */
const colourNames =
  /(?<![\w-])(?:white|black|gr[ae]y|silver|red|maroon|orange|yellow|gold|green|olive|lime|teal|aqua|cyan|blue|navy|purple|fuchsia|magenta|pink|brown|beige|ivory|indigo|violet|tomato|crimson|(?:dark|light|medium)[a-z]+)(?![\w-])/gi;

const sides = 'left|right|top|bottom';

const physicalProperties = [
  new RegExp(`^(?:scroll-)?(?:margin|padding)-(?:${sides})$`),
  new RegExp(`^border-(?:${sides})(?:-(?:width|style|color))?$`),
  /^border-(?:top|bottom)-(?:left|right)-radius$/,
  new RegExp(`^(?:${sides})$`),
];

function isPhysical(property: string, value: string): boolean {
  if (physicalProperties.some((pattern) => pattern.test(property))) return true;
  const words = value.split(/\s+/);
  if (/^(?:text-align(?:-last)?|float|clear|caption-side)$/.test(property)) {
    return words.includes('left') || words.includes('right');
  }
  // Four values go round the screen: top, right, bottom, left.
  const goesRound = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/;
  const [, right, , left] = splitValues(value);
  return goesRound.test(property) && left !== undefined && left !== right;
}

/** Splits at spaces outside brackets. */
function splitValues(value: string): readonly string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

/** Every `property: value` of a style sheet, wherever it is nested. */
function declarationsOf(css: string): readonly Declaration[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, ' ');
  const pattern = /(?<=[{;}\s]|^)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}]|$)/gi;
  return [...plain.matchAll(pattern)].flatMap(([, property, value]) =>
    property === undefined || value === undefined
      ? []
      : [{ property: property.toLowerCase(), value: value.trim() }],
  );
}
