/** Plain fields of a document of some shape; nothing is known of their values. */
export type Fields = Readonly<Record<string, unknown>>;

/** One step from a shape to the next. */
export interface Upgrade {
  /** The shape it takes; it gives the next number. */
  readonly from: number;
  /** What changed, in a few words. */
  readonly name: string;
  /**
   * Pure, and total over documents that fit the older shape. Fields it does not know stay (M6); records
   * in `history` are of the older shape too and move with the others.
   */
  readonly upgrade: (document: Fields) => Fields;
}

/** The number of the shape that `Assessment` describes. */
export const currentShape = 3;

/** Every change of shape there ever was, oldest first. Append only: files of any age must still open. */
export const upgrades: readonly Upgrade[] = [
  {
    from: 1,
    name: 'say why a level is not what it was last round',
    upgrade: (document) => ({
      ...document,
      changes: document.changes ?? [],
      history: raiseHeads(document, 2),
    }),
  },
  {
    from: 2,
    name: 'let somebody answer in a workshop without telling a role',
    upgrade: (document) => ({ ...document, history: raiseHeads(document, 3) }),
  },
];

/** Versions of the assessment's own fields in its history carry the shape's number too. */
function raiseHeads({ id, history }: Fields, shape: number): unknown {
  if (!Array.isArray(history)) return history;
  const records: readonly unknown[] = history;
  return records.map((record) =>
    typeof record === 'object' && record !== null && 'shape' in record && isOf(record, id)
      ? { ...record, shape }
      : record,
  );
}

function isOf(record: object, id: unknown): boolean {
  return 'id' in record && record.id === id;
}
