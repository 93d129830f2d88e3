import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import {
  crosswalkSchema,
  domainSchema,
  glossarySchema,
  instrumentSchema,
  referenceSchema,
  termsSchema,
} from './contentSchemas';

export const collections = {
  /** Entry ids are `<version>/instrument`. */
  instruments: defineCollection({
    loader: glob({ base: './content/instrument', pattern: '*/instrument.yaml' }),
    schema: instrumentSchema,
  }),
  /** Entry ids are `<version>/domains/<file>`; the domain's own id is in the file. */
  domains: defineCollection({
    loader: glob({
      base: './content/instrument',
      pattern: '*/domains/*.yaml',
      generateId: ({ entry }) => entry,
    }),
    schema: domainSchema,
  }),
  /** Entry ids are `<version>/crosswalk.yaml`; the first version has none. */
  crosswalks: defineCollection({
    loader: glob({
      base: './content/instrument',
      pattern: '*/crosswalk.yaml',
      generateId: ({ entry }) => entry,
    }),
    schema: crosswalkSchema,
  }),
  references: defineCollection({
    loader: file('content/references.yaml'),
    schema: referenceSchema,
  }),
  glossary: defineCollection({ loader: file('content/glossary.yaml'), schema: glossarySchema }),
  terms: defineCollection({
    loader: glob({ base: './content/terms', pattern: '*.yaml' }),
    schema: termsSchema,
  }),
};
