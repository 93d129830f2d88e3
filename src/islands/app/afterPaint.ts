/** Milliseconds to wait where no frame comes, because nobody sees the page. */
const longestWait = 100;

let isLeaving = false;
addEventListener('pagehide', () => {
  isLeaving = true;
});
addEventListener('pageshow', () => {
  isLeaving = false;
});

/**
 * Resolves once what is on the screen now has been painted; at once where the page is being left.
 *
 * A key press must be seen at once: what can wait a frame, waits for this.
 */
export function afterPaint(): Promise<void> {
  if (isLeaving || document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const waiting = setTimeout(done, longestWait);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A timer set in a frame runs after that frame is painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(done);
    });
    addEventListener('pagehide', done);
    function done() {
      clearTimeout(waiting);
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      removeEventListener('pagehide', done);
      resolve();
    }
  });
}

/** Milliseconds after which work is done though the page was never idle. */
const longestIdleWait = 300;

/** Resolves once the screen is painted and nothing else wants the page: for what nobody waits for. */
export async function whenIdle(): Promise<void> {
  await afterPaint();
  if (!('requestIdleCallback' in globalThis)) return;
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestIdleWait });
  });
}
