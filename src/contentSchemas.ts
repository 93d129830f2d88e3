import { z } from 'astro/zod';
import { ownerRoles, roles } from './model';

/** Shapes of the files in `content/`, checked at build and in the tests; never sent to the browser. */

const text = z.string().trim().min(1);
const strength = z.enum(['review', 'studies', 'guidance', 'proposal']);
const referenceKeys = z.array(z.string());
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

const item = z
  .object({
    id: z.string().regex(/^[oc]\d[a-z]$/),
    kind: z.enum(['core', 'reserve', 'quick']),
    title: text.max(60),
    stem: text,
    help: z.strictObject({ counts: text, doesNotCount: text, example: text }),
    window: z.enum(['now', 'threeMonths', 'twelveMonths']),
    descriptors: z.tuple([text, text, text, text, text]),
    partly: text,
    whoKnows: z.array(z.enum(roles)).min(1),
    reach: z.enum(['practice', 'network']),
    safety: z.boolean(),
    notApplicableWhen: text.optional(),
    proof: text,
    references: referenceKeys,
    strength,
  })
  .strict()
  .refine((value) => !(value.safety && value.notApplicableWhen !== undefined), {
    message: 'A safety item offers no "not applicable"',
  });

const action = z.strictObject({
  id: z.string().regex(/^[oc]\d-\d{1,2}$/),
  title: text.max(90),
  why: text,
  firstSteps: z.array(text).min(2).max(4),
  owners: z.array(z.enum(ownerRoles)).min(1),
  efforts: z
    .array(z.enum(['low', 'medium', 'high']))
    .min(1)
    .max(2),
  timeToEffect: z.strictObject({
    from: z.number().int().positive(),
    to: z.number().int().positive(),
    unit: z.enum(['weeks', 'months']),
  }),
  measure: text,
  raises: z.array(z.strictObject({ item: z.string(), to: level })).min(1),
  eric: z.array(text).min(1),
  cfir: z.array(text).min(1),
  strength,
  references: referenceKeys,
});

export const domainSchema = z.strictObject({
  id: z.string().regex(/^[oc]\d$/),
  group: z.enum(['opportunity', 'challenge']),
  title: text.max(40),
  shortTitle: text.max(16),
  definition: text,
  evidence: z.array(z.strictObject({ text, references: referenceKeys.min(1), strength })).min(1),
  pictures: z.strictObject({ levelZero: text, levelFour: text }),
  notCovered: z.array(z.strictObject({ text, home: z.string() })).min(1),
  items: z.array(item).min(1),
  actions: z.array(action).min(4),
});

export const instrumentSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  status: z.enum(['draft', 'released']),
  language: z.string(),
  /** Domain ids in the order they are shown. */
  domains: z.array(z.string()),
});

const itemId = z.string().regex(/^[oc][1-9][a-z]$/);

/** What became of every item since the version before. */
export const crosswalkSchema = z.strictObject({
  from: instrumentSchema.shape.version,
  items: z.array(
    z.discriminatedUnion('change', [
      z.strictObject({ item: itemId, change: z.literal('same') }),
      z.strictObject({
        item: itemId,
        change: z.literal('reworded'),
        comparable: z.boolean(),
        why: text,
      }),
      z.strictObject({
        item: itemId,
        change: z.literal('moved'),
        to: itemId,
        comparable: z.boolean(),
        why: text,
      }),
      z.strictObject({ item: itemId, change: z.literal('retired'), why: text }),
      z.strictObject({ item: itemId, change: z.literal('added') }),
    ]),
  ),
});

/** A source, as CSL data with what we saw of it. */
export const referenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: z.enum(['article-journal', 'report', 'webpage', 'post-weblog', 'article', 'software']),
  title: text,
  author: z
    .array(
      z.union([
        z.strictObject({ family: text, given: text.optional() }),
        z.strictObject({ literal: text }),
      ]),
    )
    .optional(),
  issued: z.strictObject({ year: z.number().int() }).optional(),
  'container-title': text.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().regex(/^10\./).optional(),
  URL: z.url().optional(),
  /** How much of it was read for this instrument. */
  seen: z.enum(['whole', 'part', 'abstract', 'notSeen']),
  note: text.optional(),
});

const word = z.strictObject({
  singular: text,
  plural: text,
  /** Not checked with someone from that country yet. */
  unchecked: z.boolean().optional(),
});

/** Words and identifiers that differ by country. */
export const termsSchema = z.strictObject({
  country: z.string().regex(/^[a-z-]+$/),
  name: text,
  order: z.number().int(),
  words: z.strictObject({
    linkWorker: word,
    practice: word,
    doctor: word,
    practiceManager: word,
    network: word,
    commissioner: word,
    voluntarySector: word,
    communityPartner: word,
    longTermCondition: word,
    socialPrescribing: word,
  }),
  /** Soft checks only: what is typed is kept. */
  identifiers: z.array(
    z.strictObject({
      id: text,
      name: text,
      pattern: text,
      example: text.optional(),
      /** The address by which FHIR names who gives these codes. */
      system: z.url().optional(),
      unchecked: z.boolean().optional(),
    }),
  ),
});

export const glossarySchema = z.strictObject({ id: z.string(), term: text, definition: text });
