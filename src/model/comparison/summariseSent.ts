import type { EarlierItem } from '../assessment/Assessment';
import type { Instrument } from '../instrument/Instrument';
import type { DomainReport, Report } from '../report/Report';
import { reportSent } from '../send/reportSent';
import type { SentAssessment } from '../send/SentAssessment';
import { listLayout } from './Layout';
import { packItem } from './packItem';
import {
  changeFields,
  type ReceivedAction,
  type ReceivedSummary,
  scoreFields,
  verdicts,
} from './ReceivedSummary';

/**
 * Summarises what was received, from its Report alone: nothing is scored here.
 *
 * @param instrument in the version that was sent.
 */
export function summariseSent(sent: SentAssessment, instrument: Instrument): ReceivedSummary {
  const report = reportSent(sent, instrument);
  const { site, round } = sent;
  return {
    id: sent.id,
    changedAt: sent.changedAt,
    instrument: sent.instrument,
    mark: listLayout(instrument).mark,
    example: report.example,
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
    respondents: report.respondents,
    answered: report.answered.core,
    ...packNumbers(report, instrument),
    actions: report.plan.map(
      ({ id, source, title, domain, status, dueDate, owner }): ReceivedAction => ({
        id,
        status,
        ...optional('source', source),
        ...optional('title', tidy(title)),
        ...optional('domain', domain),
        ...optional('dueDate', dueDate),
        ...optional('owner', owner?.role),
      }),
    ),
  };
}

type Packed = Pick<ReceivedSummary, 'scores' | 'flags' | 'items' | 'changes'>;

function packNumbers(report: Report, instrument: Instrument): Packed {
  const { domains, items, safety } = listLayout(instrument);
  const scores = new Uint8Array(domains.length * scoreFields);
  const changes = new Uint8Array(report.earlier ? domains.length * changeFields : 0);
  const packed = new Map<string, number>();
  for (const [index, domain] of report.domains.entries()) {
    scores.set(packScore(domain), index * scoreFields);
    if (report.earlier) changes.set(packChange(domain), index * changeFields);
    for (const item of domain.items) packed.set(item.id, packItem(item));
    for (const item of domain.otherItems) packed.set(item.id, packItem(item));
  }
  const urgencies = new Map(report.flags.map(({ item, urgency }) => [item, urgency]));
  return {
    scores,
    changes,
    items: Uint8Array.from(items, (id) => packed.get(id) ?? notAsked),
    flags: Uint8Array.from(safety, (id) => packUrgency(urgencies.get(id))),
  };
}

/** An item that this site does not ask, such as a reserve item, is one without an answer. */
const notAsked = 15;

function packUrgency(urgency: 'actFirst' | 'checkFirst' | undefined): number {
  if (urgency === undefined) return 0;
  return urgency === 'actFirst' ? 2 : 1;
}

function packScore({ items, coverage }: DomainReport): readonly number[] {
  const halves = items.reduce(
    (sum, { settled }) => sum + (settled.state === 'level' ? settled.level * 2 : 0),
    0,
  );
  return [halves, coverage.scored, coverage.applicable];
}

/** The score of the round before is that of its levels, which the items carry. */
function packChange({ change, items }: DomainReport): readonly number[] {
  if (change === undefined) return [0, 0, 0, 0, 0];
  const before = items.flatMap(({ earlier }) => levelThen(earlier));
  const halves = before.reduce((sum, level) => sum + level * 2, 0);
  return [
    verdicts.indexOf(change.verdict),
    halves,
    before.length,
    change.differing,
    change.confirmed,
  ];
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
