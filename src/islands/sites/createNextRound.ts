import { type Translator, titleAction } from '../../i18n';
import {
  type Assessment,
  type CarryDecision,
  findAction,
  type Id,
  type Instant,
  type Instrument,
  type ItemId,
  listCarriedItems,
  listSameItems,
  type PlainDate,
  type Report,
  startNextRound,
} from '../../model';
import type { NewerVersion } from './findNewerVersion';

/** What was chosen for the next round. */
export interface RoundChoices {
  readonly name: string;
  readonly date: PlainDate;
  readonly notes: boolean;
  readonly answers: boolean;
  /** The version to move to; absent to stay with the round's own. */
  readonly newer?: NewerVersion | undefined;
  /** What was decided item by item, where it is not the usual. */
  readonly decisions: Readonly<Record<ItemId, CarryDecision>>;
}

/** The round before with what follows from it. */
export interface RoundBefore {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  readonly report: Report;
}

/**
 * Creates a site's next round as it was chosen. The round before stays as it is.
 *
 * An action that the newer version no longer offers keeps the words it was adopted with.
 */
export function createNextRound(
  before: RoundBefore,
  choices: RoundChoices,
  translator: Translator,
  stamp: { readonly now: Instant; readonly ids: { readonly assessment: Id; readonly round: Id } },
): Assessment {
  const { assessment, instrument, report } = before;
  const { name, date, notes, answers, newer, decisions } = choices;
  const items = newer
    ? listCarriedItems(newer.changes, decideAll(newer, answers, decisions)).map((item) => ({
        ...item,
        notes: item.notes && notes,
      }))
    : listSameItems(instrument, { answers, notes });
  const next = startNextRound(assessment, report, {
    round: { name, date },
    instrument: newer?.instrument.version ?? assessment.instrument,
    items,
    ...stamp,
  });
  if (newer === undefined) return next;
  return {
    ...next,
    actions: next.actions.map((action) => {
      const { source, title } = action;
      if (source === undefined || title !== undefined) return action;
      if (findAction(newer.instrument, source) !== undefined) return action;
      return { ...action, title: titleAction(translator, instrument, action) };
    }),
  };
}

/** What happens to an item where nobody decided: its answer moves along only if levels were asked for. */
export function usualDecision(answers: boolean, comparable: boolean): CarryDecision {
  return answers && comparable ? 'carry' : 'answerAnew';
}

function decideAll(
  { changes }: NewerVersion,
  answers: boolean,
  decisions: RoundChoices['decisions'],
): Readonly<Record<ItemId, CarryDecision>> {
  const usual = [
    ...changes.same.map(({ id }) => [id, usualDecision(answers, true)] as const),
    ...[...changes.reworded, ...changes.moved].map(
      ({ former, comparable }) => [former.id, usualDecision(answers, comparable)] as const,
    ),
  ];
  return { ...Object.fromEntries(usual), ...decisions };
}
