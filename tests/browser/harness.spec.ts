import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { expect, expectAccessible } from './harness';
import { watchProblems } from './watchProblems';

// The harness would be worth nothing if it overlooked a fault, so each kind is shown to it once.
const test = base.extend({});

test.use({ serviceWorkers: 'allow' });

const policy =
  '<meta http-equiv="content-security-policy" content="default-src \'self\'; img-src *; connect-src *">';

const faults: readonly (readonly [string, string, string, RegExp])[] = [
  ['a console error', '', `console.error('broken')`, /console error: broken/],
  [
    'an uncaught error',
    '',
    `setTimeout(() => { throw new Error('lost') })`,
    /uncaught error: .*lost/,
  ],
  ['a rejected promise', '', `Promise.reject(new Error('adrift'))`, /uncaught error: .*adrift/],
  ['an inline style', '<p style="color: blue">x</p>', '', /policy violation: style-src-attr/],
  ['an inline script', '<script>let a;</script>', '', /policy violation: script-src-elem/],
  ['code made from text', '', `try { new Function('') } catch {}`, /policy violation: script-src/],
  [
    'a picture from elsewhere',
    '<img src="http://a.invalid/b" alt="">',
    '',
    /another host: http:\/\/a/,
  ],
  [
    'a fetch to elsewhere',
    '',
    `fetch('http://a.invalid/').catch(() => 0)`,
    /another host: http:\/\/a/,
  ],
  ['a missing file', '<link rel="stylesheet" href="none.css">', '', /status of 404/],
];

for (const [name, body, script, line] of faults) {
  test(`the watch sees ${name}`, async ({ browser }) => {
    const found = await problemsOf(browser, body, script);
    expect(found.filter((each) => line.test(each))).not.toEqual([]);
  });
}

test('the watch finds nothing on a page without fault', async ({ browser }) => {
  expect(await problemsOf(browser, '<p>Calm</p>', 'console.log("fine")')).toEqual([]);
});

const sound = '<h1>A</h1><p>Words</p>';
const barriers: readonly (readonly [string, string, string])[] = [
  ['an input without a name', `<main>${sound}<input></main>`, 'label'],
  ['text outside every landmark', `<main>${sound}</main><p>Outside</p>`, 'region'],
  ['a heading level left out', `<main>${sound}<h4>B</h4></main>`, 'heading-order'],
  [
    'text too faint for AAA',
    `<main>${sound}<p class="faint">Faint words</p></main>`,
    'color-contrast-enhanced',
  ],
];

for (const [name, body, rule] of barriers) {
  test(`the accessibility check sees ${name}`, async ({ page }) => {
    await showPage(page, body);
    await expect(expectAccessible(page)).rejects.toThrow(`${rule}: `);
  });
}

test('the check of contrast alone sees text too faint for AAA', async ({ page }) => {
  await showPage(page, `<main>${sound}<p class="faint">Faint words</p></main>`);
  await expect(expectAccessible(page, 'contrast')).rejects.toThrow('color-contrast-enhanced: ');
});

test('the accessibility check finds nothing on a page without barrier', async ({ page }) => {
  await showPage(page, `<main>${sound}</main>`);
  await expectAccessible(page);
});

async function showPage(page: Page, body: string): Promise<void> {
  const style = '<style>.faint { color: #707070; background: #fff }</style>';
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>A</title>${style}</head><body>${body}</body></html>`,
  );
}

async function problemsOf(
  browser: Browser,
  body: string,
  script: string,
): Promise<readonly string[]> {
  const dir = await mkdtemp(join(tmpdir(), 'linkready-harness-'));
  const icon = '<link rel="icon" href="script.js">';
  const page = `<!doctype html><html lang="en"><head><title>A</title>${policy}${icon}</head><body>${body}
    <script src="script.js"></script></body></html>`;
  await writeFile(join(dir, 'index.html'), page);
  await writeFile(join(dir, 'script.js'), script);
  const site = await serve({ dir });
  const context = await browser.newContext();
  try {
    const problems = await watchProblems(context, new URL(site.url).origin);
    const tab = await context.newPage();
    await tab.goto(site.url, { waitUntil: 'networkidle' });
    // Reports come after what caused them: a second round through the page lets them arrive.
    await tab.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    return problems.found;
  } finally {
    await context.close();
    await site.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
