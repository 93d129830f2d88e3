import type { Layout } from './Layout';
import { type Matrix, type MatrixRows, textSeparator } from './Matrix';
import { changeFields, scoreFields } from './ReceivedSummary';

/** Rows of several versions under one layout, with the version of each. */
export interface LaidRows {
  readonly count: number;
  readonly texts: readonly string[];
  readonly rows: MatrixRows;
  readonly version: Uint8Array;
}

/**
 * Lays the rows of matrices one after the other, with the domains and safety items of one layout.
 *
 * A domain that a version does not have is zeros, which is no score. One matrix under its own layout is
 * taken as it is: that is what opens in the blink of an eye.
 */
export function layRows(matrices: readonly Matrix[], layout: Layout): LaidRows {
  const [only, ...others] = matrices;
  if (only !== undefined && others.length === 0 && only.mark === layout.mark) {
    return {
      count: only.count,
      texts: only.texts.split(textSeparator),
      rows: only.rows,
      version: new Uint8Array(only.count),
    };
  }
  const count = matrices.reduce((sum, matrix) => sum + matrix.count, 0);
  const places = new Map<string, number>([['', 0]]);
  const parts = matrices.map((matrix) => layMatrix(matrix, layout, places));
  return {
    count,
    texts: [...places.keys()],
    rows: joinRows(parts),
    version: joinBytes(matrices.map((matrix, index) => new Uint8Array(matrix.count).fill(index))),
  };
}

/** For each wanted id its place among the found; -1 where it is not there. */
export function placesOf(wanted: readonly string[], found: readonly string[]): readonly number[] {
  const places = new Map(found.map((id, index) => [id, index]));
  return wanted.map((id) => places.get(id) ?? -1);
}

/** The columns of `width` numbers that are wanted, out of rows that have others. */
export function pickColumns(
  bytes: Uint8Array,
  count: number,
  places: readonly number[],
  {
    from,
    width,
    nothing,
  }: { readonly from: number; readonly width: number; readonly nothing: number },
): Uint8Array {
  const picked = new Uint8Array(count * places.length * width).fill(nothing);
  for (let row = 0; row < count; row += 1) {
    for (const [column, place] of places.entries()) {
      if (place < 0) continue;
      const start = (row * from + place) * width;
      picked.set(bytes.subarray(start, start + width), (row * places.length + column) * width);
    }
  }
  return picked;
}

function layMatrix(matrix: Matrix, layout: Layout, places: Map<string, number>): MatrixRows {
  const { rows, count } = matrix;
  const moved = Uint32Array.from(matrix.texts.split(textSeparator), (text) => {
    const known = places.get(text);
    if (known === undefined) places.set(text, places.size);
    return known ?? places.size - 1;
  });
  const text = (column: Uint32Array) => column.map((place) => moved[place] ?? 0);
  const domains = placesOf(layout.domains, matrix.domains);
  const safety = placesOf(layout.safety, matrix.safety);
  const wide = { from: matrix.domains.length, nothing: 0 };
  return {
    ...rows,
    assessment: text(rows.assessment),
    site: text(rows.site),
    name: text(rows.name),
    code: text(rows.code),
    network: text(rows.network),
    commissioner: text(rows.commissioner),
    country: text(rows.country),
    round: text(rows.round),
    earlier: text(rows.earlier),
    scores: pickColumns(rows.scores, count, domains, { ...wide, width: scoreFields }),
    changes: pickColumns(rows.changes, count, domains, { ...wide, width: changeFields }),
    flags: pickColumns(rows.flags, count, safety, {
      from: matrix.safety.length,
      width: 1,
      nothing: 0,
    }),
  };
}

function joinRows(parts: readonly MatrixRows[]): MatrixRows {
  const words = (of: (rows: MatrixRows) => Uint32Array) => join(parts.map(of), Uint32Array);
  const days = (of: (rows: MatrixRows) => Int32Array) => join(parts.map(of), Int32Array);
  const small = (of: (rows: MatrixRows) => Uint16Array) => join(parts.map(of), Uint16Array);
  const bytes = (of: (rows: MatrixRows) => Uint8Array) => joinBytes(parts.map(of));
  return {
    assessment: words((rows) => rows.assessment),
    site: words((rows) => rows.site),
    name: words((rows) => rows.name),
    code: words((rows) => rows.code),
    network: words((rows) => rows.network),
    commissioner: words((rows) => rows.commissioner),
    country: words((rows) => rows.country),
    round: words((rows) => rows.round),
    earlier: words((rows) => rows.earlier),
    date: days((rows) => rows.date),
    changedAt: join(
      parts.map((rows) => rows.changedAt),
      Float64Array,
    ),
    listSize: days((rows) => rows.listSize),
    respondents: small((rows) => rows.respondents),
    answered: small((rows) => rows.answered),
    marks: bytes((rows) => rows.marks),
    scores: bytes((rows) => rows.scores),
    flags: bytes((rows) => rows.flags),
    actions: bytes((rows) => rows.actions),
    firstDue: days((rows) => rows.firstDue),
    changes: bytes((rows) => rows.changes),
  };
}

/** Bytes one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return join(parts, Uint8Array);
}

interface Column {
  readonly length: number;
  set(values: ArrayLike<number>, offset: number): void;
}

/** Columns of one kind one below the other. */
export function join<T extends Column & ArrayLike<number>>(
  parts: readonly T[],
  Kind: new (length: number) => T,
): T {
  const whole = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
