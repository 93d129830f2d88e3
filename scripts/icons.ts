// Draws the app's icons from the readiness wheel: `npm run icons`, after a change of the wheel.
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { findTools } from './findTools.ts';

type Figures = typeof import('../src/figures/index');

const folder = new URL('../public/icons/', import.meta.url);
const petrol = '#0b4f5c';
const paper = '#fbfaf6';
const heather = '#8a5a9e';

const { module: figures } = await runnerImport<Figures>('./src/figures/index.ts');
const scores = [60, 85, 70, 95, 75, 55, 65, 50, 90, 70, 80, 60, 95, 75, 85];

/** The wheel as SVG on a background, with room around it: a mask may cut 20 % off each side. */
function drawIcon(
  background: string,
  room: number,
  colours: Readonly<Record<string, string>>,
): string {
  const petals = scores.map((value, index) => ({
    group: index < 6 ? ('opportunity' as const) : ('challenge' as const),
    label: '',
    score: { value, low: value, high: value },
  }));
  const { width, shapes } = figures.drawWheel(petals, figures.bareWheel);
  const paths = shapes.flatMap((shape) => {
    // The rings and ribs vanish at this size.
    if (shape.kind !== 'path' || shape.fill === undefined) return [];
    const line = shape.commands.map((command) => command.join(' ')).join('');
    return [`<path d="${line}" fill="${colours[shape.fill] ?? paper}"/>`];
  });
  const scale = (width - 2 * room) / width;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}">`,
    `<rect width="${width}" height="${width}" rx="${room < 30 ? 36 : 0}" fill="${background}"/>`,
    `<g transform="translate(${room} ${room}) scale(${scale})">${paths.join('')}</g></svg>`,
  ].join('\n');
}

const icon = drawIcon(paper, 14, { opportunity: petrol, challenge: heather });
const maskable = drawIcon(petrol, 38, { opportunity: paper, challenge: '#d9c3e3' });

await mkdir(folder, { recursive: true });
await writeFile(new URL('icon.svg', folder), `${icon}\n`);
const browser = await chromium.launch({ executablePath: findTools({ install: true }).CHROMIUM });
const page = await browser.newPage();
for (const [name, svg, size] of [
  ['icon-192.png', icon, 192],
  ['icon-512.png', icon, 512],
  ['icon-maskable-512.png', maskable, 512],
] as const) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: new URL(name, folder).pathname, omitBackground: true });
}
await browser.close();
