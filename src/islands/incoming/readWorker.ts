import { readMany, type SourceFile } from '../../exchange';
import { type ArrivedFile, describeArrival } from './Arrival';
import { findElsewhere } from './findElsewhere';
import type { ReadNews, ReadOrder, ReadProgress } from './readOrder';

/** Milliseconds between two pieces of news: more often nobody could read it. */
const pause = 100;

/** Reads files one after the other, and tells of them in handfuls. */
async function readAll(files: readonly SourceFile[]): Promise<void> {
  let read: ArrivedFile[] = [];
  let progress: ReadProgress = { done: 0, of: files.length, passedOver: 0 };
  let toldAt = performance.now();
  const [only, ...others] = files;
  const found = only && others.length === 0 ? await findElsewhere(only) : undefined;
  if (only && found) {
    const read: ArrivedFile = { path: only.path, arrival: { kind: 'elsewhere', found } };
    tell({ done: 1, of: 1, passedOver: 0, files: [read], isEnd: true });
    return;
  }
  for await (const { done, of, passedOver, ...file } of readMany(files)) {
    read.push(describeArrival(file));
    progress = { done, of, passedOver };
    if (performance.now() - toldAt < pause) continue;
    tell({ ...progress, files: read, isEnd: false });
    read = [];
    toldAt = performance.now();
  }
  tell({ ...progress, files: read, isEnd: true });
}

function tell(news: ReadNews): void {
  postMessage(news);
}

const waiting: SourceFile[] = [];

addEventListener('message', ({ data }: MessageEvent<ReadOrder>) => {
  waiting.push(...data.files);
  // A bug is told as one: the page hears of it, and says that nothing was changed.
  if (data.isLast) void readAll(waiting).catch((reason) => reportError(reason));
});
