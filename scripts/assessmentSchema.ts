import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import type { Plugin } from 'vite';

type Schema = Readonly<Record<string, unknown>>;

/** The published schemas by the name of the module that checks against each. */
const schemaFiles: Readonly<Record<string, string>> = {
  'virtual:assessment-schema': 'assessment-1.json',
  'virtual:send-schema': 'send-1.json',
  'virtual:invitation-schema': 'invitation-1.json',
  'virtual:backup-schema': 'backup-1.json',
  'virtual:workshop-schema': 'workshop-1.json',
  'virtual:portfolio-schema': 'portfolio-1.json',
  'virtual:fhir-responses-schema': 'fhir-responses-1.json',
};

/**
 * Vite plugin: the modules named in `schemaFiles`, such as `virtual:assessment-schema`, are the published
 * schemas of files as plain functions.
 *
 * The page may not make code out of text, so the schemas are compiled here and not in the browser. Each
 * is a module of its own, so that a page loads only what it reads.
 */
export function assessmentSchema(): Plugin {
  return {
    name: 'assessment-schema',
    resolveId(id) {
      return id in schemaFiles ? `\0${id}` : undefined;
    },
    load(id) {
      const name = id.slice(1);
      if (!id.startsWith('\0') || !(name in schemaFiles)) return undefined;
      for (const file of Object.values(schemaFiles)) this.addWatchFile(placeOf(file));
      return { code: writeValidator(name, readSchemas()), moduleSideEffects: false };
    },
  };
}

/** The published schemas, by the name of the module that checks against each. */
export function readSchemas(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(schemaFiles).map(([name, file]) => [
      name,
      JSON.parse(readFileSync(placeOf(file), 'utf8')),
    ]),
  );
}

/**
 * Writes an ES module without imports that exports `validate` and checks against one of several JSON
 * Schemas, which may refer to one another.
 *
 * @param schemas by name; each has an `$id`.
 */
export function writeValidator(name: string, schemas: Readonly<Record<string, Schema>>): string {
  const ajv = new Ajv2020({
    schemas: Object.values(schemas).map(withoutWords),
    strict: true,
    // A condition's `then` may ask for a field that is described beside it.
    strictRequired: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv, { mode: 'full', formats: ['date', 'date-time'] });
  return inlineRequires(standalone(ajv, { validate: `${schemas[name]?.$id}` }));
}

function placeOf(file: string): string {
  return fileURLToPath(new URL(`../public/schema/${file}`, import.meta.url));
}

/** Descriptions are for readers of the schema; compiled in they would only weigh. */
function withoutWords<T>(schema: T): T {
  const words = ['title', 'description'];
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      words.includes(key) && typeof value === 'string' ? undefined : value,
    ),
  );
}

/**
 * Puts the few files that ajv's code asks for by `require` into the module itself: a browser has no
 * `require`, and ajv writes it even when asked for an ES module.
 */
function inlineRequires(code: string): string {
  const require = createRequire(import.meta.url);
  const names = new Map<string, string>();
  const body = code.replace(/require\("([^"]+)"\)/g, (_call, file: string) => {
    const variable = names.get(file) ?? `required${names.size}`;
    names.set(file, variable);
    return variable;
  });
  const files = [...names].map(([file, variable]) => {
    // A function's `.code` tells ajv where it came from, and nobody else.
    const source = readFileSync(require.resolve(file), 'utf8').replace(/^\w+\.code = .*$/gm, '');
    if (source.includes('require(')) throw new Error(`${file} asks for more files`);
    return `const ${variable} = (() => { const exports = {}; ${source}\nreturn exports; })();`;
  });
  return [...files, body].join('\n');
}
