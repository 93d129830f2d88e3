import type { Problem } from '../../src/model';
import { encode, exampleData } from './exampleFile';

export const whole = JSON.stringify(exampleData());
export const latin = (text: string) =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The example with one place set to a value; `undefined` takes the field out. */
export function spoil(path: string, value: unknown): Uint8Array {
  const data = exampleData();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inside = steps.reduce<object>((object, step) => Reflect.get(object, step), data);
  if (value === undefined) Reflect.deleteProperty(inside, last);
  else Reflect.set(inside, last, value);
  return encode(JSON.stringify(data));
}

/** The example's JSON text with one piece of it replaced. */
export function retype(piece: string, by: string): Uint8Array {
  if (!whole.includes(piece)) throw new Error(`The example has no ${piece}`);
  return encode(whole.replace(piece, by));
}

export const at = (...steps: string[]) => ['assessment', ...steps].join(' › ');
export const invalid = (place: string, rule: string, detail: string | number = ''): Problem => ({
  name: 'fileInvalid',
  values: { place, rule, detail },
});
export const foreign = (kind: string): Problem => ({ name: 'fileForeign', values: { kind } });

export const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
export const withUnknown = (json: string) => retype('"shape":3', `"shape":3,"later":${json}`);
export const zip = (name: string) => latin(`PK\x03\x04${'\0'.repeat(26)}${name}`);
