import { join } from 'node:path';
import { z } from 'astro/zod';
import { crosswalkSchema, domainSchema, instrumentSchema } from '../../src/contentSchemas';
import type { Crosswalk, Domain, Instrument } from '../../src/model';
import { type Content, type ContentPlaces, readVersion } from './readVersion.ts';

/** A version with its types, or every reason why it has none. */
export interface ParsedVersion {
  /** Absent where there are faults. */
  readonly instrument: Instrument | undefined;
  /** Absent for the first version, and where there are faults. */
  readonly crosswalk: Crosswalk | undefined;
  /** Sentences, each with its file. */
  readonly faults: readonly string[];
}

/** Beside `instrument.yaml` in every version but the first. */
export const crosswalkFile = 'crosswalk.yaml';

/** Reads a version and checks each of its files by its schema. */
export function parseVersion(places: ContentPlaces, name: string): ParsedVersion {
  const { files } = readVersion(places, name);
  const folder = join(places.instruments, name);
  const faults: string[] = [];
  const parse = <Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    content: Content | undefined,
  ): z.infer<Schema> | undefined => {
    const result = parseContent(schema, content);
    if (typeof result !== 'string') return result.value;
    faults.push(`${join(folder, path)}: ${result}`);
    return undefined;
  };

  const head = parse(instrumentSchema, 'instrument.yaml', files.get('instrument.yaml'));
  const written = files.get(crosswalkFile);
  const crosswalk =
    written === undefined ? undefined : parse(crosswalkSchema, crosswalkFile, written);
  const domains: Domain[] = [];
  for (const [path, content] of files) {
    if (path === 'instrument.yaml' || path === crosswalkFile) continue;
    if (/^domains\/[a-z0-9-]+\.yaml$/.test(path)) {
      const domain = parse(domainSchema, path, content);
      if (domain !== undefined) domains.push(domain);
    } else faults.push(`${join(folder, path)} is no part of an instrument.`);
  }
  if (head === undefined || faults.length > 0) {
    return { instrument: undefined, crosswalk: undefined, faults };
  }
  const { version, status, language } = head;
  const ordered = head.domains.flatMap((id) => domains.filter((domain) => domain.id === id));
  const isComplete = ordered.length === head.domains.length && ordered.length === domains.length;
  const misfits = [
    ...(version === name ? [] : [`${folder} holds an instrument that calls itself ${version}.`]),
    ...(isComplete
      ? []
      : [`${folder}: instrument.yaml has to name each domain in the folder once, and no other.`]),
  ];
  return {
    instrument: { version, status, language, domains: ordered },
    crosswalk,
    faults: misfits,
  };
}

function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  content: Content | undefined,
): { readonly value: z.infer<Schema> } | string {
  if (content === undefined) return 'is missing.';
  if (!content.readable) return `cannot be read: ${content.why}`;
  const result = schema.safeParse(content.value);
  return result.success ? { value: result.data } : z.prettifyError(result.error);
}
