const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The characters of a text, each with its marks. */
export function graphemesOf(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** A word with its spaces, up to a hyphen between letters, or a line end. */
const pattern = /\n|[^ \n]*?\p{L}[-\u2010](?=\p{L})|[^ \n]+ *| +/gu;

/** The pieces of prepared text that a line may end behind; joined they are the text. */
export function findWords(text: string): readonly string[] {
  const found = text.match(pattern) ?? [];
  // Most text has spaces everywhere.
  return unspaced.test(text) ? found.flatMap(splitUnspaced) : found;
}

/** Thai, Lao, Burmese and Khmer break between words, ideographs and kana anywhere. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff9f\ud840-\ud88d]/;
const ideographs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** No line begins with these: closing marks, small kana, marks of length and repetition. */
const closing =
  /^[\s\p{Pe}\p{Pf}\p{Po}\p{M}\u3005\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7]/u;
/** No line ends with these. */
const opening = /[\p{Ps}\p{Pi}]$/u;

function splitUnspaced(word: string): readonly string[] {
  if (!unspaced.test(word)) return [word];
  const parts = [...words.segment(word)].flatMap(({ segment }) =>
    ideographs.test(segment) ? graphemesOf(segment) : [segment],
  );
  const pieces: string[] = [];
  for (const part of parts) {
    const before = pieces.at(-1);
    if (before !== undefined && (closing.test(part) || opening.test(before))) {
      pieces[pieces.length - 1] = before + part;
    } else pieces.push(part);
  }
  return pieces;
}
