import { useTranslator } from '../../components';

/** What was just done, said once, with the way on and the way back where there are any. */
export interface News {
  readonly text: string;
  readonly link?: { readonly text: string; readonly address: string } | undefined;
  readonly onUndo?: (() => Promise<void>) | undefined;
}

/** A line of news. */
export function NewsLine({ news: { text, link, onUndo } }: { readonly news: News }) {
  const { t } = useTranslator();
  return (
    <p class="notice">
      {text} {link && <a href={link.address}>{link.text}</a>}{' '}
      {onUndo && (
        <button type="button" class="button-quiet" onClick={() => void onUndo()}>
          {t('home.undo')}
        </button>
      )}
    </p>
  );
}
