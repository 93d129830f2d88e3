import { createReadStream, existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** What to serve, and where. */
export interface ServeOptions {
  /** Folder of the built site. */
  readonly dir: string;
  /** Path the site was built for, with or without its slashes. */
  readonly base?: string;
  /** 0 takes any free port. */
  readonly port?: number;
}

/** A site that is being served on this machine. */
export interface ServedSite {
  /** Address of the home page, ending in a slash. */
  readonly url: string;
  readonly port: number;
  /** Every path asked for so far, in order. */
  readonly requests: readonly string[];
  /** Closes every connection: from here on the site is really offline. Harmless when repeated. */
  stop(): Promise<void>;
}

/**
 * Serves a folder the way GitHub Pages does: `index.html` for a folder, a redirect to the address with its
 * slash, `404.html` with status 404 for anything unknown, ten minutes of caching. Listens on this machine only.
 * Throws when the port is taken (`EADDRINUSE`).
 */
export async function serve(options: ServeOptions): Promise<ServedSite> {
  const base = `/${options.base ?? ''}/`.replaceAll(/\/+/g, '/');
  const folder = resolve(options.dir);
  const requests: string[] = [];
  const server = createServer((request, response) => {
    answer(request, response, folder, base, requests).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  const port = await listen(server, options.port ?? 0);
  return { url: `http://127.0.0.1:${port}${base}`, port, requests, stop: () => stop(server) };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.linkready': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
  requests: string[],
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  requests.push(url.pathname);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = decoded(url.pathname);
  if (path === undefined) return refuse(response, 400);
  if (`${path}/` === base) return redirect(response, `${url.pathname}/${url.search}`);
  if (!path.startsWith(base)) return refuse(response, 404);

  const file = join(folder, normalize(`/${path.slice(base.length)}`));
  if (file !== folder && !file.startsWith(folder + sep)) return refuse(response, 404);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() && !path.endsWith('/')) {
    return redirect(response, `${url.pathname}/${url.search}`);
  }
  const target = found?.isDirectory() ? join(file, 'index.html') : file;
  if (await isFile(target)) return send(request, response, target, 200);
  const unknown = join(folder, '404.html');
  if (await isFile(unknown)) return send(request, response, unknown, 404);
  refuse(response, 404);
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  if (path.endsWith(sep)) return false;
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  // Two slashes in front would name another host.
  response.writeHead(301, { location: location.replace(/^\/+/, '/') }).end();
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
): void {
  response.writeHead(status, {
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

async function serveOnFreePort(options: ServeOptions & { readonly port: number }) {
  for (let port = options.port; ; port += 1) {
    try {
      return await serve({ ...options, port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= options.port + 100) throw error;
      console.log(`Port ${port} is taken, so the next one is tried.`);
    }
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '4173' },
    },
  });
  if (!existsSync(join(values.dir, 'index.html'))) {
    console.error(`There is no built site in ${values.dir}. Make it with: npm run build`);
    process.exitCode = 1;
    return;
  }
  const { dir, base } = values;
  const site = await serveOnFreePort({ dir, base, port: Number(values.port) });
  console.log(`LinkReady is at ${site.url.replace('127.0.0.1', 'localhost')}`);
  console.log('Stop it with Ctrl+C.');
}

if (import.meta.main) await main();
