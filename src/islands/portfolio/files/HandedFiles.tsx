import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../components';
import type { SourceFile } from '../../../exchange';
import type { Id } from '../../../model';
import type { ListedPortfolio } from '../../../storage';
import { takeHandedFiles } from '../../app/handedFiles';

interface HandedFilesProps {
  readonly portfolios: ReadonlySignal<readonly ListedPortfolio[] | undefined>;
  /** Puts the files into a portfolio that is here, or into a new one of a name. */
  readonly onPut: (files: readonly SourceFile[], into: Id | { readonly name: string }) => void;
}

interface Handed {
  readonly files: readonly SourceFile[];
  readonly name: string;
}

/** Files that another page handed to this one: a portfolio of their own, or more for one that is here. */
export function HandedFiles({ portfolios, onPut }: HandedFilesProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const handed = useSignal<Handed | undefined>(undefined);
  const into = useSignal<Id>('');
  useEffect(() => {
    void takeHandedFiles().then(async (files) => {
      const [first] = files;
      if (first === undefined) return;
      // What opens files is large, and seldom needed here.
      const { openPortfolioFile } = await import('../../../exchange');
      const opened = await openPortfolioFile(first.blob);
      const name = opened.ok ? opened.value?.index.name : undefined;
      handed.value = { files, name: name || t('portfolio.unnamed') };
    });
  }, []);
  useEffect(() => heading.current?.focus(), [handed.value]);
  if (handed.value === undefined) return null;
  const { files, name } = handed.value;
  const list = portfolios.value ?? [];

  return (
    <form
      class="incoming"
      aria-labelledby="handed-title"
      onSubmit={(event) => {
        event.preventDefault();
        onPut(files, into.value === '' ? { name } : into.value);
      }}
    >
      <h2 id="handed-title" ref={heading} tabIndex={-1}>
        {t('portfolio.handed', { name })}
      </h2>
      {list.length > 0 && (
        <div class="field">
          <label for="handed-into">{t('portfolio.handed.into')}</label>
          <p class="hint" id="handed-into-hint">
            {t('portfolio.handed.into.hint')}
          </p>
          <select
            id="handed-into"
            aria-describedby="handed-into-hint"
            onChange={({ currentTarget }) => {
              into.value = currentTarget.value;
            }}
          >
            <option value="">{t('portfolio.handed.new')}</option>
            {list.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="buttons">
        <button type="submit" class="button">
          {t('portfolio.handed.go')}
        </button>
        <button
          type="button"
          class="button-second"
          onClick={() => {
            handed.value = undefined;
          }}
        >
          {t('incoming.leave')}
        </button>
      </p>
    </form>
  );
}
