import type { Item, ItemKind, Level, Role } from '../../model';

/** What FHIR files say to people, in the words of a language and a country. */
export interface FhirWords {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly purpose: string;
  /** Headings of the three parts. */
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly domain: (title: string) => string;
  readonly stem: (item: Item) => string;
  /** What counts for an item and what does not. */
  readonly help: (item: Item) => string;
  readonly descriptor: (item: Item, level: Level) => string;
  /** Asks for the level. */
  readonly score: string;
  readonly dontKnow: string;
  /** When an item does not apply. */
  readonly notApplicable: (when: string) => string;
  readonly reason: string;
  readonly note: string;
  readonly role: (role: Role) => string;
}
