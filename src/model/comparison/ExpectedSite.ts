/** A site that somebody waits for, as a list of expected sites has it. */
export interface ExpectedSite {
  /** Unlike the others' in its list; its code where it has one, else its place in the list. */
  readonly id: string;
  readonly code?: string | undefined;
  readonly name: string;
  readonly network?: string | undefined;
  /** Registered patients. */
  readonly listSize?: number | undefined;
  /** What further columns say, by the column's heading; empty cells are left out. */
  readonly further: Readonly<Record<string, string>>;
}

/** The sites expected, with the headings of the further columns in the order of the list. */
export interface ExpectedList {
  readonly columns: readonly string[];
  readonly sites: readonly ExpectedSite[];
}

export const nobodyExpected: ExpectedList = { columns: [], sites: [] };

/** What a further column says of a site; a heading can be any text, such as "constructor". */
export function findFurther(
  site: Pick<ExpectedSite, 'further'> | undefined,
  column: string,
): string | undefined {
  return site !== undefined && Object.hasOwn(site.further, column)
    ? site.further[column]
    : undefined;
}
