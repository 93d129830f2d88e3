import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import {
  domainSchema,
  glossarySchema,
  instrumentSchema,
  referenceSchema,
  termsSchema,
} from '../../src/contentSchemas';
import type { Domain, Item } from '../../src/model';

/** The fifteen domain ids, permanent, in the order they are shown. */
export const domainIds = [
  ...['o1', 'o2', 'o3', 'o4', 'o5', 'o6'],
  ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'],
] as const;

/** The letters of a domain's items by kind; the letter is part of a permanent id. */
export const itemLetters = {
  core: ['a', 'b', 'c', 'd'],
  reserve: ['e', 'f'],
  quick: ['q'],
} as const;

export type Reference = z.infer<typeof referenceSchema>;
export type GlossaryEntry = z.infer<typeof glossarySchema>;
export type Terms = z.infer<typeof termsSchema>;

/** The lists of names that an action may carry. */
export const strategiesSchema = z.strictObject({
  eric: z.array(z.string().trim().min(1)).length(73),
  cfir: z.array(z.string().trim().min(1)).min(1),
});

const allowancesSchema = z.strictObject({
  /** A stem that holds "and", the words it stands in, and why they are one thing. */
  andInStem: z.array(z.strictObject({ item: z.string(), words: z.string(), why: z.string() })),
  /** A source that no domain cites, and what it is kept for. */
  background: z.array(z.strictObject({ id: z.string(), why: z.string() })),
});

const content = new URL('../../content/', import.meta.url);
const instrumentFolder = new URL('instrument/2026-1/', content);

/** One domain, checked by its schema; throws with the file and the places when it is missing or wrong. */
export function readDomain(id: string): Domain {
  const folder = new URL('domains/', instrumentFolder);
  const names = readdirSync(folder).filter((name) => name.startsWith(`${id}-`));
  const [name] = names;
  if (name === undefined || names.length > 1) {
    throw new Error(`Domain ${id} needs one file in ${folder.pathname}, found ${names.length}`);
  }
  return readYaml(new URL(name, folder), domainSchema);
}

/** All fifteen domains in order; throws when one is missing or wrong. */
export function readDomains(): readonly Domain[] {
  return domainIds.map(readDomain);
}

/** The names of the files in the domains' folder. */
export function listDomainFiles(): readonly string[] {
  return readdirSync(new URL('domains/', instrumentFolder));
}

export function readInstrument(): z.infer<typeof instrumentSchema> {
  return readYaml(new URL('instrument.yaml', instrumentFolder), instrumentSchema);
}

export function readReferences(): readonly Reference[] {
  return readYaml(new URL('references.yaml', content), z.array(referenceSchema));
}

export function readGlossary(): readonly GlossaryEntry[] {
  return readYaml(new URL('glossary.yaml', content), z.array(glossarySchema));
}

export function readStrategies(): z.infer<typeof strategiesSchema> {
  return readYaml(new URL('strategies.yaml', content), strategiesSchema);
}

/** What the checks let pass, each with its reason. */
export function readAllowances(): z.infer<typeof allowancesSchema> {
  return readYaml(new URL('./allowances.yaml', import.meta.url), allowancesSchema);
}

/** The countries' words by file name without its ending. */
export function readTerms(): ReadonlyMap<string, Terms> {
  const folder = new URL('terms/', content);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names.map((name) => [name.replace('.yaml', ''), readYaml(new URL(name, folder), termsSchema)]),
  );
}

/** The items of one kind over several domains. */
export function itemsOf(domains: readonly Domain[], kind: Item['kind']): readonly Item[] {
  return domains.flatMap((domain) => domain.items.filter((item) => item.kind === kind));
}

function readYaml<Schema extends z.ZodType>(file: URL, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) {
    throw new Error(`${file.pathname}\n${z.prettifyError(result.error)}`);
  }
  return result.data;
}
