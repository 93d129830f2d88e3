import type { Assessment } from '../assessment/Assessment';
import { findAnswered } from '../assessment/findAnswered';
import { sortPlan } from '../assessment/placeAction';
import type { Domain, Instrument, ItemKind } from '../instrument/Instrument';
import { flagItem } from '../planning/flag';
import { rankSuggestions } from '../planning/rankSuggestions';
import { scoreGroup } from '../scoring/scoreGroup';
import { findExtremes } from './findExtremes';
import { type Answers, gatherAnswers } from './gatherAnswers';
import type { DomainReport, Report, SafetyFlag } from './Report';
import { reportDomain } from './reportDomain';

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
    ...findEarlier(assessment),
    respondents: new Set(findAnswered(assessment).map(({ respondent }) => respondent)).size,
    answered: {
      core: core.filter((item) => item.settled.state !== 'unanswered').length,
      of: core.length,
    },
    answeredApart: {
      quick: countAnswered(domains, 'quick'),
      reserve: countAnswered(domains, 'reserve'),
    },
    domains,
    opportunities: scoreGroup(outcomes('opportunity'), 5),
    challenges: scoreGroup(outcomes('challenge'), 7),
    overall: scoreGroup(outcomes(), 12),
    flags,
    ...findExtremes(domains),
    suggestions: rankSuggestions(instrument, domains, flags),
    plan: sortPlan(assessment.actions),
    actionNotes: gatherActionNotes(assessment, answers),
  };
}

function findEarlier({ earlier }: Assessment): Pick<Report, 'earlier'> {
  if (earlier === undefined) return {};
  const { assessment, instrument, round, finished } = earlier;
  return { earlier: { assessment, instrument, round, finished } };
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

function gatherActionNotes({ actions }: Assessment, { sharedNotes }: Answers) {
  return Object.fromEntries(
    actions.flatMap(({ id }) => {
      const texts = sharedNotes.get(id);
      return texts === undefined ? [] : [[id, texts]];
    }),
  );
}

function countAnswered(domains: readonly DomainReport[], kind: ItemKind) {
  const items = domains.flatMap((domain) => domain.otherItems).filter((item) => item.kind === kind);
  const answered = items.filter(({ settled }) => settled.state !== 'unanswered').length;
  return { answered, of: items.length };
}
