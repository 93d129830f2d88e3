import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { judgedFixtures, makePlan } from './actionPlanFixtures';
import { rasterisePages } from './rasterisePages';

/**
 * Pictures of every page that a person has looked at and found right. After a change that is meant,
 * look at the pages and take them anew: APPROVE=1 in front of the test command for this file.
 */
const folder = new URL('approved/', import.meta.url);
const isRenewing = process.env.APPROVE === '1';

/** Small enough to keep, large enough to see a word move. */
const dotsPerInch = 40;
/** Shades of grey that are kept. */
const shades = 8;
/** Side of the squares whose mean shade is compared, in pixels. */
const square = 6;
/** Poppler's versions smooth edges a little differently; a word that moved is far darker. */
const tolerated = { shade: 48, squares: 2 };

describe.each(judgedFixtures)('every page of the %s plan', (name, assessment) => {
  it('looks as it was approved', { timeout: 120_000 }, async () => {
    const { written } = await makePlan(assessment);
    const drawn = stack(rasterisePages(written.bytes, { dotsPerInch }));
    const file = new URL(`${name}.png`, folder);
    if (isRenewing) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, PNG.sync.write(drawn, { colorType: 0, filterType: 0, deflateLevel: 9 }));
    }
    const approved = PNG.sync.read(readFileSync(file));
    expect([drawn.width, drawn.height]).toEqual([approved.width, approved.height]);
    expect(findDifferences(drawn, approved)).toEqual([]);
  });
});

describe('the comparison of pictures', () => {
  it('notices a word that is gone, and leaves a faint shade alone', () => {
    const [first] = judgedFixtures;
    const picture = () => PNG.sync.read(readFileSync(new URL(`${first?.[0]}.png`, folder)));
    const [whole, wordless, faint] = [picture(), picture(), picture()];
    // The site's name on the cover.
    shade(wordless, { left: 30, top: 45, width: 90, height: 20 }, () => 255);
    shade(faint, { left: 0, top: 0, width: 300, height: 300 }, (value) => value - value / 8);
    expect(findDifferences(whole, wordless).length).toBeGreaterThan(0);
    expect(findDifferences(whole, faint)).toEqual([]);
  });

  it('rests on files of at most 600 kB in all, one for each fixture', () => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const sizes = files.map((file) => statSync(new URL(file, folder)).size);
    expect(files).toHaveLength(judgedFixtures.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });
});

/** Pages one below the other, in few shades. */
function stack(pages: readonly PNG[]): PNG {
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const whole = new PNG({ width, height });
  let top = 0;
  for (const page of pages) {
    PNG.bitblt(page, whole, 0, 0, page.width, page.height, 0, top);
    top += page.height;
  }
  const step = 255 / (shades - 1);
  whole.data.forEach((value, index) => {
    whole.data[index] = index % 4 === 3 ? 255 : Math.round(Math.round(value / step) * step);
  });
  return whole;
}

/** Of an A4 page at 40 dots an inch, in pixels. */
const pageHeight = 468;

/** "page 3: 12 squares", for pages on which more differs than may. */
function findDifferences(one: PNG, other: PNG): readonly string[] {
  const counts = new Map<number, number>();
  for (let top = 0; top + square <= one.height; top += square) {
    for (let left = 0; left + square <= one.width; left += square) {
      const difference = Math.abs(meanShade(one, left, top) - meanShade(other, left, top));
      const page = Math.floor(top / pageHeight) + 1;
      if (difference > tolerated.shade) counts.set(page, (counts.get(page) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count > tolerated.squares)
    .map(([page, count]) => `page ${page}: ${count} squares`);
}

function meanShade({ data, width }: PNG, left: number, top: number): number {
  let sum = 0;
  for (let y = top; y < top + square; y += 1) {
    for (let x = left; x < left + square; x += 1) sum += data[(y * width + x) * 4] ?? 0;
  }
  return sum / square ** 2;
}

function shade(
  { data, width }: PNG,
  area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  },
  change: (value: number) => number,
): void {
  for (let y = area.top; y < area.top + area.height; y += 1) {
    for (let x = area.left; x < area.left + area.width; x += 1) {
      const at = (y * width + x) * 4;
      for (const channel of [0, 1, 2]) data[at + channel] = change(data[at + channel] ?? 0);
    }
  }
}
