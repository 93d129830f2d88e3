import { type Id, type Outcome, succeed } from '../model';
import type { AssessmentRow, ChangedRow, ImportedRow, ImportRow, Tables } from './Database';
import type { Import } from './DeviceStore';
import { findLastChange } from './findLastChange';
import type { Rewritten } from './Store';

/** Only the last can be undone; the others tell what came when. */
const mostImports = 20;

/** What was written, and whether it was here before. */
export type Absorbed = Rewritten & { readonly isNew: boolean };

/** What is known of an import besides what it wrote. */
export type NewImport = Pick<ImportRow, 'at' | 'kind' | 'files' | 'backup'>;

/**
 * Notes what an import wrote, inside its transaction.
 *
 * @returns its number; absent where it changed nothing, so that the one before can still be undone.
 */
export async function recordImport(
  database: Tables,
  about: NewImport,
  absorbed: readonly Absorbed[],
): Promise<number | undefined> {
  const added: ImportedRow[] = [];
  const changed: ChangedRow[] = [];
  for (const { assessment, isNew, snapshot } of absorbed) {
    const row = { id: assessment.id, changedAt: findLastChange(assessment) };
    if (isNew) added.push(row);
    else if (snapshot !== undefined || about.kind === 'replacement') {
      changed.push({ ...row, snapshot });
    }
  }
  if (added.length + changed.length === 0 && about.backup === undefined) return undefined;
  const id = await database.imports.add({ ...about, added, changed });
  const ids = await database.imports.toCollection().primaryKeys();
  await database.imports.bulkDelete(ids.sort((a, b) => b - a).slice(mostImports));
  return id;
}

/** The last import, where it can still be undone. */
export async function findLastImport(database: Tables): Promise<Outcome<Import | undefined>> {
  const row = await database.imports.orderBy('id').last();
  if (row?.id === undefined || row.undoneAt !== undefined) return succeed(undefined);
  const { id, at, kind, files, added, changed } = row;
  const all = [...added, ...changed];
  const here = await rowsById(database, idsOf(all));
  const since = all.filter((one) => isOther(one, here.get(one.id)));
  const said = { added: idsOf(added), changed: idsOf(changed), since: idsOf(since) };
  return succeed({ id, at, kind, files, ...said, portfolios: row.backup?.portfolios ?? [] });
}

/** Whether an assessment is not what the import left: somebody went on with it, or removed it. */
export function isOther(imported: ImportedRow, row: AssessmentRow | undefined): boolean {
  return row?.changedAt !== imported.changedAt;
}

/** Rows by their ids; those that are not here are left out. */
export async function rowsById(
  database: Tables,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, AssessmentRow>> {
  const rows = await database.assessments.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

function idsOf(rows: readonly ImportedRow[]): readonly Id[] {
  return rows.map(({ id }) => id);
}
