import type { Action, Change, EarlierItem } from '../assessment/Assessment';
import { sortPlan } from '../assessment/placeAction';
import { findLevelChange } from '../change/findLevelChange';
import { type ComparedItem, measureDomainChange } from '../change/measureDomainChange';
import type { Domain, Instrument, Item, ItemId } from '../instrument/Instrument';
import type { Settled } from '../report/Report';
import { measureCoverage, scoreDomain } from '../scoring/scoreDomain';
import { noTally, tellVerdict } from '../send/reportSent';
import type { SentAssessment, SentItem } from '../send/SentAssessment';
import { flagSent, settledOf } from '../send/settledOf';
import { listLayout } from './Layout';
import { packItem } from './packItem';
import { type ReceivedAction, type ReceivedSummary, verdicts } from './ReceivedSummary';

/**
 * Summarises what was received: the numbers are those of its Report (`reportSent`), worked out by the same
 * rules without the parts that a comparison does not need, because ten thousand are read at once.
 *
 * @param instrument in the version that was sent.
 */
export function summariseSent(sent: SentAssessment, instrument: Instrument): ReceivedSummary {
  const { site, round } = sent;
  const found = lookUp(sent);
  const measured = instrument.domains.map((domain) => measureSentDomain(domain, sent, found));
  return {
    id: sent.id,
    changedAt: sent.changedAt,
    instrument: sent.instrument,
    mark: listLayout(instrument).mark,
    example: sent.example ?? false,
    site: {
      id: site.id,
      name: tidy(site.name) ?? site.name,
      country: site.country,
      ...optional('code', tidy(site.code)),
      ...optional('network', tidy(site.network)),
      ...optional('commissioner', tidy(site.commissioner)),
      ...optional('listSize', site.listSize),
    },
    round: {
      name: tidy(round.name) ?? round.name,
      date: round.date,
      quick: round.quick ?? false,
      ...optional('deadline', round.invited?.deadline),
    },
    ...optional('earlier', sent.earlier?.assessment),
    respondents: sent.respondents,
    answered: measured.reduce((sum, { answered }) => sum + answered, 0),
    scores: Uint8Array.from(measured.flatMap(({ score }) => score)),
    flags: Uint8Array.from(measured.flatMap(({ flags }) => flags)),
    items: Uint8Array.from(measured.flatMap(({ items }) => items)),
    changes: Uint8Array.from(measured.flatMap(({ change }) => change)),
    actions: sortPlan(sent.actions).map(summariseAction),
  };
}

function summariseAction(action: Action): ReceivedAction {
  const { id, source, title, domain, status, dueDate, owner } = action;
  return {
    id,
    status,
    ...optional('source', source),
    ...optional('title', tidy(title)),
    ...optional('domain', domain),
    ...optional('dueDate', dueDate),
    ...optional('owner', owner?.role),
  };
}

interface MeasuredDomain {
  readonly answered: number;
  readonly score: readonly number[];
  readonly flags: readonly number[];
  readonly items: readonly number[];
  readonly change: readonly number[];
}

/** What was sent, by item: asked for each item of each of ten thousand plans. */
interface Lookup {
  readonly items: ReadonlyMap<ItemId, SentItem>;
  readonly earlier: ReadonlyMap<ItemId, EarlierItem>;
  readonly changes: ReadonlyMap<ItemId, Change>;
}

function lookUp(sent: SentAssessment): Lookup {
  return {
    items: new Map(sent.items.map((item) => [item.item, item])),
    earlier: new Map(sent.earlier?.items.map((item) => [item.item, item])),
    changes: new Map(sent.changes.map((change) => [change.item, change])),
  };
}

function measureSentDomain(domain: Domain, sent: SentAssessment, found: Lookup): MeasuredDomain {
  const { site } = sent;
  const core: Settled[] = [];
  const flags: number[] = [];
  const items: number[] = [];
  let halves = 0;
  for (const item of domain.items) {
    const said = found.items.get(item.id);
    // A reserve item that the site does not ask has no answer, whatever the file holds.
    const isAsked = item.kind !== 'reserve' || site.reserveItems === true;
    const settled = settledOf(isAsked ? said : undefined);
    items.push(packItem(settled, said?.copiedFrom !== undefined));
    if (item.kind !== 'core') continue;
    core.push(settled);
    if (settled.state === 'level') halves += settled.level * 2;
    if (item.safety) flags.push(packFlag(item, said));
  }
  const { scored, applicable, unanswered } = measureCoverage(core);
  return {
    answered: core.length - unanswered,
    score: [halves, scored, applicable],
    ...{ items, flags },
    change: packChange(domain, core, sent, found),
  };
}

function packFlag(item: Item, found: SentItem | undefined): number {
  const flag = flagSent(item, found);
  if (flag === undefined) return 0;
  return flag.urgency === 'actFirst' ? 2 : 1;
}

/** The score of the round before is that of its levels; nothing where there was none. */
function packChange(
  domain: Domain,
  settled: readonly Settled[],
  { earlier, instrument, mayHaveMoved }: SentAssessment,
  found: Lookup,
): readonly number[] {
  if (earlier === undefined) return [];
  const items = domain.items
    .filter(({ kind }) => kind === 'core')
    .map(({ id }, index) => compareItem(settled[index] ?? settledOf(undefined), found, id));
  const change = measureDomainChange(
    { id: domain.id, outcome: scoreDomain(settled), items },
    earlier,
    instrument,
  );
  if (change === undefined) return [0, 0, 0, 0, 0];
  const before = items.flatMap((item) => levelThen(item.earlier));
  const halves = before.reduce((sum, level) => sum + level * 2, 0);
  const verdict = tellVerdict(change.verdict, mayHaveMoved.includes(domain.id));
  return [verdicts.indexOf(verdict), halves, before.length, change.differing, change.confirmed];
}

function compareItem(settled: Settled, found: Lookup, id: ItemId): ComparedItem {
  const earlier = found.earlier.get(id);
  return {
    settled,
    tally: noTally,
    earlier,
    change: findLevelChange(settled, earlier, found.changes.get(id)),
  };
}

function levelThen(earlier: EarlierItem | undefined): readonly number[] {
  return earlier?.state === 'level' && earlier.level !== undefined ? [earlier.level] : [];
}

/** Without control characters and space around it; nothing where nothing is left. */
function tidy(text: string | undefined): string | undefined {
  const tidied = text?.replace(/\p{Cc}+/gu, ' ').trim();
  return tidied === '' ? undefined : tidied;
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [name in Key]?: Value } {
  // A key that is computed has the type of any text, whatever it is.
  return value === undefined ? {} : ({ [key]: value } as { readonly [name in Key]?: Value });
}
