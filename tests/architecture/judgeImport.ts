import { posix } from 'node:path';
import { pathInRoom, roomOf, rooms } from './rooms';

/**
 * Says what is wrong with one import, or undefined when the house allows it.
 *
 * `from` is the importing file's path from the project's root; `resolve` tells which of the candidate paths is a
 * file, since imports leave the ending out.
 */
export function judgeImport(
  from: string,
  specifier: string,
  isFile: (path: string) => boolean,
): string | undefined {
  const roomName = roomOf(from);
  const room = roomName === undefined ? undefined : rooms[roomName];
  if (roomName === undefined || room === undefined) return 'lies in no known room';
  const bare = specifier.replace(/[?#].*$/, '');
  if (bare === '*') return 'is computed, so nobody can see where it leads';
  if (!bare.startsWith('.')) return judgeLibrary(roomName, bare);
  const target = resolve(posix.join(posix.dirname(from), bare), isFile);
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return 'leaves the house';
  if (isWorker(from) !== isWorker(target) && targetRoom === roomName) {
    return 'joins the service worker and its page half, which run apart';
  }
  if (targetRoom === roomName) return undefined;
  if (!room.sees.includes(targetRoom)) return `${roomName} does not see ${targetRoom}`;
  // A glob names many files; that it stays in a room it may see is what matters.
  if (target.includes('*')) return undefined;
  const door = rooms[targetRoom]?.doors;
  return door?.test(pathInRoom(target))
    ? undefined
    : `does not come in by the door of ${targetRoom}`;
}

function judgeLibrary(roomName: string, library: string): string | undefined {
  const room = rooms[roomName];
  const owned = room?.libraries.some((pattern) =>
    pattern.endsWith('*') ? library.startsWith(pattern.slice(0, -1)) : library === pattern,
  );
  return owned === true ? undefined : `${roomName} does not own ${library}`;
}

function resolve(path: string, isFile: (path: string) => boolean): string {
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find(isFile) ?? path;
}

function isWorker(path: string): boolean {
  return path.startsWith('src/serviceWorker/worker/');
}
