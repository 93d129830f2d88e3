import type { Translator } from '../i18n';
import type { Item } from '../model';

interface ItemHelpProps {
  readonly item: Item;
  /** Handed in: the help also stands on pages that are drawn at build time. */
  readonly translator: Translator;
  /** What to look at stands beside the help already. */
  readonly proofShown?: boolean;
}

/** What counts, what does not, an example, what to look at, and who can know. */
export function ItemHelp({ item, translator, proofShown }: ItemHelpProps) {
  const { t, fill, list } = translator;
  const rows = [
    [t('help.counts'), item.help.counts],
    [t('help.doesNotCount'), item.help.doesNotCount],
    [t('help.example'), item.help.example],
    [t('help.partly'), item.partly],
    ...(proofShown ? [] : [[t('help.proof'), item.proof] as const]),
  ] as const;
  return (
    <details>
      <summary>{t('help.open')}</summary>
      <dl class="help">
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fill(text)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('help.window')}</dt>
          <dd>{t(`item.window.${item.window}`)}</dd>
        </div>
        <div>
          <dt>{t('help.whoKnows')}</dt>
          <dd>{list(item.whoKnows.map((role) => t(`role.${role}`)))}</dd>
        </div>
      </dl>
    </details>
  );
}
