/** A file with one place set to a value; `undefined` takes the field out. */
export function change(text: string, path: string, value: unknown): string {
  const data: object = JSON.parse(text);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inside = steps.reduce<object>((object, step) => Reflect.get(object, step), data);
  if (value === undefined) Reflect.deleteProperty(inside, last);
  else Reflect.set(inside, last, value);
  return JSON.stringify(data);
}
