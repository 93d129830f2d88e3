import { useEffect, useRef } from 'preact/hooks';
import type { SourceFile } from '../../exchange';
import { takeShared } from '../../serviceWorker';
import { stateInAddress } from '../app/device';

/** What a browser hands to a page that its system opened with files. */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] | undefined }) => void,
  ): void;
}

interface HandedOver {
  /** Files that somebody opened with this app. */
  readonly onLaunch: (files: readonly SourceFile[]) => void;
  /** What another app shared; any web page can send the same. */
  readonly onShare: (files: readonly SourceFile[]) => void;
  /** The name of a text that was shared. */
  readonly textName: string;
}

/** Takes in what the system or another app handed over when it opened this page. */
export function useHandedOver(handlers: HandedOver): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  useEffect(() => {
    findLaunchQueue()?.setConsumer(({ files = [] }) => {
      if (files.length > 0) void openHandles(files).then((read) => latest.current.onLaunch(read));
    });
    const id = stateInAddress('shared');
    if (id === undefined) return;
    forgetInAddress();
    void openShared(id, latest.current.textName).then((files) => latest.current.onShare(files));
  }, []);
}

function findLaunchQueue(): LaunchQueue | undefined {
  const queue: unknown = Reflect.get(globalThis, 'launchQueue');
  return isLaunchQueue(queue) ? queue : undefined;
}

function isLaunchQueue(queue: unknown): queue is LaunchQueue {
  return typeof queue === 'object' && queue !== null && 'setConsumer' in queue;
}

function openHandles(handles: readonly FileSystemFileHandle[]): Promise<readonly SourceFile[]> {
  return Promise.all(
    handles.map(async (handle) => {
      // A file that cannot be read is told as empty, and not left out without a word.
      const blob = await handle.getFile().catch(() => new Blob());
      return { path: handle.name, blob };
    }),
  );
}

async function openShared(id: string, textName: string): Promise<readonly SourceFile[]> {
  const { files, texts } = await takeShared(id);
  return [
    ...files.map(({ name, blob }) => ({ path: name, blob })),
    ...texts.map((text) => ({ path: textName, blob: new Blob([text]) })),
  ];
}

/** A reload takes nothing twice. */
function forgetInAddress(): void {
  const address = new URL(location.href);
  address.searchParams.delete('shared');
  history.replaceState(history.state, '', address);
}
