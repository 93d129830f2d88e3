import { capitalise } from '../../i18n';
import { type Action, findAction, findDomain, findItem } from '../../model';
import type { PlanFileInput } from './PlanFile';
import { textOrNothing } from './Table';

/** An action of the plan in words. */
export interface DescribedAction {
  readonly action: Action;
  /** Its place in the plan, from 1. */
  readonly number: number;
  readonly title: string;
  readonly domain?: string | undefined;
  /** Titles of the items it is about, for one that finds something out (P3). */
  readonly about: readonly string[];
  /** The role that leads it. */
  readonly role?: string | undefined;
  /** Only where names are to be shown. */
  readonly name?: string | undefined;
  readonly status: string;
  /** Why it was stopped. */
  readonly reason?: string | undefined;
  readonly measure?: string | undefined;
  readonly firstSteps: readonly string[];
  /** Shared notes; a Report has no others (P6). */
  readonly notes: readonly string[];
}

/** Puts the whole plan into words, in its order. */
export function describePlan(input: PlanFileInput): readonly DescribedAction[] {
  return input.report.plan.map((action, index) => describeAction(input, action, index + 1));
}

function describeAction(input: PlanFileInput, action: Action, number: number): DescribedAction {
  const { report, instrument, translator, showOwnerNames } = input;
  const { t, fill } = translator;
  const offered = action.source === undefined ? undefined : findAction(instrument, action.source);
  const domain = action.domain === undefined ? undefined : findDomain(instrument, action.domain);
  const { owner } = action;
  const stopped = action.status === 'stopped' ? action.statusHistory.at(-1)?.reason : undefined;
  return {
    action,
    number,
    title: action.title ?? fill(offered?.title ?? t('plan.untitled')),
    domain: domain === undefined ? action.domain : fill(domain.title),
    about: (action.items ?? []).map((id) => fill(findItem(instrument, id)?.title ?? id)),
    role: owner === undefined ? undefined : capitalise(t(`owner.${owner.role}`)),
    name: showOwnerNames ? textOrNothing(owner?.name) : undefined,
    status: t(`status.${action.status}`),
    reason: textOrNothing(stopped),
    measure: textOrNothing(action.measure ?? fill(offered?.measure ?? '')),
    firstSteps: (offered?.firstSteps ?? []).map(fill),
    notes: report.actionNotes[action.id] ?? [],
  };
}
