import { useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../../../components';
import {
  type ColumnRole,
  type ListRows,
  parseListFile,
  parseListText,
  understandList,
} from '../../../exchange';
import {
  type ExpectedList as List,
  nobodyExpected,
  type Outcome,
  type Problem,
} from '../../../model';
import type { PortfolioProps } from '../PortfolioScreen';
import { ListPreview } from './ListPreview';

/** The list of sites somebody waits for: opened or pasted, shown as it was understood, then kept. */
export function ExpectedList({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const rows = useSignal<ListRows | undefined>(undefined);
  const roles = useSignal<readonly ColumnRole[] | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');
  const { expected } = open.sheet.value.table;

  function take(read: Outcome<ListRows>) {
    problem.value = read.ok ? undefined : read.problem;
    rows.value = read.ok ? read.value : undefined;
    roles.value = undefined;
    said.value = '';
  }
  async function keep(list: List, news: string) {
    const saved = await open.store.saveExpected(open.id, list);
    if (!saved.ok) {
      problem.value = saved.problem;
      return;
    }
    rows.value = undefined;
    said.value = news;
    await open.reload();
  }
  const understood = rows.value && understandList(rows.value, roles.value);
  const isHere = expected.sites.length > 0;

  return (
    <section aria-labelledby="expected-title">
      <h3 id="expected-title">{t('portfolio.expected')}</h3>
      <p>
        {isHere
          ? t('portfolio.expected.here', { count: expected.sites.length })
          : t('portfolio.expected.hint')}
      </p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {understood && !understood.ok && <ProblemNotice problem={understood.problem} />}
      {understood?.ok && (
        <ListPreview
          list={understood.value}
          onRoles={(chosen) => {
            roles.value = chosen;
          }}
          onKeep={({ sites, further }) =>
            keep({ columns: further, sites }, t('portfolio.expected.kept', { count: sites.length }))
          }
          onLeave={() => {
            rows.value = undefined;
          }}
        />
      )}
      <p role="status">{said.value}</p>
      <details open={!isHere}>
        <summary>{t(isHere ? 'portfolio.expected.replace' : 'portfolio.expected.add')}</summary>
        <ListFields onRead={take} />
        {isHere && (
          <button
            type="button"
            class="button-quiet"
            onClick={() => keep(nobodyExpected, t('portfolio.expected.removed'))}
          >
            {t('portfolio.expected.remove')}
          </button>
        )}
      </details>
    </section>
  );
}

function ListFields({ onRead }: { readonly onRead: (read: Outcome<ListRows>) => void }) {
  const { t } = useTranslator();
  const text = useSignal('');
  async function open(field: HTMLInputElement) {
    const [file] = field.files ?? [];
    if (file) onRead(parseListFile(new Uint8Array(await file.arrayBuffer())));
    // The same file can be chosen again.
    field.value = '';
  }
  return (
    <>
      <div class="field">
        <label for="list-file">{t('portfolio.expected.file')}</label>
        <p class="hint" id="list-file-hint">
          {t('portfolio.expected.file.hint')}
        </p>
        <input
          type="file"
          id="list-file"
          aria-describedby="list-file-hint"
          onChange={({ currentTarget }) => void open(currentTarget)}
        />
      </div>
      <div class="field">
        <label for="list-text">{t('portfolio.expected.paste')}</label>
        <textarea
          id="list-text"
          rows={5}
          spellcheck={false}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </div>
      <button type="button" class="button-second" onClick={() => onRead(parseListText(text.value))}>
        {t('portfolio.expected.read')}
      </button>
    </>
  );
}
