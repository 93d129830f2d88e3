import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serve } from '../../scripts/serve.ts';

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linkready-serve-'));
  const dir = join(folder, 'dist');
  await mkdir(join(dir, 'about'), { recursive: true });
  await mkdir(join(dir, 'fonts'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(dir, 'index.html'), 'home');
  await writeFile(join(dir, '404.html'), 'unknown');
  await writeFile(join(dir, 'about/index.html'), 'about');
  await writeFile(join(dir, 'fonts/a b.woff2'), '');
  for (const ending of ['webmanifest', 'ttf', 'linkready', 'odd']) {
    await writeFile(join(dir, `file.${ending}`), '{}');
  }
  site = await serve({ dir, base: '/sub/path' });
});

afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a served site', () => {
  test('a folder answers with its page, and keeps any query out of the way', async () => {
    expect(await get('/sub/path/')).toMatchObject({ status: 200, body: 'home' });
    expect(await get('/sub/path/about/?x=1')).toMatchObject({ status: 200, body: 'about' });
  });

  test('an address without its slash is redirected on the same host, query and all', async () => {
    const about = { status: 301, location: '/sub/path/about/?x=1' };
    expect(await get('/sub/path/about?x=1')).toMatchObject(about);
    expect(await get('/sub/path')).toMatchObject({ status: 301, location: '/sub/path/' });
  });

  test('an unknown address gets the page for unknown addresses with status 404', async () => {
    for (const path of [
      '/sub/path/none',
      '/sub/path/none/',
      '/sub/path/index.html/',
      '/sub/path/fonts/',
    ]) {
      expect(await get(path)).toMatchObject({ status: 404, body: 'unknown' });
    }
  });

  test('nothing is served outside the base', async () => {
    for (const path of ['/', '/sub/', '/sub/pathology/', '/about/']) {
      expect((await get(path)).body).toBe('404\n');
    }
  });

  test.each([
    '/sub/path/../../secret.txt',
    '/sub/path/../secret.txt',
    '/sub/path/%2e%2e/secret.txt',
    '/sub/path/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/sub/path/..%5csecret.txt',
    '/sub/path/about/..%2f..%2fsecret.txt',
    '//sub/path/../secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    const answer = await get(path);
    expect(answer.body).not.toBe('secret');
    expect(answer.status).toBe(404);
  });

  test('an address that cannot be read is refused', async () => {
    expect((await get('/sub/path/%E0%A4%A')).status).toBe(400);
    expect((await get('/sub/path/a%00b')).status).toBe(400);
    expect((await get('/sub/path/', 'POST')).status).toBe(405);
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['file.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['file.ttf', 'font/ttf'],
    ['fonts/a%20b.woff2', 'font/woff2'],
    ['file.linkready', 'application/json; charset=utf-8'],
    ['file.odd', 'application/octet-stream'],
  ])('%s comes as %s', async (path, type) => {
    expect(await get(`/sub/path/${path}`)).toMatchObject({ status: 200, type });
  });

  test('a taken port is told, and a stopped site answers nothing', async () => {
    const other = await serve({ dir: join(folder, 'dist') });
    const again = serve({ dir: join(folder, 'dist'), port: other.port });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect((await fetch(other.url)).status).toBe(200);
    await other.stop();
    await other.stop();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

/** Asks for exactly this path: `fetch` would tidy it first. */
function get(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port: site.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        done({ status: response.statusCode, type, location, body });
      });
    });
    asked.on('error', failed).end();
  });
}
