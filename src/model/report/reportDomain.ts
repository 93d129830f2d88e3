import { isDivided } from '../agreement/isDivided';
import { gatherLevels } from '../agreement/measureAgreement';
import { measureDomainAgreement } from '../agreement/measureDomainAgreement';
import { tallyAnswers } from '../agreement/tallyAnswers';
import type { Assessment } from '../assessment/Assessment';
import { findLevelChange } from '../change/findLevelChange';
import { measureDomainChange } from '../change/measureDomainChange';
import type { Domain, Item } from '../instrument/Instrument';
import { measureCoverage, scoreDomain } from '../scoring/scoreDomain';
import { settle } from '../scoring/settle';
import type { Answers } from './gatherAnswers';
import type { DomainReport, ItemReport } from './Report';

const usualTarget = 3;
const usualImportance = 2;

/**
 * Reports one domain: its core items with their score, and those asked apart (S10).
 *
 * Reserve items are there only where the site has them switched on.
 */
export function reportDomain(
  domain: Domain,
  answers: Answers,
  assessment: Assessment,
): DomainReport {
  const all = domain.items
    .filter(({ kind }) => kind !== 'reserve' || assessment.site.reserveItems === true)
    .map((item) => reportItem(item, domain, answers));
  const items = all.filter((item) => item.kind === 'core');
  const settled = items.map((item) => item.settled);
  const outcome = scoreDomain(settled);
  const coverage = measureCoverage(settled);
  const agreement = findAgreement(items, answers);
  const { earlierRound } = answers;
  const change =
    earlierRound &&
    measureDomainChange({ id: domain.id, outcome, items }, earlierRound, assessment.instrument);
  return {
    id: domain.id,
    group: domain.group,
    outcome,
    coverage,
    target: assessment.targets.find((one) => one.domain === domain.id)?.level ?? usualTarget,
    importance:
      assessment.importances.find((one) => one.domain === domain.id)?.weight ?? usualImportance,
    findOut: coverage.applicable > 0 && coverage.dontKnow * 2 >= coverage.applicable,
    ...(agreement && { agreement }),
    ...(change && { change }),
    items,
    otherItems: all.filter((item) => item.kind !== 'core'),
  };
}

function findAgreement(items: readonly ItemReport[], { responses }: Answers) {
  const levels = gatherLevels(items.flatMap(({ id }) => responses.get(id) ?? []));
  return measureDomainAgreement(items.map(({ id }) => levels.get(id) ?? []));
}

function reportItem(item: Item, domain: Domain, answers: Answers): ItemReport {
  const responses = answers.responses.get(item.id) ?? [];
  const agreement = answers.agreements.get(item.id);
  const earlier = answers.earlier.get(item.id);
  const settled = settle(responses, agreement);
  const change = findLevelChange(settled, earlier, answers.changes.get(item.id));
  const [only, ...others] = responses;
  const copied = agreement === undefined && others.length === 0 ? only?.copied : undefined;
  return {
    id: item.id,
    domain: domain.id,
    kind: item.kind,
    safety: item.safety,
    settled,
    respondents: responses.length,
    tally: tallyAnswers(responses),
    talk:
      agreement === undefined &&
      isDivided(responses.flatMap(({ answer }) => (answer?.state === 'level' ? answer.level : []))),
    askRoles: settled.state === 'unanswered' ? (answers.asked.get(item.id) ?? []) : [],
    ...(copied && { copiedFrom: copied.site }),
    ...(earlier && { earlier }),
    ...(change && { change }),
    sharedNotes: answers.sharedNotes.get(item.id) ?? [],
  };
}
