import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, firstOfEachKind, titleOf } from './builtPages';
import { deploymentNames, deployments } from './deployments';
import { expect, hydrated, offlineReady, test } from './harness';

const isLong = process.env.LINKREADY_LONG === '1';

test.use({ serviceWorkers: 'allow' });

for (const deployment of deploymentNames) {
  test.describe(`offline, built for ${deployments[deployment].base}`, () => {
    test.use({ deployment });
    // Each test visits every page there is.
    test.describe.configure({ timeout: 300_000 });
    const { dir } = deployments[deployment];

    // Under a sub-path one page of each kind shows what all would.
    const every = isLong || deployment === 'root';
    test(`one visit brings every ${every ? 'page' : 'kind of page'}, by its clean address with any query and place`, async ({
      page,
      site,
    }) => {
      const pages = every ? builtPages(dir) : firstOfEachKind(builtPages(dir));
      await page.goto(site.url);
      await offlineReady(page);
      await site.stop();
      for (const { address, title } of pages) {
        const url = `${site.url}${address}?from=elsewhere&x=1#place`;
        const response = await page.goto(url);
        expect(response?.status(), url).toBe(200);
        await expect(page).toHaveTitle(title);
        expect(page.url()).toBe(url);
        await hydrated(page);
      }
    });

    test('an address without its slash leads to the one with it, and an unknown one says so', async ({
      page,
      site,
      problems,
    }) => {
      problems.allow(/status of 404/);
      await page.goto(site.url);
      await offlineReady(page);
      await site.stop();
      const folders = builtPages(dir).filter(({ address }) => /.\/$/.test(address));
      for (const { address, title } of isLong ? folders : firstOfEachKind(folders)) {
        const response = await page.goto(`${site.url}${address.slice(0, -1)}?x=1`);
        expect(response?.status()).toBe(200);
        expect(page.url()).toBe(`${site.url}${address}?x=1`);
        await expect(page).toHaveTitle(title);
      }
      for (const address of ['no/such/page', 'no/such/page/', 'nothing.html?x=1']) {
        const response = await page.goto(site.url + address);
        expect(response?.status()).toBe(404);
        await expect(page).toHaveTitle(titleOf(join(dir, '404.html')));
      }
    });

    test('every file that a page may ask for is on the device, unchanged in length', async ({
      page,
      site,
    }) => {
      const files = servedFiles(dir);
      await page.goto(site.url);
      await offlineReady(page);
      await site.stop();
      const lengths = await page.evaluate(
        (urls) =>
          Promise.all(
            urls.map(async (url) => {
              const response = await fetch(url).catch(() => undefined);
              return (await response?.arrayBuffer())?.byteLength;
            }),
          ),
        files.map((file) => site.url + file),
      );
      const expected = files.map((file) => [file, statSync(join(dir, file)).size]);
      expect(files.map((file, index) => [file, lengths[index]])).toEqual(expected);
    });
  });
}

/** All but what no page asks for, told here anew: the worker's own list is what is being tested. */
function servedFiles(dir: string): readonly string[] {
  return globSync('**/*.*', { cwd: dir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/^(service-worker\.js|robots\.txt|sitemap.*\.xml)$|\.map$/.test(file))
    .filter((file) => statSync(join(dir, file)).isFile())
    .sort();
}
