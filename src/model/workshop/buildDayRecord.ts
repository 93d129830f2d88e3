import type { Answer, PlainDate } from '../assessment/Assessment';
import type { Instrument, ItemId } from '../instrument/Instrument';
import type { Tally } from '../report/Report';
import { listWorkshopItems, sortTables } from './createWorkshop';
import { gatherTable } from './gatherTable';
import { showItem } from './showItem';
import {
  type Feedback,
  type FeedbackQuestion,
  feedbackQuestions,
  type Workshop,
  type WorkshopTable,
} from './Workshop';

/** An item that a table has seen. */
export interface DayItem {
  readonly item: ItemId;
  /** Absent where fewer than 3 answered: it would speak of one or two. */
  readonly tally?: Tally | undefined;
  readonly agreed?: Answer | undefined;
  readonly reason?: string | undefined;
  readonly parked: boolean;
}

/** What one table counted and agreed. */
export interface DayTable {
  /** As on the table's card: a practice's name, which a record leaves out unless it is asked for. */
  readonly name: string;
  /** How many answered anything: people, and hands where there were more than people. */
  readonly people: number;
  /** In the instrument's order. */
  readonly items: readonly DayItem[];
  /** Items that were asked and not shown. */
  readonly unseen: number;
}

/** The record of a day: counts, agreed levels and reasons, and nobody's own answers. */
export interface DayRecord {
  readonly title: string;
  readonly date: PlainDate;
  readonly example: boolean;
  readonly tables: readonly DayTable[];
  /** Summed over the room and its tables; only questions that were asked. */
  readonly feedback: readonly (Pick<Feedback, 'yes' | 'partly' | 'no'> & {
    readonly question: FeedbackQuestion;
  })[];
}

/** Under this many answers a count would speak of one or two people. */
const fewestCounted = 3;

/** Builds the record of a day out of what the tables have seen. */
export function buildDayRecord(workshop: Workshop, instrument: Instrument): DayRecord {
  const { sitting, example = false } = workshop;
  return {
    title: sitting.title,
    date: sitting.date,
    example,
    tables: sortTables(workshop).map((table) => buildTable(workshop, instrument, table)),
    feedback: feedbackQuestions.flatMap((question) => {
      const asked = workshop.feedback.filter((one) => one.question === question);
      const sum = (field: 'yes' | 'partly' | 'no') =>
        asked.reduce((total, one) => total + one[field], 0);
      const counts = { yes: sum('yes'), partly: sum('partly'), no: sum('no') };
      return counts.yes + counts.partly + counts.no > 0 ? [{ question, ...counts }] : [];
    }),
  };
}

function buildTable(workshop: Workshop, instrument: Instrument, table: WorkshopTable): DayTable {
  const asked = listWorkshopItems(workshop, instrument);
  const items = asked.flatMap(({ id }): readonly DayItem[] => {
    const shown = showItem(workshop, id, table.id);
    if (shown.state === 'hidden') return [];
    const { agreement, parked, tally, answered } = shown;
    return [
      {
        item: id,
        ...(answered >= fewestCounted && { tally }),
        ...(agreement && { agreed: agreement.answer }),
        ...(agreement?.reason !== undefined && { reason: agreement.reason }),
        parked,
      },
    ];
  });
  return {
    name: table.name,
    people: countPeople(workshop, table),
    items,
    unseen: asked.length - items.length,
  };
}

function countPeople(workshop: Workshop, table: WorkshopTable): number {
  const { respondents, responses } = gatherTable(workshop, table.id, () => true);
  const answering = new Set(
    responses.filter(({ answer }) => answer !== undefined).map(({ respondent }) => respondent),
  );
  return respondents.filter(({ id }) => answering.has(id)).length;
}
