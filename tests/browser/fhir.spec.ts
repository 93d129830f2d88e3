import { downloadOf, expect, expectAccessible, expectNoSidewaysScroll, test } from './harness';
import { answerItems, openFile, startSite } from './startSite';

test('answers go out as FHIR, come back as nothing new, and a changed one is shown first', async ({
  page,
  site,
}) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '1', o1b: '2' });
  await page.goto(`${site.url}documents/?a=${id}`);
  const { bytes } = await downloadOf(page, () =>
    page.getByRole('button', { name: 'Each person’s answers (FHIR)' }).click(),
  );
  await page.goto(site.url);
  await openFile(page, bytes);
  await expect(page.getByText('Nothing in this file is newer')).toBeVisible();

  // Another system changes an answer and says when.
  const later = bytes
    .toString()
    .replace(/("system": "urn:linkready:level:o1a",\s*"code": )"1"/, '$1"3"')
    .replace(/"authored": "[^"]*"/, '"authored": "2099-01-01T00:00:00Z"');
  await openFile(page, Buffer.from(later));
  await expect(page.locator('.incoming')).toContainText('Answers: 1 changed');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  // Leaving sooner would leave before it is saved.
  await expect(page.getByText(/was brought in/)).toBeVisible();
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('#o1a input:checked')).toHaveValue('3');
});

test('answers from another system wait to be told where they belong, and can be taken back', async ({
  page,
  site,
}) => {
  await startSite(page, site.url, 'Elm Street Surgery');
  await page.goto(site.url);
  const response = {
    resourceType: 'QuestionnaireResponse',
    questionnaire: 'urn:linkready:questionnaire|2026-1',
    status: 'completed',
    subject: { display: 'Elm Street' },
    item: [
      {
        linkId: 'core',
        item: [
          {
            linkId: 'core.o1',
            item: [
              { linkId: 'o1a', item: [{ linkId: 'o1a.na', answer: [{ valueBoolean: true }] }] },
            ],
          },
        ],
      },
    ],
  };
  const foreign = Buffer.from(JSON.stringify(response));
  await openFile(page, foreign);
  await expect(page.getByRole('heading', { name: 'Answers from another system' })).toBeFocused();
  await expect(page.getByText('One person answered one item about Elm Street.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByLabel('Who answered').selectOption({ label: 'Nurse' });
  await page.getByRole('button', { name: 'Bring the answers in' }).click();
  // What would change something here is shown before it does.
  await expect(page.locator('.incoming')).toContainText('People who answer: 1 new');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.locator('.round')).toContainText('1 of 60 answered.');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('.round')).toContainText('0 of 60 answered.');

  await openFile(page, foreign);
  await page.getByLabel('Where they belong').selectOption({ label: 'A new assessment' });
  await page.getByLabel('Name of the site').fill('Oak Lane');
  await page.getByRole('button', { name: 'Bring the answers in' }).click();
  await expect(page.getByText('Oak Lane is open on this device.')).toBeVisible();
});

test('a FHIR file about a patient is refused', async ({ page, site }) => {
  await page.goto(site.url);
  await openFile(
    page,
    Buffer.from('{"resourceType":"QuestionnaireResponse","subject":{"reference":"Patient/1"}}'),
  );
  await expect(page.locator('[data-problem="fhirPatient"]')).toBeVisible();
});
