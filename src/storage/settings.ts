import type { Id } from '../model';
import type { SettingRow, Tables } from './Database';

/** Beginnings of keys that speak of this browser alone: no backup carries them elsewhere. */
const ofThisBrowser = ['storage.', 'install.', 'saved.'];

/** The settings that are worth keeping elsewhere. */
export async function readSettings(database: Tables): Promise<readonly SettingRow[]> {
  return database.meta.filter(({ key }) => isPortable(key)).toArray();
}

/** Whether a setting may go from one browser to another. */
export function isPortable(key: string): boolean {
  return !ofThisBrowser.some((beginning) => key.startsWith(beginning));
}

/** Forgets what was set about assessments or sites: such a key ends in `.` and their id. */
export async function removeSettingsAbout(database: Tables, ids: readonly Id[]): Promise<void> {
  await database.meta.filter(({ key }) => ids.some((id) => key.endsWith(`.${id}`))).delete();
}
