import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What went wrong in a browser, as seen from outside. */
export interface ProblemWatch {
  /** One line each: console errors, uncaught errors, policy violations, requests to other hosts. */
  readonly found: readonly string[];
  /** Expects a problem whose line matches; a test that breaks things on purpose says so here. */
  allow(pattern: RegExp): void;
}

/**
 * Watches every page of a context from now on. `origin` is the only host that may be asked for anything.
 * Violations of the content security policy are console errors of their own in Chromium; those that a page's
 * own code would swallow are listened for as well.
 */
export async function watchProblems(
  context: BrowserContext,
  origin: string,
): Promise<ProblemWatch> {
  const lines: string[] = [];
  const allowed: RegExp[] = [];
  const listen = (message: ConsoleMessage): void => {
    if (message.type() !== 'error') return;
    lines.push(`console error: ${message.text()} (${message.location().url})`);
  };
  context.on('console', listen);
  context.on('serviceworker', (worker) => worker.on('console', listen));
  context.on('weberror', (webError) => {
    const error = webError.error();
    lines.push(`uncaught error: ${error.stack ?? error.message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isLocal = url.origin === origin || ['blob:', 'data:', 'about:'].includes(url.protocol);
    if (!isLocal) lines.push(`request to another host: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      console.error(
        `policy violation: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`,
      );
    });
  });
  return {
    get found() {
      return lines.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}
