import type { Translator } from '../../../i18n';

/** A translator that puts a text together once for the same values: rows of a table say few things, often. */
export function rememberTexts(translator: Translator): Translator {
  const texts = new Map<string, string>();
  return {
    ...translator,
    t(key, values) {
      const name = values === undefined ? key : `${key} ${Object.values(values).join(' ')}`;
      const known = texts.get(name);
      if (known !== undefined) return known;
      const text = translator.t(key, values);
      texts.set(name, text);
      return text;
    },
  };
}
