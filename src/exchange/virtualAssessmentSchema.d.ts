/** `public/schema/assessment-1.json` as a plain function, made by `scripts/assessmentSchema.ts`. */
declare module 'virtual:assessment-schema' {
  /** One thing that does not fit: where, by which keyword, and what the keyword asked for. */
  export interface SchemaError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
  }

  export const validate: {
    (data: unknown): boolean;
    /** What did not fit at the last call, the first thing first. */
    readonly errors?: readonly SchemaError[] | null;
  };
}
