import type {
  Effort,
  Instrument,
  InstrumentAction,
  Item,
  ItemId,
  Level,
} from '../instrument/Instrument';
import type {
  DomainReport,
  ItemReport,
  SafetyFlag,
  Suggestion,
  SuggestionReason,
} from '../report/Report';
import { askRoleOf } from './flag';

type ActionSuggestion = Extract<Suggestion, { kind: 'action' }>;

const easeOf: Readonly<Record<Effort, number>> = { low: 3, medium: 2, high: 1 };
/** Gap 4, importance 3, ease 3. */
const highestProduct = 36;

/**
 * Every suggestion for an assessment, in order (P1 to P4).
 *
 * @param domains in instrument order, with the target and importance of each.
 */
export function rankSuggestions(
  instrument: Instrument,
  domains: readonly DomainReport[],
  flags: readonly SafetyFlag[],
): readonly Suggestion[] {
  const actions = rankActions(instrument, domains, flags);
  return [
    ...actions.filter((suggestion) => suggestion.safety),
    ...flags.filter((flag) => flag.urgency === 'checkFirst').map(checkFirst),
    ...findOut(instrument, domains),
    ...actions.filter((suggestion) => !suggestion.safety),
  ];
}

/** The larger of an action's efforts (P2). */
function effortOf(action: InstrumentAction): Effort {
  if (action.efforts.includes('high')) return 'high';
  return action.efforts.includes('medium') ? 'medium' : 'low';
}

/** How far a settled item falls short of its domain's target (P1); absent where it has no level. */
function measureGap(item: ItemReport, target: number): number | undefined {
  return item.settled.state === 'level' ? Math.max(0, target - item.settled.level) : undefined;
}

function rankActions(
  instrument: Instrument,
  domains: readonly DomainReport[],
  flags: readonly SafetyFlag[],
): readonly ActionSuggestion[] {
  const reports = new Map(domains.flatMap((domain) => domain.items.map((item) => [item.id, item])));
  const targets = new Map(
    domains.flatMap((domain) => domain.items.map((item) => [item.id, domain.target])),
  );
  const urgent = new Map(
    flags.filter((flag) => flag.urgency === 'actFirst').map((flag) => [flag.item, flag]),
  );
  const gapOf = (id: ItemId) => {
    const item = reports.get(id);
    return item && measureGap(item, targets.get(id) ?? 0);
  };
  const importance = new Map(domains.map((domain) => [domain.id, domain.importance]));

  return instrument.domains
    .flatMap((domain) =>
      domain.actions.map((action): ActionSuggestion => {
        const served = action.raises.map(({ item }) => item);
        const gaps = served.flatMap((id) => gapOf(id) ?? []);
        const effort = effortOf(action);
        const product = mean(gaps) * (importance.get(domain.id) ?? 2) * easeOf[effort];
        const short = served.filter((id) => (gapOf(id) ?? 0) > 0);
        const flag = served.map((id) => urgent.get(id)).find((found) => found !== undefined);
        return {
          kind: 'action',
          action: action.id,
          domain: domain.id,
          items: short,
          safety: flag !== undefined,
          priority: (100 * product) / highestProduct,
          effort,
          owners: action.owners,
          reason: reasonFor(short, flag, reports, targets),
        };
      }),
    )
    .filter((suggestion) => suggestion.safety || suggestion.priority > 0)
    .sort((a, b) => comparable(b.priority) - comparable(a.priority));
}

/** Two routes to the same fraction may differ in the last binary place; they are a tie (P4). */
function comparable(priority: number): number {
  return Math.round(priority * 1e6);
}

function reasonFor(
  short: readonly ItemId[],
  flag: SafetyFlag | undefined,
  reports: ReadonlyMap<ItemId, ItemReport>,
  targets: ReadonlyMap<ItemId, Level>,
): SuggestionReason {
  if (flag !== undefined) {
    return flag.settled.state === 'level'
      ? { because: 'safety', item: flag.item, level: flag.settled.level }
      : { because: 'safety', item: flag.item };
  }
  const [first, ...others] = short;
  const settled = first === undefined ? undefined : reports.get(first)?.settled;
  const target = (first === undefined ? undefined : targets.get(first)) ?? 3;
  if (first !== undefined && others.length === 0 && settled?.state === 'level') {
    return { because: 'gap', item: first, level: settled.level, target };
  }
  return { because: 'gaps', items: short, target };
}

function checkFirst({ item, domain, askRole }: SafetyFlag): Suggestion {
  return { kind: 'checkFirst', item, domain, askRole };
}

function findOut(instrument: Instrument, domains: readonly DomainReport[]): readonly Suggestion[] {
  const items = new Map<ItemId, Item>(
    instrument.domains.flatMap((domain) => domain.items.map((item) => [item.id, item])),
  );
  return domains
    .filter((domain) => domain.findOut)
    .map((domain) => {
      const unknown = domain.items
        .filter((item) => item.settled.state === 'dontKnow')
        .map((item) => item.id);
      const askRole = askRoleOf(unknown.flatMap((id) => items.get(id) ?? []));
      return { kind: 'findOut', domain: domain.id, items: unknown, askRole };
    });
}

function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
