import type { Agreement, Assessment, Note, Response } from '../assessment/Assessment';
import type { Domain, Instrument, Item, ItemId } from '../instrument/Instrument';
import { flagItem } from '../planning/flag';
import { rankSuggestions } from '../planning/rankSuggestions';
import { measureCoverage, scoreDomain } from '../scoring/scoreDomain';
import { scoreGroup } from '../scoring/scoreGroup';
import { settle } from '../scoring/settle';
import type { DomainReport, ItemReport, Report, SafetyFlag } from './Report';

const usualTarget = 3;
const usualImportance = 2;
const listedDomains = 3;

/**
 * Builds the one result that screen and documents read.
 *
 * Nothing else computes a score. Domains and items come in the instrument's order; answers to items
 * the instrument does not have stay in the assessment and out of the report. Private notes never
 * enter (P6).
 *
 * @param instrument in the version the assessment names.
 */
export function buildReport(assessment: Assessment, instrument: Instrument): Report {
  const answers = gatherAnswers(assessment);
  const domains = instrument.domains.map((domain) => reportDomain(domain, answers, assessment));
  const flags = instrument.domains.flatMap((domain) => flagDomain(domain, domains, answers));
  const outcomes = (group?: Domain['group']) =>
    domains.filter((domain) => !group || domain.group === group).map((domain) => domain.outcome);
  const core = domains.flatMap((domain) => domain.items);

  return {
    assessment: assessment.id,
    changedAt: assessment.changedAt,
    example: assessment.example ?? false,
    instrument: instrument.version,
    site: assessment.site,
    round: assessment.round,
    respondents: countRespondents(assessment),
    answered: {
      core: core.filter((item) => item.settled.state !== 'unanswered').length,
      of: core.length,
    },
    domains,
    opportunities: scoreGroup(outcomes('opportunity'), 5),
    challenges: scoreGroup(outcomes('challenge'), 7),
    overall: scoreGroup(outcomes(), 12),
    flags,
    ...findExtremes(domains),
    suggestions: rankSuggestions(instrument, domains, flags),
    plan: [...assessment.actions].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    actionNotes: gatherActionNotes(assessment),
  };
}

interface Answers {
  readonly responses: ReadonlyMap<ItemId, readonly Response[]>;
  readonly agreements: ReadonlyMap<ItemId, Agreement>;
  readonly sharedNotes: ReadonlyMap<string, readonly string[]>;
}

function gatherAnswers(assessment: Assessment): Answers {
  return {
    responses: groupBy(findAnswered(assessment), (response) => response.item),
    agreements: new Map(assessment.agreements.map((agreement) => [agreement.item, agreement])),
    sharedNotes: gatherSharedNotes(assessment.notes),
  };
}

function gatherSharedNotes(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const shared = notes
    .filter((note) => note.audience === 'shared' && note.text.trim() !== '')
    .sort((a, b) => (a.respondent < b.respondent ? -1 : 1));
  const grouped = groupBy(shared, (note) => note.about);
  return new Map([...grouped].map(([about, found]) => [about, found.map((note) => note.text)]));
}

function gatherActionNotes(assessment: Assessment): Report['actionNotes'] {
  const shared = gatherSharedNotes(assessment.notes);
  return Object.fromEntries(
    assessment.actions.flatMap((action) => {
      const texts = shared.get(action.id);
      return texts === undefined ? [] : [[action.id, texts]];
    }),
  );
}

function reportDomain(domain: Domain, answers: Answers, assessment: Assessment): DomainReport {
  const all = domain.items.map((item) => reportItem(item, domain, answers));
  const items = all.filter((item) => item.kind === 'core');
  const settled = items.map((item) => item.settled);
  const coverage = measureCoverage(settled);
  return {
    id: domain.id,
    group: domain.group,
    outcome: scoreDomain(settled),
    coverage,
    target: assessment.targets.find((one) => one.domain === domain.id)?.level ?? usualTarget,
    importance:
      assessment.importances.find((one) => one.domain === domain.id)?.weight ?? usualImportance,
    findOut: coverage.applicable > 0 && coverage.dontKnow * 2 >= coverage.applicable,
    items,
    otherItems: all.filter((item) => item.kind !== 'core'),
  };
}

function reportItem(item: Item, domain: Domain, answers: Answers): ItemReport {
  const responses = answers.responses.get(item.id) ?? [];
  return {
    id: item.id,
    domain: domain.id,
    kind: item.kind,
    safety: item.safety,
    settled: settle(responses, answers.agreements.get(item.id)),
    respondents: responses.length,
    sharedNotes: answers.sharedNotes.get(item.id) ?? [],
  };
}

function flagDomain(
  domain: Domain,
  reports: readonly DomainReport[],
  answers: Answers,
): readonly SafetyFlag[] {
  const report = reports.find((one) => one.id === domain.id);
  return domain.items.flatMap((item) => {
    const settled = report?.items.find((one) => one.id === item.id)?.settled;
    if (settled === undefined) return [];
    const responses = answers.responses.get(item.id) ?? [];
    const flag = flagItem(item, settled, responses, answers.agreements.get(item.id));
    return flag === undefined ? [] : [{ ...flag, domain: domain.id }];
  });
}

/** The best and the weakest domains; none stands in both lists, and equals stand in neither. */
function findExtremes(domains: readonly DomainReport[]): Pick<Report, 'strongest' | 'weakest'> {
  const scored = domains.flatMap(({ id, outcome }, order) =>
    outcome.state === 'scored' ? { id, order, value: outcome.score.value } : [],
  );
  const best = [...scored].sort((a, b) => b.value - a.value || a.order - b.order);
  const each = Math.min(listedDomains, Math.floor(best.length / 2));
  const top = best[0]?.value ?? 0;
  const bottom = best.at(-1)?.value ?? 0;
  const strongest = best.slice(0, each).filter(({ value }) => value > bottom);
  const weakest = best
    .filter((domain) => !strongest.includes(domain) && domain.value < top)
    .sort((a, b) => a.value - b.value || a.order - b.order)
    .slice(0, each);
  return { strongest: strongest.map(({ id }) => id), weakest: weakest.map(({ id }) => id) };
}

function countRespondents(assessment: Assessment): number {
  return new Set(findAnswered(assessment).map(({ respondent }) => respondent)).size;
}

/** Responses that say something; those of a respondent who was removed stay stored, uncounted (M5). */
function findAnswered({ responses, respondents }: Assessment): readonly Response[] {
  const listed = new Set(respondents.map(({ id }) => id));
  return responses.filter(
    ({ answer, respondent }) => answer !== undefined && listed.has(respondent),
  );
}

function groupBy<T>(
  values: readonly T[],
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
