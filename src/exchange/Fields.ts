/** What JSON brings between braces. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is fields, and neither a list nor a plain value. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
