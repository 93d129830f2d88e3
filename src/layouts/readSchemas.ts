import { readdirSync, readFileSync } from 'node:fs';
import type { SchemaDocs } from '../components';
import { describeSchema } from './describeSchema';
import type { RawSchema } from './describeType';

/** The published schemas lie here; the build runs at the project's root. */
const folder = 'public/schema';
/** What people exchange comes first, then what a device keeps; schemas that are not named follow. */
const order = ['assessment', 'send', 'invitation', 'backup', 'workshop', 'portfolio', 'fhir'];

/** Every published schema, described: a file in `public/schema` is a registration. */
export function readSchemas(): readonly SchemaDocs[] {
  const place = (file: string) => {
    const found = order.findIndex((name) => file.startsWith(name));
    return found < 0 ? order.length : found;
  };
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((file) => {
      // Our own file, which the tests hold to JSON Schema.
      const schema: RawSchema = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      return describeSchema(file, schema);
    });
}
