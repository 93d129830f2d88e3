import type { Page } from '@playwright/test';
import { writeAssessmentFile } from '../../src/exchange/writeAssessmentFile';
import {
  type Assessment,
  buildReport,
  restoreResponse,
  type Said,
  startNextRound,
} from '../../src/model';
import { answer, buildAssessment, fixtureTime, respondentId } from '../fixtures/build';
import { realInstrument } from '../fixtures/instrument';
import { checked, press, start } from './answerPage';
import { expect, expectAccessible, saved, test } from './harness';

test('reserve items stand apart under their own heading once the site wants them', async ({
  page,
  site,
}) => {
  const id = await start(page, site.url);
  await page.goto(`${site.url}answer/?a=${id}`);
  await page.locator('.site-details > summary').click();
  await page.getByLabel('Answer the reserve items too').check();
  await saved(page);
  await page.getByRole('link', { name: /^Trusting relationships/ }).click();
  await expect(page.getByRole('heading', { name: 'Reserve items, scored apart' })).toBeVisible();
  await expect(page.locator('.item')).toHaveCount(6);
  await press(page, 'o1e', '4');
  await expect(checked(page, 'o1e')).toHaveValue('4');
  await expect(page.getByText('0 of 60 items answered')).toBeVisible();
});

test('[S10] a quick check is fifteen items on one page, and its notes grow with it, not its levels', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByLabel('The quick check').check();
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.locator('.trail')).toBeVisible();
  const id = new URL(page.url()).searchParams.get('a') ?? '';
  await page.goto(`${site.url}answer/quick/?a=${id}`);
  await expect(page.locator('.item')).toHaveCount(15);
  await press(page, 'o1q', '3');
  await expect(page.getByText('1 of 15 items answered')).toBeVisible();
  await page.locator('#o1q').getByText('Add a note').click();
  await page.locator('#o1q').getByRole('textbox', { name: 'Shared note' }).fill('Ask Sam');
  await page.keyboard.press('Tab');
  await saved(page);
  await page.goto(`${site.url}answer/?a=${id}`);
  await expect(page.locator('.task-list li')).toHaveCount(15);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start the full assessment' }).click();
  await expect(page.getByText('0 of 60 items answered')).toBeVisible();
  await saved(page);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('.item')).toHaveCount(4);
  await expect(page.locator('.item-choices input:checked')).toHaveCount(0);
  await expect(page.getByText('From your quick check')).toBeVisible();
  await expect(page.getByText('Ask Sam', { exact: true })).toBeVisible();
});

test('[S9] last round is shown on request and after answering only, and a change is asked about once', async ({
  page,
  site,
}) => {
  const id = await openSecondRound(page, site.url);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('.item')).toHaveCount(4);
  await expect(page.getByText(/last round/i)).toHaveCount(0);

  // As last time: nothing is asked, and it can be seen.
  await press(page, 'o1a', '3');
  const first = page.locator('#o1a');
  await first.getByRole('button', { name: 'Show last round' }).click();
  await expect(first.getByText('First round, 2 March 2026: 3 Routine.')).toBeVisible();
  await expect(first.getByText('What changed?')).toHaveCount(0);

  // Another level than last time: both are shown, and the question needs no answer to go on.
  await press(page, 'o1b', '4');
  const second = page.locator('#o1b');
  await expect(second.getByText('Last round: 2 Agreed. Now: 4 Embedded.')).toBeVisible();
  await second.getByLabel('We see it differently now').focus();
  await page.keyboard.press('Space');
  await expect(second.getByLabel('We see it differently now')).toBeChecked();
  await second.getByLabel('Something changed').check();
  await second.getByLabel('What is different now?').fill('A second link worker came');
  await page.keyboard.press('Tab');
  await saved(page);
  await expectAccessible(page);
  await page.reload();
  await expect(second.getByLabel('What is different now?')).toHaveValue(
    'A second link worker came',
  );
  await expect(checked(page, 'o1b')).toHaveValue('4');

  // At yet another level the question is open again.
  await press(page, 'o1b', '1');
  await expect(second.getByText('Last round: 2 Agreed. Now: 1')).toBeVisible();
  await expect(second.getByLabel('Something changed')).not.toBeChecked();
});

test('an answer copied from another site says so until somebody here answers', async ({
  page,
  site,
}) => {
  const copied = { site: 'Oak Street Surgery', at: fixtureTime };
  const taken: Said = { answer: { state: 'level', level: 2 }, copied };
  const assessment = restoreResponse(
    buildAssessment('Elm Street Surgery'),
    'o1a',
    respondentId,
    taken,
    fixtureTime,
  );
  await openOnDevice(page, site.url, assessment);
  await page.goto(`${site.url}answer/o1/?a=${assessment.id}`);
  const mark = page.locator('#o1a').getByText('Copied from Oak Street Surgery');
  await expect(mark).toBeVisible();
  await press(page, 'o1a', '3');
  await expect(mark).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(mark).toBeVisible();
  // The same level, said here, is their own too.
  await press(page, 'o1a', '2');
  await expect(mark).toHaveCount(0);
});

/** Opens an assessment in its second round: o1 was 3 2 d 1 in the first. */
async function openSecondRound(page: Page, url: string): Promise<string> {
  const instrument = realInstrument();
  const before = answer(buildAssessment('Oak Street Surgery'), { o1: '3 2 d 1' });
  const items = instrument.domains.flatMap((domain) =>
    domain.items.map(({ id }) => ({
      from: id,
      to: id,
      answers: false,
      notes: true,
      comparable: true,
    })),
  );
  const second = startNextRound(before, buildReport(before, instrument), {
    round: { name: 'Second round', date: '2026-09-01' },
    instrument: before.instrument,
    now: '2026-09-01T09:00:00.000Z',
    ids: { assessment: '20260901-0000-4000-8000-000000000001', round: 'second' },
    items,
  });
  await openOnDevice(page, url, second);
  return second.id;
}

async function openOnDevice(page: Page, url: string, assessment: Assessment): Promise<void> {
  const bytes = writeAssessmentFile(assessment, {
    privateNotes: true,
    writtenAt: fixtureTime,
    writtenBy: 'LinkReady',
  });
  await page.goto(url);
  await page.getByLabel('Open a file').setInputFiles({
    name: 'brought.linkready',
    mimeType: 'application/json',
    buffer: Buffer.from(bytes),
  });
  await expect(page.getByText(`${assessment.site.name} is open on this device.`)).toBeVisible();
}
