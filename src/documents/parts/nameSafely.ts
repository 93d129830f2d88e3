/**
 * A file's name without what a file system refuses, at most 100 characters long.
 *
 * @param ending with its dot: `.pdf`.
 */
export function nameSafely(name: string, ending: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const short = [...plain].slice(0, 100).join('');
  return `${short.replace(/^[. ]+|[. ]+$/g, '') || 'LinkReady'}${ending}`;
}
