import { encodeBase64url } from '../../src/exchange/bytes/base64url';
import { seal } from '../../src/exchange/bytes/crc32';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './harness';
import { openFile } from './startSite';

const invitation = {
  id: 'invitation-1',
  commissioner: 'North ICB',
  country: 'wales',
  network: 'Riverside cluster',
  round: { name: 'Spring 2027', date: '2027-03-01' },
  deadline: '2027-03-31',
  reserveItems: true,
  purpose: 'To see where help is wanted',
  seenBy: ['The primary care team of North ICB', 'Nobody else'],
};

function linkTo(url: string, asked: object, formatVersion = 1): string {
  const text = JSON.stringify({ formatVersion, invitation: asked });
  return `${url}start/#i=${encodeBase64url(seal(new TextEncoder().encode(text)))}`;
}

test('an invitation’s link says what is asked, leaves the name to fill in, and stays readable', async ({
  page,
  site,
}) => {
  await page.goto(linkTo(site.url, invitation));
  const summary = page.locator('.invited');
  for (const text of [
    'North ICB invites you',
    'To see where help is wanted',
    'Spring 2027, 1 March 2027',
    '31 March 2027',
    'The full assessment with the reserve items, 90 items',
    'Wales',
    'Riverside cluster',
    'Nobody else',
  ]) {
    await expect(summary).toContainText(text);
  }
  await expectAccessible(page);
  await expect(page).toHaveURL(`${site.url}start/?i=invitation-1`);
  await page.reload();
  await expect(summary).toContainText('North ICB invites you');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);

  await expect(page.getByLabel('Country')).toHaveCount(0);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page).toHaveURL(/answer\/o1\//);
  const id = new URL(page.url()).searchParams.get('a');
  await page.goto(`${site.url}answer/?a=${id}#site-details`);
  const details = page.locator('#site-details');
  await expect(details).toContainText('North ICB invites you');
  await expect(details).toContainText('The primary care team of North ICB');
  await expect(details.getByLabel('Country')).toHaveValue('wales');
  await expect(details.getByLabel('Answer the reserve items too')).toBeChecked();
  // Answered: the address that held it asks for nothing more.
  await page.goto(`${site.url}start/?i=invitation-1`);
  await expect(page.getByLabel('Country')).toBeVisible();
});

test('an invitation to the quick check leads to it, with the code already there', async ({
  page,
  site,
}) => {
  const { reserveItems: _, ...rest } = invitation;
  await page.goto(linkTo(site.url, { ...rest, quick: true, expectedCode: 'W12345' }));
  await expect(page.locator('.invited')).toContainText('The quick check, 15 questions');
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByText('Add more now').click();
  await expect(page.getByLabel('Code of your')).toHaveValue('W12345');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page).toHaveURL(/answer\/quick\//);
});

test('an invitation that came as a file, or was pasted as a link, leads to the same', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const file = { format: 'linkready', formatVersion: 1, kind: 'invitation', invitation };
  await openFile(page, Buffer.from(JSON.stringify(file)), 'invitation.txt');
  await expect(page.locator('.invited')).toContainText('North ICB invites you');
  await page.goto(site.url);
  await page.getByText('Paste a file as text').click();
  await page.getByLabel('The text of a file').fill(linkTo(site.url, invitation));
  await page.getByRole('button', { name: 'Open the text' }).click();
  await expect(page.locator('.invited')).toContainText('North ICB invites you');
});

for (const [name, problem, spoil] of [
  ['cut', 'linkNotReadable', (link: string) => link.slice(0, -7)],
  ['of a newer LinkReady', 'linkNewer', (_: string, url: string) => linkTo(url, invitation, 2)],
] as const) {
  test(`a link that is ${name} is said, and starting without it still goes`, async ({
    page,
    site,
  }) => {
    await page.goto(spoil(linkTo(site.url, invitation), site.url));
    const notice = page.getByRole('alert');
    await expect(notice).toHaveAttribute('data-problem', problem);
    await expect(notice).toContainText('You can start without it.');
    await expect(page).toHaveURL(`${site.url}start/`);
    await page.getByLabel('Name of your').fill('Elm Street Surgery');
    await page.getByRole('button', { name: 'Start answering' }).click();
    await expect(page.locator('.item')).toHaveCount(4);
  });
}

test('an invitation is read where nothing can be saved, too', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  await page.goto(linkTo(site.url, invitation));
  await expect(page.locator('.invited')).toContainText('North ICB invites you');
  await expect(page.getByRole('alert')).toHaveAttribute('data-problem', 'storageBlocked');
});
