import type { Page } from '@playwright/test';
import { writeAssessmentFile } from '../../src/exchange/writeAssessmentFile';
import {
  type Assessment,
  buildReport,
  measureAgreement,
  rankDivided,
  recordAsk,
  restoreResponse,
  roundScore,
  type Score,
} from '../../src/model';
import {
  type Fixture,
  fixtures,
  fixtureTime,
  full,
  quick,
  respondentId,
  secondRound,
  several,
} from '../fixtures';
import { realInstrument } from '../fixtures/instrument';
import {
  downloadOf,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  saved,
  test,
  unfold,
} from './harness';
import { openFile } from './startSite';

const instrument = realInstrument();
const named = (name: string): Fixture => {
  const found = fixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No fixture ${name}`);
  return found;
};

/** Opens a file that holds an assessment, as a person does, and goes to its results. */
async function openResults(page: Page, url: string, assessment: Assessment): Promise<void> {
  const bytes = writeAssessmentFile(assessment, {
    privateNotes: true,
    writtenAt: fixtureTime,
    writtenBy: 'LinkReady',
  });
  await page.goto(url);
  await openFile(page, Buffer.from(bytes));
  await expect(page.getByText(/is open on this device/).first()).toBeVisible();
  await page.goto(`${url}results/?a=${assessment.id}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
}

/** A score as a person reads it: "50 (38 to 63)". */
function inFigures({ value, low, high }: Score): string {
  const [shown, from, to] = [value, low, high].map(roundScore);
  return from === to ? `${shown}` : `${shown} (${from} to ${to})`;
}

for (const fixture of fixtures) {
  const report = buildReport(fixture.assessment, instrument);
  const rated = report.answered.core > 0;
  test(`${fixture.name}: the figures on the screen are the report's`, async ({ page, site }) => {
    await openResults(page, site.url, fixture.assessment);
    await expect(page.locator('.score-table')).toHaveCount(rated ? 1 : 0);
    if (!rated) return;
    for (const { id, outcome, coverage } of report.domains) {
      const cells = page.locator(`tr[data-domain="${id}"] td`);
      await expect(cells.first()).toHaveText(
        outcome.state === 'scored'
          ? new RegExp(`^${inFigures(outcome.score).replaceAll(/[()]/g, '\\$&')}, [A-Z]`)
          : 'No score yet',
      );
      await expect(cells.last()).toHaveText(`${coverage.scored} of ${coverage.applicable}`);
    }
    const lead = page.locator('.lead');
    const { score } = report.overall;
    await expect(lead).toContainText(score ? `Overall: ${inFigures(score)}` : 'No overall score');
    await expect(page.locator('.callout li')).toHaveCount(report.flags.length);
    await expect(page.locator('.levels .level-list').first().locator('[data-item]')).toHaveCount(
      60,
    );
  });
}

test('before the first answer there is no figure, and a way to begin', async ({ page, site }) => {
  await openResults(page, site.url, named('empty').assessment);
  await expect(page.locator('.lead')).toContainText('Nothing is scored yet.');
  await expect(page.locator('.standing, .score-table, .level-list')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Start answering' })).toBeVisible();
  await expectAccessible(page);
});

test('a domain unfolds by keyboard, says what it rests on, and a link opens it', async ({
  page,
  site,
}) => {
  await openResults(page, site.url, full.assessment);
  const toggle = page.getByRole('button', { name: 'Trusting relationships' });
  await toggle.focus();
  await page.keyboard.press('Enter');
  const more = page.locator('#o1-more');
  await expect(more).toContainText("Rests on 3 of 4 items. 1 is don't know.");
  await expect(more).toContainText("Each level is one person's view.");
  await expect(more.locator('[data-item]')).toHaveCount(4);
  await page.keyboard.press('Space');
  await expect(more).toBeHidden();
  await page.locator('.extremes').getByRole('link', { name: 'Time management' }).click();
  await expect(page.locator('#c7-more')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Time management' })).toBeFocused();
  await page.reload();
  await expect(page.locator('#c7-more')).toBeVisible();
});

test('items by level are filtered, and the address keeps the filter', async ({ page, site }) => {
  await openResults(page, site.url, full.assessment);
  const list = page.locator('.levels .level-list');
  await page.getByLabel('Level', { exact: true }).selectOption('0');
  await expect(list.locator('[data-level]')).toHaveCount(1);
  await expect(page.getByText('7 of 60 items shown.')).toBeVisible();
  await page.getByLabel('Domain', { exact: true }).selectOption('c9');
  await expect(list.locator('[data-item]')).toHaveCount(4);
  await expect(page).toHaveURL(/level=0&domain=c9/);
  await page.reload();
  await expect(list.locator('[data-item]')).toHaveCount(4);
  await list.locator('[data-item="c9b"]').getByRole('link').click();
  await expect(page.locator('#c9b')).toBeInViewport();
});

test('half the answers: what they can tell, what not, and whom to ask', async ({ page, site }) => {
  const copied = restoreResponse(
    ['o5a', 'o5b'].reduce(
      (one, item) => recordAsk(one, item, respondentId, 'gp', fixtureTime),
      named('partial').assessment,
    ),
    'o6a',
    respondentId,
    {
      answer: { state: 'level', level: 3 },
      copied: { site: 'Mill Lane Surgery', at: fixtureTime },
    },
    fixtureTime,
  );
  await openResults(page, site.url, copied);
  const open = page.locator('section', { has: page.getByRole('heading', { name: 'still open' }) });
  await expect(open).toContainText('2 wait for someone you asked');
  await expect(open).toContainText('the whole cannot be told yet');
  await open.getByText('See the items in').click();
  await expect(open.locator('dl > div').first()).toContainText("Don't know: ");
  await expect(open.locator('dl')).toContainText('Worth asking:');
  const line = page.locator('.level-list [data-item="o6a"]');
  await expect(line).toContainText('Copied from Mill Lane Surgery');
  await open.getByRole('link', { name: 'Ask the GP (2 items)' }).click();
  await expect(page).toHaveURL(/answer\/ask\/\?a=.*role=gp/);
});

test('[S8] several people: the most divided items first, words with J, figures on request', async ({
  page,
  site,
}) => {
  const { assessment } = several;
  const report = buildReport(assessment, instrument);
  await openResults(page, site.url, assessment);
  await expect(page.locator('.rests-on')).toContainText(
    '4 people answered; 15 of 60 items were answered by two or more of them. 1 level was agreed',
  );
  await expect(page.locator('.callout li')).toContainText('Someone sees it at level 0 or 1');
  const divided = page.locator('.divided-item');
  const ids = await divided.evaluateAll((lines) => lines.map((line) => line.dataset.item));
  expect(ids).toEqual(rankDivided(report).map(({ id }) => id));
  await expect(divided.first()).toContainText('Answers run from level 0 to level 4.');
  await expect(divided.first().locator('.spread')).toBeVisible();
  // Two people's counts would tell who said what.
  const two = page.locator('.divided-item[data-item="o4c"]');
  await expect(two).toContainText('Answers run from level 1 to level 3.');
  await expect(two).not.toContainText('level 1: 1');
  await expect(two.locator('.spread')).toHaveCount(0);
  await two.getByText('What the two ends look like').click();
  await expect(two).toContainText('Answers are not shown by role');
  await expect(page.locator('.domain-words [data-domain="o3"]')).toHaveText(
    /High agreement: 3 people answered, and 3 items/,
  );
  await expect(page.locator('main')).not.toContainText('Dr Ashdown');

  await page.getByText('The statistics', { exact: true }).click();
  const [first] = measureAgreement(assessment, instrument);
  for (const item of first?.items ?? []) {
    const cells = page.locator(`.statistics tr[data-item="${item.item}"] td`);
    const figures = [item.mean, item.standardDeviation, item.averageDeviation, item.rwg];
    await expect(cells).toHaveText(
      [item.count, ...figures].map((value) => `${Number((value ?? 0).toFixed(3))}`),
    );
  }
  await expect(page.locator('.statistics tbody[data-domain="o1"]')).toContainText(
    'r*wg(J) 0.563, rwg(J) 0.837, J = 4',
  );
});

test('[S9] a second round: what moved, what may have, and the one question', async ({
  page,
  site,
}) => {
  const report = buildReport(secondRound.assessment, instrument);
  await openResults(page, site.url, secondRound.assessment);
  for (const { id, change } of report.domains) {
    const line = page.locator(`.domain-changes [data-domain="${id}"]`);
    await expect(line).toHaveCount(change ? 1 : 0);
    if (change) await expect(line).toHaveAttribute('data-verdict', change.verdict);
  }
  await expect(page.locator('.since-last')).toContainText('Not compared: Clinical leadership.');
  const words = page.locator('.confirmed [data-item]');
  await expect(words).toHaveCount(1);
  await expect(words).toContainText('Two rooms have a tablet now.');
  await expect(page.locator('.since-last')).not.toContainText(/improve|worse|better/i);

  const asked = page.locator('.what-changed');
  await expect(asked.getByRole('heading', { level: 3 })).toHaveText(
    '18 items differ: what changed?',
  );
  const card = asked.locator('[data-item="o1a"]');
  await card.getByRole('radio', { name: 'Something changed' }).focus();
  await page.keyboard.press('Space');
  await expect(asked.getByRole('heading', { level: 3 })).toContainText('17 items differ');
  await card.getByRole('textbox').fill('Reception introduces it now.');
  await page.keyboard.press('Tab');
  await expect(words).toHaveCount(2);
  await expect(words.first()).toContainText('Reception introduces it now.');
  await expect(page.locator('.domain-changes [data-domain="o1"]')).toContainText(
    'Something changed in 1 of them.',
  );
  await saved(page);
  await page.reload();
  await expect(words).toHaveCount(2);
  await expect(asked.getByRole('heading', { level: 3 })).toContainText('17 items differ');
  await asked.getByRole('button', { name: 'Show all 17 items' }).click();
  await expect(asked.locator('[data-item]')).toHaveCount(17);
  await expectAccessible(page);
});

test('[S10] a quick check has levels and no score, and grows into the full assessment', async ({
  page,
  site,
}) => {
  await openResults(page, site.url, quick.assessment);
  await expect(page.locator('.lead')).toContainText('15 of 15 items answered.');
  const lists = page.locator('.level-list');
  await expect(lists.first().locator('[data-item]')).toHaveCount(15);
  await expect(lists.nth(1).locator('[data-item]')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText(/Overall|Developing|Routine \(/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the full assessment' }).click();
  await expect(page).toHaveURL(/answer\//);
});

test('the wheel is taken out as a picture that says where it is from', async ({ page, site }) => {
  await openResults(page, site.url, full.assessment);
  const svg = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Download SVG' }).click(),
  );
  expect(svg.name).toBe('Dŵr Glân Surgery 2026-03-02.svg');
  expect(svg.bytes.toString()).toContain('Dŵr Glân Surgery: First round');
  expect(svg.bytes.toString()).toContain('50 (48 to 52)');
});

for (const name of ['partial', 'full', 'hostile', 'right-to-left', 'several', 'second-round']) {
  test(`${name}: accessible in light and dark with all unfolded, and fits 320 px`, async ({
    page,
    site,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await openResults(page, site.url, named(name).assessment);
    await unfold(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'contrast');
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}

test('paper shows every score and what is unfolded, and no button', async ({ page, site }) => {
  await openResults(page, site.url, several.assessment);
  await page.getByRole('button', { name: 'Resource limitations' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.score-table tr[data-domain]:visible')).toHaveCount(15);
  await expect(page.locator('#c9-more')).toBeVisible();
  await expect(page.locator('#c8-more')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy picture' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Choose actions' })).toBeHidden();
});
