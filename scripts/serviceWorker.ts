import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import { type PrecacheFile, precacheList, serviceWorkerFile } from './precacheList.ts';

/**
 * Astro integration that writes the service worker after a build, with the list of files to keep on the device
 * inside it. The development server has no worker; it hands out one that removes itself.
 */
export function serviceWorker(): AstroIntegration {
  let root = '';
  return {
    name: 'service-worker',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        // A worker left by a visit to the built site on the same port would hide the development server for ever.
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          if (!pathname.endsWith(`/${serviceWorkerFile}`)) return next();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(selfRemovingWorker);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const files = await precacheList(out);
        await writeFile(join(out, serviceWorkerFile), await bundle(root, files));
        const size = files.reduce((sum, file) => sum + file.bytes, 0);
        logger.info(
          `${files.length} files, ${Math.round(size / 1024)} KiB, are kept for offline use`,
        );
      },
    },
  };
}

const selfRemovingWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  await self.registration.unregister();
  for (const page of await self.clients.matchAll()) page.navigate(page.url);
}
`;

async function bundle(root: string, files: readonly PrecacheFile[]): Promise<string> {
  const list = files.map(({ url, revision }) => ({ url, revision }));
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: {
      precacheManifest: JSON.stringify(list),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: 'src/serviceWorker/worker/serviceWorker.ts',
        formats: ['iife'],
        name: 'serviceWorker',
        fileName: () => serviceWorkerFile,
      },
    },
  });
  return codeOf(result);
}

function codeOf(result: Awaited<ReturnType<typeof build>>): string {
  const outputs = [result].flat().flatMap((each): Rolldown.RolldownOutput['output'][number][] => {
    return 'output' in each ? [...each.output] : [];
  });
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('Vite made no service worker');
  return chunk.code;
}
