import { tallyAnswers } from '../agreement/tallyAnswers';
import { type RoleTally, tallyByRole } from '../agreement/tallyByRole';
import type { Id } from '../assessment/Assessment';
import { type ItemId, type Role, roles } from '../instrument/Instrument';
import type { Settled, Tally } from '../report/Report';
import { settle } from '../scoring/settle';
import { countAnswers } from './countAnswers';
import { findTable } from './createWorkshop';
import { findAt } from './findRecord';
import { gatherTable } from './gatherTable';
import { isRevealed } from './revealItems';
import type { TableAgreement, Workshop } from './Workshop';

/** How far a table is with answering an item; it tells nothing of what was answered. */
export interface ItemProgress {
  /** Hands and people who answered. */
  readonly answered: number;
  /** How many sit there, where that is known: the number counted, or those who have handed in. */
  readonly people: number;
}

/**
 * What may be seen of how a table answered an item: nothing but how many, until it is revealed. Nobody
 * sees an answer before everybody's are in.
 */
export type ShownItem =
  | ({ readonly state: 'hidden' } & ItemProgress)
  | ({
      readonly state: 'shown';
      readonly tally: Tally;
      /** People at the table who gave no answer. */
      readonly noAnswer: number;
      /** How many of the answers came in after it was shown. */
      readonly late: number;
      /** What it comes to (S2), agreed or not. */
      readonly settled: Settled;
      readonly agreement?: TableAgreement | undefined;
      readonly parked: boolean;
    } & ItemProgress);

/** How far a table is with answering an item. */
export function findProgress(workshop: Workshop, item: ItemId, table: Id): ItemProgress {
  const { responses } = gatherTable(workshop, table, (one) => one === item);
  return countProgress(workshop, table, countAnswers(tallyAnswers(responses)));
}

function countProgress(workshop: Workshop, table: Id, answered: number): ItemProgress {
  const counted = findTable(workshop, table)?.people ?? 0;
  const handedIn = workshop.participants.filter((one) => one.table === table).length;
  return { answered, people: Math.max(counted, handedIn, answered) };
}

/** What may be seen of how a table answered an item. */
export function showItem(workshop: Workshop, item: ItemId, table: Id): ShownItem {
  const { responses } = gatherTable(workshop, table, (one) => one === item);
  const tally = tallyAnswers(responses);
  const progress = countProgress(workshop, table, countAnswers(tally));
  const reveal = findAt(workshop, 'reveals', item, table);
  if (reveal === undefined) return { state: 'hidden', ...progress };
  const agreement = findAt(workshop, 'agreements', item, table);
  const people = new Set(
    workshop.participants.filter((one) => one.table === table).map(({ id }) => id),
  );
  const late = workshop.answers.filter(
    (one) =>
      one.item === item &&
      one.answer !== undefined &&
      people.has(one.participant) &&
      one.givenAt > reveal.changedAt,
  ).length;
  return {
    state: 'shown',
    ...progress,
    tally,
    noAnswer: progress.people - progress.answered,
    late,
    settled: settle(responses, agreement),
    ...(agreement && { agreement }),
    parked: findAt(workshop, 'parkings', item, table)?.parked === true,
  };
}

/** Under this many, those of no shown role could be told apart. */
const fewestShown = 3;

/**
 * How those of one role answered an item, once it is revealed: roles that 3 or more hold who answered
 * (S8). A role is left out, too, where what is left of the whole count would speak of one or two.
 */
export function showByRole(workshop: Workshop, item: ItemId, table: Id): readonly RoleTally[] {
  if (!isRevealed(workshop, item, table)) return [];
  const said = gatherTable(workshop, table, (one) => one === item);
  const all = countAnswers(tallyAnswers(said.responses));
  const bySize = [...tallyByRole(said, item)].sort(
    (a, b) => countAnswers(b.tally) - countAnswers(a.tally) || placeOf(a.role) - placeOf(b.role),
  );
  while (bySize.length > 0) {
    const shown = bySize.reduce((sum, { tally }) => sum + countAnswers(tally), 0);
    if (all === shown || all - shown >= fewestShown) break;
    bySize.pop();
  }
  return bySize.sort((a, b) => placeOf(a.role) - placeOf(b.role));
}

function placeOf(role: Role): number {
  return roles.indexOf(role);
}
