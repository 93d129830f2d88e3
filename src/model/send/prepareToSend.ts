import type {
  Action,
  Assessment,
  Change,
  EarlierRound,
  Round,
  Site,
} from '../assessment/Assessment';
import type { Instrument } from '../instrument/Instrument';
import { compareText } from '../merge/canonicalJson';
import { buildReport } from '../report/buildReport';
import type { ItemReport, Report } from '../report/Report';
import { fewestShown, type SentAssessment, type SentItem, type SentNotes } from './SentAssessment';

/** What goes along besides what always does. */
export interface SendOptions {
  /** Whether owners of actions appear by name; without being ticked they appear as roles. */
  readonly ownerNames: boolean;
}

/**
 * Prepares what others may see of an assessment: settled levels, the plan and shared notes.
 *
 * Its report has the same scores, ranges, bands, coverage, flags and plan as the assessment's own.
 *
 * @param instrument in the version the assessment names; answers to items it lacks stay here.
 */
export function prepareToSend(
  assessment: Assessment,
  instrument: Instrument,
  options: SendOptions,
): SentAssessment {
  const report = buildReport(assessment, instrument);
  const items = listItems(report);
  const { id, changedAt, example, earlier } = assessment;
  return {
    id,
    changedAt,
    shape: 1,
    instrument: assessment.instrument,
    ...(example !== undefined && { example }),
    site: copySite(assessment.site),
    round: copyRound(assessment.round),
    ...(earlier && { earlier: copyEarlier(earlier, options) }),
    respondents: report.respondents,
    items: items.flatMap((item) => sendItem(item, report)),
    agreements: report.domains.flatMap(({ id: domain, agreement }) =>
      agreement === undefined ? [] : [{ domain, ...agreement }],
    ),
    notes: sendNotes(items, report),
    changes: sendChanges(assessment.changes, items),
    mayHaveMoved: report.domains.flatMap(({ id: domain, change }) =>
      change?.verdict === 'mayHaveMoved' ? domain : [],
    ),
    actions: report.plan.map((action) => copyAction(action, options)),
  };
}

function listItems(report: Report): readonly ItemReport[] {
  return report.domains.flatMap(({ items, otherItems }) => [...items, ...otherItems]);
}

function sendItem(item: ItemReport, { flags }: Report): readonly SentItem[] {
  const { settled, respondents, tally, copiedFrom } = item;
  if (settled.state === 'unanswered') return [];
  const isFlagged = flags.some((flag) => flag.item === item.id && flag.urgency === 'actFirst');
  const isLow = isFlagged && !(settled.state === 'level' && settled.level <= 1);
  const reasons = settled.state === 'notApplicable' ? settled.reasons.toSorted(compareText) : [];
  return [
    {
      item: item.id,
      state: settled.state,
      ...(settled.state === 'level' && { level: settled.level }),
      ...(reasons.length > 0 && { reasons }),
      basis: settled.basis,
      respondents,
      ...(respondents >= fewestShown && { tally }),
      ...(isLow && { low: true as const }),
      ...(copiedFrom !== undefined && { copiedFrom }),
    },
  ];
}

/** In order of text, because the order of respondents would tell which notes are one person's. */
function sendNotes(items: readonly ItemReport[], report: Report): readonly SentNotes[] {
  const onItems = items.map(({ id, sharedNotes }) => ({ about: id, texts: sharedNotes }));
  const onActions = Object.entries(report.actionNotes).map(([about, texts]) => ({ about, texts }));
  return [...onItems, ...onActions]
    .filter(({ texts }) => texts.length > 0)
    .map(({ about, texts }) => ({ about, texts: texts.toSorted(compareText) }));
}

function sendChanges(changes: readonly Change[], items: readonly ItemReport[]): readonly Change[] {
  const settled = new Map(items.map((item) => [item.id, item.settled]));
  return changes
    .filter(({ item, level, reason }) => {
      const now = settled.get(item);
      return reason === 'somethingChanged' && now?.state === 'level' && now.level === level;
    })
    .map(({ id, changedAt, item, level, reason, text }) => ({
      ...{ id, changedAt, item, level, reason, text },
    }))
    .toSorted((a, b) => compareText(a.id, b.id));
}

function copySite(site: Site): Site {
  const { id, changedAt, name, country, code, network, commissioner } = site;
  const { listSize, setting, roleTitle, reserveItems } = site;
  const words = roleTitle && { singular: roleTitle.singular, plural: roleTitle.plural };
  const named = { id, changedAt, name, country, code, network, commissioner };
  return { ...named, listSize, setting, roleTitle: words, reserveItems };
}

function copyRound({ id, changedAt, name, date, quick, next, invited }: Round): Round {
  if (invited === undefined) return { id, changedAt, name, date, quick, next };
  const { invitation, from, purpose, deadline, seenBy } = invited;
  const copied = { invitation, from, purpose, deadline, seenBy };
  return { id, changedAt, name, date, quick, next, invited: copied };
}

function copyEarlier(earlier: EarlierRound, options: SendOptions): EarlierRound {
  const { id, changedAt, assessment, instrument, round, items, apart, finished } = earlier;
  return {
    ...{ id, changedAt, assessment, instrument },
    round: { name: round.name, date: round.date },
    items: items.map(({ item, state, level, respondents, agreed }) => ({
      ...{ item, state, level, respondents, agreed },
    })),
    ...(apart && { apart }),
    finished: finished.map((action) => copyAction(action, options)),
  };
}

function copyAction(action: Action, { ownerNames }: SendOptions): Action {
  const { id, changedAt, source, title, domain, items, owner, dueDate } = action;
  const { status, measure, order, statusHistory } = action;
  const leader = owner && { role: owner.role, name: ownerNames ? owner.name : undefined };
  const latest = statusHistory.slice(-1).map((step) => ({
    at: step.at,
    status: step.status,
    // Why an action was stopped is part of the plan; other reasons were written for colleagues.
    reason: step.status === 'stopped' ? step.reason : undefined,
  }));
  return {
    ...{ id, changedAt, source, title, domain, items, owner: leader, dueDate },
    ...{ status, measure, order, statusHistory: latest },
  };
}
