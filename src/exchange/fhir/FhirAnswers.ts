import type { Id, ItemId, Respondent, Response, Round, Site } from '../../model';

/** One response as a FHIR file has it; without a time of its own it was given when the file says. */
export type FhirSaid = Pick<Response, 'item' | 'answer' | 'ask' | 'copied'> & {
  readonly changedAt?: string | undefined;
};

/** A note on an item. */
export interface FhirNote {
  readonly item: ItemId;
  readonly text: string;
  readonly changedAt?: string | undefined;
}

/** What one respondent answered; no role where the file does not say one in our codes. */
export interface FhirPerson extends Pick<Respondent, 'role' | 'workshop' | 'counted'> {
  /** Of a respondent of ours; one of elsewhere has an id made of what tells their response apart. */
  readonly id: Id;
  /** Whether the id is one of ours. */
  readonly ours: boolean;
  readonly changedAt?: string | undefined;
  /** When the answers were given, where the file says. */
  readonly authored?: string | undefined;
  readonly said: readonly FhirSaid[];
  readonly notes: readonly FhirNote[];
}

type SiteField = 'id' | 'changedAt' | 'name' | 'country' | 'code' | 'network' | 'reserveItems';

/** The answers of a FHIR file, checked against the questions they are to. */
export interface FhirAnswers {
  /** Version of the instrument. */
  readonly instrument: string;
  readonly example: boolean;
  /** Absent where the file is not from LinkReady. */
  readonly assessment?: Id | undefined;
  /** What the file says of the practice; an id is one of ours. */
  readonly site: {
    readonly [Field in SiteField]?: Site[Field] | undefined;
  };
  readonly round?: Round | undefined;
  /** One at least. */
  readonly people: readonly FhirPerson[];
}
