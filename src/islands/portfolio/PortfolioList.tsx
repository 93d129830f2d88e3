import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import type { SourceFile } from '../../exchange';
import { pathTo, siteRoot } from '../../i18n';
import type { Id, Outcome, Problem } from '../../model';
import type { ListedPortfolio, Portfolio, PortfolioStore } from '../../storage';
import { newId, now } from '../app/device';
import { goWithFiles } from '../app/handedFiles';
import { HandedFiles } from './files/HandedFiles';
import { newPseudonymKey } from './newPseudonymKey';
import { startImport } from './startImport';

interface PortfolioListProps {
  readonly locale: string;
  readonly store: PortfolioStore;
}

/** The portfolios of this device, a way to begin one, and one to look around in. */
export function PortfolioList({ locale, store }: PortfolioListProps) {
  const { t } = useTranslator();
  const portfolios = useSignal<readonly ListedPortfolio[] | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);
  useEffect(
    () =>
      store.watchList(
        (list) => {
          portfolios.value = list;
        },
        (found) => {
          problem.value = found;
        },
      ),
    [store],
  );

  async function begin(name: string) {
    const created = await createPortfolio(store, name);
    if (created.ok) location.assign(addressOfPortfolio(locale, created.value.id));
    else problem.value = created.problem;
  }
  async function put(files: readonly SourceFile[], into: Id | { readonly name: string }) {
    const target =
      typeof into === 'string' ? await store.get(into) : await createPortfolio(store, into.name);
    if (target.ok) await goWithFiles(addressOfPortfolio(locale, target.value.id), files);
    else problem.value = target.problem;
  }
  const list = portfolios.value ?? [];
  return (
    <div class="portfolios">
      <h1>{t('portfolio.title')}</h1>
      <p class="lead">{t('portfolio.lead')}</p>
      <p>{t('portfolio.purpose')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <HandedFiles portfolios={portfolios} onPut={put} />
      {list.length > 0 && (
        <section aria-labelledby="portfolios-here">
          <h2 id="portfolios-here">{t('portfolio.here')}</h2>
          <ul class="site-list">
            {list.map((one) => (
              <PortfolioLine key={one.id} locale={locale} portfolio={one} />
            ))}
          </ul>
        </section>
      )}
      <NewPortfolio onBegin={begin} />
      <ExamplePortfolio locale={locale} store={store} problem={problem} />
      <p class="quiet">{t('portfolio.kept')}</p>
    </div>
  );
}

/** The address of a portfolio's page. */
export function addressOfPortfolio(locale: string, id: string): string {
  return `${pathTo(locale, 'portfolio/')}?${new URLSearchParams({ p: id })}`;
}

/** Creates an empty portfolio. */
export function createPortfolio(store: PortfolioStore, name: string): Promise<Outcome<Portfolio>> {
  const at = now();
  const pseudonymKey = newPseudonymKey();
  return store.create({ id: newId(), name, createdAt: at, changedAt: at, pseudonymKey });
}

function PortfolioLine({
  locale,
  portfolio,
}: {
  readonly locale: string;
  readonly portfolio: ListedPortfolio;
}) {
  const { t, date } = useTranslator();
  const { id, name, plans, changedAt } = portfolio;
  return (
    <li class="site-card">
      <h3>
        <a href={addressOfPortfolio(locale, id)}>{name}</a>
      </h3>
      <p class="quiet">{t('portfolio.line', { plans, date: date(changedAt.slice(0, 10)) })}</p>
    </li>
  );
}

function NewPortfolio({ onBegin }: { readonly onBegin: (name: string) => Promise<void> }) {
  const { t } = useTranslator();
  const name = useSignal('');
  return (
    <section aria-labelledby="new-portfolio">
      <h2 id="new-portfolio">{t('portfolio.new')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void onBegin(name.value.trim() || t('portfolio.unnamed'));
        }}
      >
        <div class="field">
          <label for="portfolio-name">{t('portfolio.name')}</label>
          <p class="hint" id="portfolio-name-hint">
            {t('portfolio.name.hint')}
          </p>
          <input
            id="portfolio-name"
            aria-describedby="portfolio-name-hint"
            maxLength={120}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </div>
        <button type="submit" class="button">
          {t('portfolio.begin')}
        </button>
      </form>
    </section>
  );
}

interface ExampleProps extends PortfolioListProps {
  readonly problem: { value: Problem | undefined };
}

/** A made-up network with its plans, read in the same way as files that somebody drops. */
function ExamplePortfolio({ locale, store, problem }: ExampleProps) {
  const { t } = useTranslator();
  const busy = useSignal(false);
  async function open() {
    if (busy.value) return;
    busy.value = true;
    const response = await fetch(`${siteRoot}examples/portfolio.zip`);
    const created = await createPortfolio(store, t('portfolio.example.name'));
    if (!created.ok) {
      problem.value = created.problem;
      busy.value = false;
      return;
    }
    const portfolio = created.value.id;
    const files = [{ path: 'portfolio.zip', blob: await response.blob() }];
    startImport({
      ...{ portfolio, locale, files },
      onNews: (news) => {
        if (news.kind === 'done') location.assign(addressOfPortfolio(locale, portfolio));
        if (news.kind === 'failed') problem.value = news.problem;
        if (news.kind === 'failed') busy.value = false;
      },
    });
  }
  return (
    <section aria-labelledby="example-portfolio">
      <h2 id="example-portfolio">{t('portfolio.example')}</h2>
      <p class="buttons">
        <button type="button" class="button-second" aria-disabled={busy.value} onClick={open}>
          {t('portfolio.example.open')}
        </button>
        <span class="quiet">{t('portfolio.example.hint')}</span>
      </p>
      <p role="status">{busy.value ? t('portfolio.example.busy') : ''}</p>
    </section>
  );
}
