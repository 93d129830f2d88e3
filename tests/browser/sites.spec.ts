import { expect, expectAccessible, expectNoSidewaysScroll, saved, test, unfold } from './harness';
import { answerItems, fileOf, openFile, startSite } from './startSite';

const network = { 'Your primary care network': 'Riverside PCN' };

test('every particular of a site is kept, and can be changed later', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery', {
    'Code of your practice': '12-AB',
    'Registered patients': '8,400',
    'Your primary care network': 'Riverside PCN',
    'Your integrated care board': 'North ICB',
    'Where you are': 'town',
  });
  await page.goto(`${site.url}answer/?a=${id}#site-details`);
  await expect(page.getByLabel('Code of your practice')).toHaveValue('12-AB');
  await expect(page.getByText('This does not look like the usual form')).toBeVisible();
  await expect(page.getByLabel('Registered patients')).toHaveValue('8,400');
  await expect(page.getByLabel('Where you are')).toHaveValue('town');
  await page.getByLabel('Code of your practice').fill('A12345');
  await page.getByLabel('Registered patients').fill('many');
  await page.getByLabel('Answer the reserve items too').check();
  await saved(page);
  await expect(page.getByText('This looks like: Practice code (ODS).')).toBeVisible();
  await expect(page.getByText('Enter the number of patients in digits')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Code of your practice')).toHaveValue('A12345');
  await expect(page.getByLabel('Registered patients')).toHaveValue('8,400');
  await expect(page.getByLabel('Answer the reserve items too')).toBeChecked();
});

test('a list size in words is said, in place and in a summary that takes focus', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByText('Add more now').click();
  await page.getByLabel('Registered patients').fill('about eight thousand');
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('alert').getByRole('link').click();
  await expect(page.getByLabel('Registered patients')).toBeFocused();
});

test('the quick check is a first choice of its own', async ({ page, site }) => {
  await page.goto(`${site.url}start/`);
  await page.getByLabel('Name of your').fill('Elm Street Surgery');
  await page.getByLabel('The quick check').check();
  await page.getByRole('button', { name: 'Start answering' }).click();
  await expect(page).toHaveURL(/answer\/quick\//);
  await page.goto(site.url);
  await expect(page.locator('.round')).toContainText('Quick check');
  await expect(page.locator('.round')).toContainText('0 of 15 answered.');
});

test('the next site of a device begins with what it shares with the last', async ({
  page,
  site,
}) => {
  await startSite(page, site.url, 'Elm Street Surgery', {
    ...network,
    'Your integrated care board': 'North ICB',
  });
  await page.goto(`${site.url}start/`);
  await expect(page.getByText('filled in as for Elm Street Surgery')).toBeVisible();
  await page.getByText('Add more now').click();
  await expect(page.getByLabel('Your primary care network')).toHaveValue('Riverside PCN');
  await expect(page.getByLabel('Your integrated care board')).toHaveValue('North ICB');
  await expect(page.getByLabel('Name of your')).toHaveValue('');
  await expect(page.getByLabel('Code of your practice')).toHaveValue('');
});

test('a site is renamed, put away and brought back', async ({ page, site }) => {
  await startSite(page, site.url, 'Elm Street Surgery');
  await page.goto(site.url);
  await page.getByText('More for this site').click();
  await page.getByLabel('Name of this site').fill('Elm Road Surgery');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'Elm Road Surgery' })).toBeVisible();
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByText('Elm Road Surgery was put away.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Elm Road Surgery' })).toBeHidden();
  await page.reload();
  await page.getByText('1 site put away').click();
  await page.getByText('More for this site').click();
  await page.getByRole('button', { name: 'Bring back to the list' }).click();
  await expect(page.getByRole('heading', { name: 'Elm Road Surgery' })).toBeVisible();
});

test('a site goes with all its rounds, and comes back with all of them', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Elm Street Surgery');
  await answerItems(page, { o1a: '3' });
  await page.goto(`${site.url}round/?a=${id}`);
  await page.getByRole('button', { name: 'Start this round' }).click();
  await expect(page).toHaveURL(/answer\//);
  await page.goto(site.url);
  await expect(page.locator('.round')).toHaveCount(2);
  await page.getByText('More for this site').click();
  await page.getByRole('button', { name: 'Delete this site and its 2 rounds' }).click();
  await expect(page.locator('.site-card')).toHaveCount(0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('.round')).toHaveCount(2);
  await page.goto(`${site.url}answer/o1/?a=${id}`);
  await expect(page.locator('#o1a input:checked')).toHaveValue('3');
});

test('many sites can be looked through by name', async ({ page, site }) => {
  const id = await startSite(page, site.url, 'Practice 1');
  const file = (await fileOf(page, site.url, id)).toString();
  const { assessment } = JSON.parse(file);
  await page.goto(site.url);
  for (let number = 2; number <= 9; number += 1) {
    const copy = file
      .replaceAll(id, `${id}-${number}`)
      .replaceAll(assessment.site.id, `site-${number}`)
      .replaceAll('Practice 1', `Practice ${number}`);
    await openFile(page, Buffer.from(copy));
    await expect(page.locator('.site-card')).toHaveCount(number);
  }
  await page.getByLabel('Find a site by its name').fill(' practice 7');
  await expect(page.locator('.site-card')).toHaveCount(1);
  await expect(page.getByText('1 of 9 sites')).toBeVisible();
});

test('network answers are copied to the sites that are chosen, marked, and taken back', async ({
  page,
  site,
}) => {
  const target = await startSite(page, site.url, 'Oak Lane Medical Centre', network);
  const source = await startSite(page, site.url, 'Elm Street Surgery', {
    'Your primary care network': 'riverside  pcn',
  });
  await page.goto(`${site.url}network/?a=${source}`);
  await page.getByText('16 items cannot be copied yet').click();
  const [item = ''] = await networkItems(site.url);
  await page.goto(`${site.url}answer/${item.slice(0, 2)}/?a=${source}`);
  await answerItems(page, { [item]: '3' });
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Copy answers to other sites Elm Street Surgery' }).click();
  await expect(page.getByText('1 item can be copied')).toBeVisible();
  await page.getByLabel('Oak Lane Medical Centre').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Copy 1 answer to 1 site' }).click();
  await expect(page.getByText('The answers were copied to 1 site.')).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(`${site.url}answer/${item.slice(0, 2)}/?a=${target}`);
  await expect(other.locator(`#${item} input:checked`)).toHaveValue('3');
  await expect(other.locator(`#${item}`)).toContainText('Copied from Elm Street Surgery');

  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('The sites are as they were before.')).toBeVisible();
  await expect(other.locator(`#${item} input:checked`)).toHaveCount(0);
});

async function networkItems(url: string): Promise<readonly string[]> {
  const response = await fetch(`${url}data/instrument/2026-1/en.json`);
  const { domains } = await response.json();
  return domains
    .flatMap(
      ({ items }: { items: readonly { id: string; kind: string; reach: string }[] }) => items,
    )
    .filter(({ kind, reach }: { kind: string; reach: string }) => {
      return kind === 'core' && reach === 'network';
    })
    .map(({ id }: { id: string }) => id);
}

const screens = [
  { width: 390, route: 'home' },
  { width: 1366, route: 'home' },
  { width: 1366, route: 'start/' },
  { width: 390, route: 'round/' },
  { width: 390, route: 'network/' },
] as const;

for (const { width, route } of screens) {
  test(`${route} is accessible with everything unfolded, ${width} pixels wide`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const id = await startSite(page, site.url, 'Elm Street Surgery', network);
    await startSite(page, site.url, 'Oak Lane Medical Centre');
    await page.goto(`${site.url}round/?a=${id}`);
    await page.getByRole('button', { name: 'Start this round' }).click();
    await expect(page).toHaveURL(/answer\//);
    await page.goto(route === 'home' ? site.url : `${site.url}${route}?a=${id}`);
    await expect(page.locator('main :is(form, .site-list, .tick)').first()).toBeVisible();
    await unfold(page);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'contrast');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}
