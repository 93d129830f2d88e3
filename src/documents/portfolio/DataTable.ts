/** A value of a data table; nothing is an empty field or a null, never 0. */
export type DataValue = string | number | boolean | undefined;

/** What an analyst's engine needs to know of a column. */
export interface DataField {
  /** Lower case with underscores: permanent, in no language. */
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly description: string;
  /** Whether every row has one. */
  readonly required: boolean;
}

/** Rows for an analyst's engine. They come in parts, so that a long table never lies in memory whole. */
export interface DataTable {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly DataField[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly table: string }[];
  /** Parts of rows; each row has a value a field. */
  readonly parts: () => Generator<readonly (readonly DataValue[])[], void>;
}

/** A field that every row has. */
export function field(
  name: string,
  type: DataField['type'],
  description: string,
  required = true,
): DataField {
  return { name, type, description, required };
}
