/** Runs in the page before its own scripts: notes when the browser has painted the first row of the table. */
export function recordPaints(): void {
  const watch = new MutationObserver(() => {
    const row = document.querySelector('.site-table tbody th')?.parentElement;
    if (row == null) return;
    watch.disconnect();
    // Set before the frame it is painted in: the browser itself says when that was.
    for (const part of row.querySelectorAll('*')) part.setAttribute('elementtiming', 'table');
  });
  watch.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    const [entry] = list.getEntries();
    // For text the standard names this time alone.
    document.documentElement.dataset.painted = String(Reflect.get(entry ?? {}, 'renderTime'));
  }).observe({ type: 'element', buffered: true });
}

/** How a scroll went: milliseconds between frames, and frames in which a row in sight was not there. */
export interface Scrolled {
  readonly gaps: readonly number[];
  readonly blank: number;
}

/** Runs in the page: scrolls the long table by so many pixels a frame, and back from its end. */
export function measureScroll(how: {
  readonly frames: number;
  readonly pixels: number;
}): Promise<Scrolled> {
  const frame = document.querySelector('.long-frame');
  if (frame === null) throw new Error('The page shows no long table');
  const { left, top, height } = frame.getBoundingClientRect();
  const gaps: number[] = [];
  let blank = 0;
  let last = performance.now();
  return new Promise((resolve) => {
    const step = (now: number) => {
      if (gaps.length > 0 || now > last) gaps.push(now - last);
      last = now;
      for (const share of [0.2, 0.5, 0.8]) {
        const found = document.elementFromPoint(left + 40, top + height * share);
        if (found?.closest('.long-row') === null) blank += 1;
      }
      if (gaps.length > how.frames) resolve({ gaps: gaps.slice(1), blank });
      else {
        frame.scrollTop += how.pixels;
        requestAnimationFrame(step);
      }
    };
    requestAnimationFrame(step);
  });
}

/** Runs in the page: begins to note the milliseconds between frames. */
export function noteFrames(): void {
  const gaps: number[] = [];
  let last = performance.now();
  const step = (now: number) => {
    gaps.push(now - last);
    last = now;
    document.documentElement.dataset.gaps = JSON.stringify(gaps);
    if (document.documentElement.dataset.noted === undefined) requestAnimationFrame(step);
  };
  delete document.documentElement.dataset.noted;
  requestAnimationFrame(step);
}

/** Runs in the page: keeps a worker busy for so many milliseconds, as any long work would. */
export function burnCore(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker('/burn.js');
    worker.onmessage = () => {
      worker.terminate();
      resolve();
    };
    worker.postMessage(milliseconds);
  });
}
