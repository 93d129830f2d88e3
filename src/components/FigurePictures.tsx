import { useState } from 'preact/hooks';
import type { Figure } from '../figures';
import type { Outcome, Problem } from '../model';
import { ProblemNotice } from './ProblemNotice';
import { useTranslator } from './TranslatorContext';

/** A figure as it is taken out of the app. */
export interface Picture {
  readonly figure: Figure;
  /** What the picture says, printed below it. */
  readonly sentence: string;
  /** The file's name without its ending. */
  readonly name: string;
}

/** What a device does with a picture; each download gives the name of its file. */
export interface PictureActions {
  copy(picture: Picture): Promise<Outcome<undefined>>;
  savePng(picture: Picture): Promise<Outcome<string>>;
  saveSvg(picture: Picture): Promise<Outcome<string>>;
}

interface FigurePicturesProps {
  readonly picture: Picture;
  /** Which figure the buttons belong to, for those who do not see it beside them. */
  readonly title: string;
  readonly actions: PictureActions;
}

type News = { readonly said: string } | { readonly problem: Problem };

/** Buttons that copy a figure or download it, with its sentence, and a line that says what was done. */
export function FigurePictures({ picture, title, actions }: FigurePicturesProps) {
  const { t } = useTranslator();
  const [news, setNews] = useState<News>({ said: '' });
  const [busy, setBusy] = useState(false);

  async function act<T>(start: () => Promise<Outcome<T>>, say: (value: T) => string) {
    if (busy) return;
    setBusy(true);
    setNews({ said: '' });
    const outcome = await start();
    setNews(outcome.ok ? { said: say(outcome.value) } : { problem: outcome.problem });
    setBusy(false);
  }
  const saved = (name: string) => t('picture.saved', { name });
  const buttons = [
    {
      key: 'picture.copy',
      go: () =>
        act(
          () => actions.copy(picture),
          () => t('picture.copied'),
        ),
    },
    { key: 'picture.png', go: () => act(() => actions.savePng(picture), saved) },
    { key: 'picture.svg', go: () => act(() => actions.saveSvg(picture), saved) },
  ] as const;

  return (
    <fieldset class="figure-pictures" aria-busy={busy}>
      <legend class="visually-hidden">{t('picture.of', { title })}</legend>
      <p class="buttons">
        {buttons.map(({ key, go }) => (
          <button key={key} type="button" class="button-quiet" aria-disabled={busy} onClick={go}>
            {t(key)}
          </button>
        ))}
      </p>
      {'problem' in news && <ProblemNotice problem={news.problem} />}
      <p role="status">{'said' in news ? news.said : ''}</p>
    </fieldset>
  );
}
