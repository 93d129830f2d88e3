import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import type { Plugin } from 'vite';

const name = 'virtual:assessment-schema';
const resolved = `\0${name}`;
const schemaFile = fileURLToPath(new URL('../public/schema/assessment-1.json', import.meta.url));

/**
 * Vite plugin: `virtual:assessment-schema` is the published schema of a file as a plain function.
 *
 * The page may not make code out of text, so the schema is compiled here and not in the browser.
 */
export function assessmentSchema(): Plugin {
  return {
    name: 'assessment-schema',
    resolveId(id) {
      return id === name ? resolved : undefined;
    },
    load(id) {
      if (id !== resolved) return undefined;
      this.addWatchFile(schemaFile);
      return writeValidator(JSON.parse(readFileSync(schemaFile, 'utf8')));
    },
  };
}

/** Writes an ES module without imports that exports `validate` and checks against a JSON Schema. */
export function writeValidator(schema: Readonly<Record<string, unknown>>): string {
  const ajv = new Ajv2020({
    strict: true,
    // A condition's `then` may ask for a field that is described beside it.
    strictRequired: false,
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  formats.default(ajv, { mode: 'full', formats: ['date', 'date-time'] });
  return inlineRequires(standalone(ajv, ajv.compile(withoutWords(schema))));
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
