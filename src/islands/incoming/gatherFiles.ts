import type { SourceFile } from '../../exchange';

/** More are not read in one go: somebody dropped a whole disk. */
export const mostFiles = 20_000;

/** Files that were chosen; out of a folder with their places in it. */
export function listFiles(files: Iterable<File>): readonly SourceFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/**
 * Files that were dropped, out of folders too.
 *
 * Call it while the drop is being handled: afterwards the browser takes the list away.
 */
export function gatherDropped(items: DataTransferItemList): Promise<readonly SourceFile[]> {
  const found = [...items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return collect(found.filter((one) => one !== null));
}

async function collect(found: readonly (FileSystemEntry | File)[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  async function take(entry: FileSystemEntry) {
    if (isFolder(entry)) folders.push(entry);
    else if (isFile(entry)) {
      const file = await fileOf(entry);
      // A file that went away since it was dropped is told as empty, and not left out without a word.
      files.push({ path: entry.fullPath.replace(/^\//, ''), blob: file ?? new Blob() });
    }
  }
  for (const one of found) {
    if (one instanceof File) files.push({ path: one.name, blob: one });
    else await take(one);
  }
  for (let at = 0; at < folders.length && files.length <= mostFiles; at += 1) {
    const folder = folders[at];
    for (const entry of folder ? await listFolder(folder) : []) await take(entry);
  }
  return files;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function fileOf(entry: FileSystemFileEntry): Promise<File | undefined> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));
}

/** Browsers give a hundred entries at a time, and an empty list at the end, or where they may not look. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}
