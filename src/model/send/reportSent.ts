import type { Instrument } from '../instrument/Instrument';
import { buildReport } from '../report/buildReport';
import type { DomainChange, DomainReport, ItemReport, Report, Tally } from '../report/Report';
import { fewestShown, type SentAssessment, type SentItem } from './SentAssessment';
import { standIn } from './standIn';

/**
 * Builds the report of an assessment that was sent, as its recipient may see it.
 *
 * Scores, ranges, bands, coverage, flags and the plan are those of the sender's own report. What was not
 * sent is empty: the spread of two answers, whom to ask, and suggestions, which rest on what a practice
 * aims for. Targets and importance are the usual ones.
 *
 * @param instrument in the version that was sent.
 */
export function reportSent(sent: SentAssessment, instrument: Instrument): Report {
  const report = buildReport(standIn(sent), instrument);
  const items = new Map(sent.items.map((item) => [item.item, item]));
  return {
    ...report,
    respondents: sent.respondents,
    domains: report.domains.map((domain) => tellDomain(domain, sent, items)),
    suggestions: [],
  };
}

function tellDomain(
  domain: DomainReport,
  sent: SentAssessment,
  items: ReadonlyMap<string, SentItem>,
): DomainReport {
  const { agreement: _ofStandIn, change, ...rest } = domain;
  const found = sent.agreements.find((one) => one.domain === domain.id);
  const tell = (item: ItemReport) => tellItem(item, items.get(item.id));
  return {
    ...rest,
    ...(found && { agreement: tellAgreement(found) }),
    ...(change && { change: tellChange(change, sent.mayHaveMoved.includes(domain.id)) }),
    items: domain.items.map(tell),
    otherItems: domain.otherItems.map(tell),
  };
}

function tellChange(change: DomainChange, mayOnly: boolean): DomainChange {
  return { ...change, verdict: tellVerdict(change.verdict, mayOnly) };
}

/** Whose view the levels are cannot be told from the outside: the sender's word is taken. */
export function tellVerdict(
  verdict: DomainChange['verdict'],
  mayOnly: boolean,
): DomainChange['verdict'] {
  if (verdict === 'aboutTheSame') return verdict;
  return mayOnly ? 'mayHaveMoved' : 'moved';
}

function tellAgreement(found: SentAssessment['agreements'][number]): DomainReport['agreement'] {
  const { word, value, items, respondents } = found;
  return { word, value, items, respondents };
}

function tellItem(item: ItemReport, sent: SentItem | undefined): ItemReport {
  const hidden = item.respondents > 1 && item.respondents < fewestShown;
  const copiedFrom = sent?.copiedFrom;
  return {
    ...item,
    ...(hidden && { tally: noTally, talk: false }),
    ...(copiedFrom !== undefined && { copiedFrom }),
  };
}

export const noTally: Tally = { levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 };
