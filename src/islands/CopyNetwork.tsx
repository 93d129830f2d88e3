import { type Signal, useComputed, useSignal } from '@preact/signals';
import { ProblemNotice, useTranslator } from '../components';
import { describeSettled, pathTo, type Translator } from '../i18n';
import {
  type Assessment,
  copyNetworkItems,
  type Id,
  type Item,
  type ItemId,
  type ItemReport,
  listColleagues,
  type Problem,
} from '../model';
import { now } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { getStore } from './app/store';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';
import { type News, NewsLine } from './home/NewsLine';
import { useNetworkSites } from './sites/useNetworkSites';

/** What a network settles once, copied to the sites of it that are chosen, and marked as copied. */
export function CopyNetwork({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="aside">
      {(open) => <Copying locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface CopyingProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** A network item with how it was settled here. */
interface NetworkItem {
  readonly item: Item;
  readonly report: ItemReport;
  readonly canCopy: boolean;
}

function Copying({ locale, open }: CopyingProps) {
  const { t } = useTranslator();
  const source = open.assessment.value;
  const sites = useNetworkSites(source);
  const items = listNetworkItems(open);
  const left = useSignal<ReadonlySet<ItemId>>(new Set());
  const chosen = useSignal<ReadonlySet<Id>>(new Set());
  const { news, problem, copy } = useCopying(locale, open, t);
  const copied = useComputed(() =>
    listNetworkItems(open)
      .filter(({ item, canCopy }) => canCopy && !left.value.has(item.id))
      .map(({ item }) => item.id),
  );
  if (sites.value === undefined) return <div class="loading" aria-busy="true" />;

  const targets = sites.value.filter(({ id }) => chosen.value.has(id));
  return (
    <>
      <h1>{t('network.title')}</h1>
      <p class="lead">
        {t('network.lead', { site: source.site.name, name: source.site.network ?? '' })}
      </p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div role="status">{news.value && <NewsLine news={news.value} />}</div>
      <ItemChoice items={items} left={left} />
      <SiteChoice open={open} sites={sites.value} items={copied.value} chosen={chosen} />
      {targets.length > 0 && copied.value.length > 0 ? (
        <p class="buttons">
          <button type="button" class="button" onClick={() => copy(targets, copied.value)}>
            {t('network.go', { count: copied.value.length, sites: targets.length })}
          </button>
        </p>
      ) : (
        <p class="hint">{t('network.choose')}</p>
      )}
      <p>
        <a href={addressOf(locale, 'answer/', source.id)}>{t('network.answerMore')}</a>
      </p>
    </>
  );
}

/** Copies in one go, and says what came of it, with the way back. */
function useCopying(locale: string, open: OpenAssessment, t: Translator['t']) {
  const news = useSignal<News | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);

  async function copy(targets: readonly Assessment[], items: readonly ItemId[]) {
    const store = await getStore();
    if (!store.ok) {
      problem.value = store.problem;
      return;
    }
    const respondents = new Map<Id, Id>();
    for (const { id } of targets) {
      const who = await store.value.getSetting(`respondent.${id}`);
      if (who.ok && typeof who.value === 'string') respondents.set(id, who.value);
    }
    const change = (one: Assessment) =>
      copyTo(one, open, items, respondents.get(one.id)).assessment;
    const changes = new Map(targets.map(({ id }) => [id, change]));
    const done = await store.value.changeAll(changes, 'copy');
    problem.value = done.ok ? undefined : done.problem;
    if (!done.ok) return;
    const snapshots = done.value.flatMap(({ snapshot }) => snapshot ?? []);
    news.value = {
      text: t('network.done', { sites: targets.length }),
      link: { text: t('app.goHome'), address: pathTo(locale, '') },
      onUndo: async () => {
        const back = await store.value.restoreSnapshots(snapshots);
        problem.value = back.ok ? undefined : back.problem;
        if (back.ok) news.value = { text: t('network.undone') };
      },
    };
  }
  return { news, problem, copy };
}

interface ItemChoiceProps {
  readonly items: readonly NetworkItem[];
  readonly left: Signal<ReadonlySet<ItemId>>;
}

/** Every network item with its answer in words; those with one are copied unless left out. */
function ItemChoice({ items, left }: ItemChoiceProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const [ready, open] = [items.filter((one) => one.canCopy), items.filter((one) => !one.canCopy)];
  return (
    <>
      <h2>{t('network.items', { count: ready.length })}</h2>
      {ready.map(({ item, report }) => (
        <label key={item.id} class="tick network-item">
          <input
            type="checkbox"
            checked={!left.value.has(item.id)}
            onChange={() => {
              left.value = toggle(left.value, item.id);
            }}
          />
          <span>
            {fill(item.stem)} <strong>{describeSettled(translator, report.settled)}</strong>
          </span>
        </label>
      ))}
      {open.length > 0 && (
        <details>
          <summary>{t('network.open', { count: open.length })}</summary>
          <p>{t('network.open.why')}</p>
          <ul>
            {open.map(({ item, report }) => (
              <li key={item.id}>
                {fill(item.stem)} <strong>{describeSettled(translator, report.settled)}</strong>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface SiteChoiceProps {
  readonly open: OpenAssessment;
  readonly sites: readonly Assessment[];
  readonly items: readonly ItemId[];
  readonly chosen: Signal<ReadonlySet<Id>>;
}

function SiteChoice({ open, sites, items, chosen }: SiteChoiceProps) {
  const { t } = useTranslator();
  return (
    <>
      <h2>{t('network.sites')}</h2>
      {sites.length === 0 && <p>{t('network.noSites')}</p>}
      {sites.map((one) => {
        const { copied, kept } = copyTo(one, open, items, undefined);
        return (
          <label key={one.id} class="tick network-item">
            <input
              type="checkbox"
              checked={chosen.value.has(one.id)}
              onChange={() => {
                chosen.value = toggle(chosen.value, one.id);
              }}
            />
            <span>
              {one.site.name}, {one.round.name}{' '}
              {items.length > 0 && (
                <span class="quiet">
                  {t('network.effect', { copied: copied.length, kept: kept.length })}
                </span>
              )}
            </span>
          </label>
        );
      })}
    </>
  );
}

function listNetworkItems(open: OpenAssessment): readonly NetworkItem[] {
  const report = open.report.value;
  const reports = new Map(
    report.domains.flatMap((domain) =>
      [...domain.items, ...domain.otherItems].map((one) => [one.id, one] as const),
    ),
  );
  return open.instrument.domains
    .flatMap(({ items }) => items)
    .filter(({ reach, kind }) => reach === 'network' && kind === 'core')
    .flatMap((item) => {
      const found = reports.get(item.id);
      return found ? [{ item, report: found, canCopy: isWhole(found) }] : [];
    });
}

/** One whole answer: between two levels, or not known, is nothing to hand on. */
function isWhole({ settled }: ItemReport): boolean {
  if (settled.state === 'level') return Number.isInteger(settled.level);
  return settled.state === 'notApplicable';
}

/** @param respondent who answers there; absent for the first there is. */
function copyTo(
  one: Assessment,
  open: OpenAssessment,
  items: readonly ItemId[],
  respondent: Id | undefined,
) {
  const people = listColleagues(one);
  const known = people.find(({ id }) => id === respondent) ?? people[0];
  if (known === undefined) throw new Error(`Assessment ${one.id} has no respondent`);
  return copyNetworkItems(open.report.value, one, known.id, items, now());
}

function toggle<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
