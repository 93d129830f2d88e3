import { type Signal, useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../components';
import { parseAssessmentFile } from '../exchange';
import { pathTo, siteRoot, type Translator } from '../i18n';
import type { Assessment } from '../model';
import { StorageSign } from './app/StorageSign';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';
import { AllPlans } from './batch/AllPlans';
import type { SavedSite } from './home/groupSites';
import { type News, NewsLine } from './home/NewsLine';
import { SiteCard } from './home/SiteCard';
import type { SavedAssessments } from './home/useSavedAssessments';
import { WithSaved } from './home/WithSaved';
import { Arrivals } from './incoming/Arrivals';
import { OpenFile } from './incoming/OpenFile';
import { useHandedOver } from './incoming/useHandedOver';
import { useIncoming } from './incoming/useIncoming';

interface ManageAssessmentsProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** What is on this device: go on, open a file, explore the example, remove with a way back. */
export function ManageAssessments(props: ManageAssessmentsProps) {
  return (
    <WithSaved locale={props.locale}>
      {(saved, translator) => <Saved {...props} saved={saved} translator={translator} />}
    </WithSaved>
  );
}

interface SavedProps extends ManageAssessmentsProps {
  readonly saved: SavedAssessments;
  readonly translator: Translator;
}

function Saved({ locale, versions, saved, translator }: SavedProps) {
  const { t } = translator;
  const news = useSignal<News | undefined>(undefined);
  const incoming = useIncoming({ locale, versions, saved, news, t });
  useHandedOver({
    onLaunch: incoming.bring,
    onShare: incoming.offer,
    textName: t('incoming.shared'),
  });
  const sites = saved.sites.value ?? [];
  // Until the database is read nobody knows whether there is nothing; where it cannot be, nothing can
  // be explored either.
  const offersExample = saved.sites.value?.every(({ example }) => !example) === true;

  return (
    <>
      {saved.problem.value && <ProblemNotice problem={saved.problem.value} />}
      <div role="status">{news.value && <NewsLine news={news.value} />}</div>
      <Arrivals locale={locale} saved={saved} incoming={incoming} />
      <Sites locale={locale} sites={sites} saved={saved} news={news} />
      {offersExample && <Example locale={locale} saved={saved} isFirst={sites.length === 0} />}
      <OpenFile onBring={incoming.bring} />
      <p>
        <a href={pathTo(locale, 'receive/')}>{t('receive.link')}</a>
      </p>
    </>
  );
}

interface SitesProps {
  readonly locale: string;
  readonly sites: readonly SavedSite[];
  readonly saved: SavedAssessments;
  readonly news: Signal<News | undefined>;
}

/** From this many sites on, a list is looked through by name. */
const manySites = 8;

function Sites({ locale, sites, saved, news }: SitesProps) {
  const { t } = useTranslator();
  const wanted = useSignal('');
  if (sites.length === 0) return null;

  async function remove(assessments: readonly Assessment[]) {
    const removed = await saved.remove(assessments.map(({ id }) => id));
    if (!removed.ok) return;
    const [first] = removed.value;
    news.value = {
      text: t('home.removed', { site: first?.site.name ?? '', count: removed.value.length }),
      onUndo: async () => {
        await saved.absorb(removed.value);
        news.value = undefined;
      },
    };
  }
  async function archive({ site }: SavedSite, put: boolean) {
    const done = await saved.archive(site.id, put);
    if (!done.ok) return;
    news.value = {
      text: t(put ? 'home.archived' : 'home.unarchived', { site: site.name }),
      onUndo: async () => {
        await saved.archive(site.id, !put);
        news.value = undefined;
      },
    };
  }

  const deeds = { onRemove: remove, onArchive: archive, onRename: saved.rename };
  const shown = sites.filter((one) => !one.archived);
  const archived = sites.filter((one) => one.archived);
  const found = shown.filter(({ site }) => matches(site.name, wanted.value));
  const cards = (some: readonly SavedSite[]) => (
    <ul class="site-list">
      {some.map((one) => (
        <SiteCard
          key={one.site.id}
          saved={one}
          locale={locale}
          isFirst={one === found[0]}
          {...deeds}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="saved-title">
      <h2 id="saved-title">{t('home.saved')}</h2>
      <StorageSign locale={locale} />
      {shown.length >= manySites && (
        <div class="field">
          <label for="find-site">{t('home.find')}</label>
          <input
            id="find-site"
            type="search"
            onInput={(event) => {
              wanted.value = event.currentTarget.value;
            }}
          />
          <p class="hint" role="status">
            {t('home.found', { count: found.length, of: shown.length })}
          </p>
        </div>
      )}
      {cards(found)}
      <PlansOffer locale={locale} sites={shown} />
      {archived.length > 0 && (
        <details class="archived">
          <summary>{t('home.archive.title', { count: archived.length })}</summary>
          {cards(archived)}
        </details>
      )}
    </section>
  );
}

/** From two sites of one's own on, their plans can be had in one go. */
function PlansOffer({ locale, sites }: Pick<SitesProps, 'locale' | 'sites'>) {
  const newest = sites
    .filter(({ example }) => !example)
    .map(({ rounds: [line] }) => line.assessment);
  return newest.length < 2 ? null : <AllPlans locale={locale} assessments={newest} />;
}

function matches(name: string, wanted: string): boolean {
  return name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
}

interface ExampleProps {
  readonly locale: string;
  readonly saved: SavedAssessments;
  /** Nothing else is here yet. */
  readonly isFirst: boolean;
}

/** A filled-in practice to look around in before an hour is spent on one's own. */
function Example({ locale, saved, isFirst }: ExampleProps) {
  const { t } = useTranslator();
  async function open() {
    const response = await fetch(`${siteRoot}examples/example.linkready`);
    const parsed = parseAssessmentFile(new Uint8Array(await response.arrayBuffer()));
    const kept = parsed.ok ? await saved.absorb([parsed.value]) : parsed;
    if (parsed.ok && kept.ok) location.assign(addressOf(locale, 'results/', parsed.value.id));
  }
  return (
    <section class="example">
      {isFirst && <p>{t('home.nothingYet')}</p>}
      <p class="buttons">
        <button type="button" class="button-second" onClick={open}>
          {t('home.example')}
        </button>
        <span class="quiet">{t('home.example.hint')}</span>
      </p>
    </section>
  );
}
