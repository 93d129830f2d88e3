import type { CopiedTable } from '../../documents';
import { fail, type Outcome, succeed } from '../../model';

/**
 * Puts a table on the clipboard, for word processors and for everything else. Problems:
 * `clipboardClosed`.
 *
 * @param writing still under way: Safari takes a promise, and nothing that comes after a click has
 * passed.
 */
export async function copyTable(writing: Promise<CopiedTable>): Promise<Outcome<undefined>> {
  const part = async (form: keyof CopiedTable, type: string) =>
    new Blob([(await writing)[form]], { type });
  try {
    const item = new ClipboardItem({
      'text/html': part('html', 'text/html'),
      'text/plain': part('text', 'text/plain'),
    });
    await navigator.clipboard.write([item]);
    return succeed(undefined);
  } catch (reason) {
    console.warn(reason);
    return fail('clipboardClosed');
  }
}
