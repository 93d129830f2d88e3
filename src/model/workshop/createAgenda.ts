import type { RankedItem } from './rankToDiscuss';
import type { AgendaStep, StepKind } from './Workshop';

/** What an agenda is made for. */
export interface AgendaOrder {
  /** From the welcome to the close, whole minutes. */
  readonly minutes: number;
  /** How many items each person rates. */
  readonly items: number;
  /** How many of them are safety items. */
  readonly safetyItems: number;
  /** Everyone has rated before the day. */
  readonly ratedBefore?: boolean | undefined;
}

/** The shortest and the longest workshop, in minutes. */
export const workshopMinutes = { least: 30, most: 480 } as const;

/** Minutes to reveal one item, talk and settle on a level. */
export const minutesPerItem = 6;
/** From here on a group needs a break. */
const breakFrom = 150;

/** A step's minutes: what it takes, and the least with which it can be done. */
interface Need {
  readonly kind: StepKind;
  readonly usual: number;
  readonly least: number;
}

/**
 * Proposes the steps of a workshop; their minutes always add up to its length.
 *
 * Reading and rating a described item takes about 35 seconds (60 items in 35 minutes). Handing in is part
 * of the break, or of rating where there is none. Where time is short, every step but the talk is cut
 * towards its least, in equal parts; what is left over is for the talk.
 *
 * @param order `minutes` from 30 to 480; what is outside is taken for the nearest.
 */
export function createAgenda(order: AgendaOrder): readonly AgendaStep[] {
  const { least, most } = workshopMinutes;
  const minutes = Math.round(Math.min(most, Math.max(least, order.minutes)));
  const needs = listNeeds({ ...order, minutes });
  const talkLeast = Math.min(minutesPerItem, Math.floor(minutes / 5));
  const usual = needs.reduce((sum, need) => sum + need.usual, 0);
  const room = minutes - talkLeast;
  const given = usual <= room ? needs.map((need) => need.usual) : squeeze(needs, room);
  const talk = minutes - given.reduce((sum, one) => sum + one, 0);
  const steps = needs.map(({ kind }, index) => ({ kind, minutes: given[index] ?? 0 }));
  const before = steps.findIndex(({ kind }) => kind === 'plan');
  return [
    ...steps.slice(0, before),
    { kind: 'talk' as const, minutes: talk },
    ...steps.slice(before),
  ].filter((step) => step.minutes > 0);
}

function listNeeds({ minutes, items, safetyItems, ratedBefore }: AgendaOrder): readonly Need[] {
  const isLong = minutes >= breakFrom;
  const rating = Math.ceil((items * 35) / 60) + (isLong ? 0 : 4);
  const plan = Math.min(40, Math.max(10, Math.round(minutes / 6)));
  return [
    { kind: 'welcome', usual: minutes >= 60 ? 10 : 5, least: 2 },
    ...(ratedBefore === true || items === 0
      ? []
      : [{ kind: 'rate' as const, usual: rating, least: 5 }]),
    ...(isLong ? [{ kind: 'break' as const, usual: 15, least: 10 }] : []),
    ...(safetyItems === 0
      ? []
      : [{ kind: 'safety' as const, usual: Math.min(20, 5 + 2 * safetyItems), least: 3 }]),
    { kind: 'plan', usual: plan, least: 5 },
    { kind: 'close', usual: minutes >= 60 ? 5 : 3, least: 2 },
  ];
}

/** Cuts what is above each step's least, in equal parts, so that all fit into the room there is. */
function squeeze(needs: readonly Need[], room: number): readonly number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const spare = needs.reduce((sum, need) => sum + need.usual - need.least, 0);
  const share = Math.max(0, room - least) / spare;
  return needs.map((need) => need.least + Math.floor((need.usual - need.least) * share));
}

/** A step with its place in the day. */
export interface PlacedStep extends AgendaStep {
  /** Minutes since the beginning. */
  readonly from: number;
  readonly to: number;
}

/** The steps of a day one after the other. */
export function placeSteps(steps: readonly AgendaStep[]): readonly PlacedStep[] {
  let from = 0;
  return steps.map((step) => {
    const placed = { ...step, from, to: from + step.minutes };
    from = placed.to;
    return placed;
  });
}

/** Whether people have less time to rate than reading the items takes. */
export function isRatingShort(steps: readonly AgendaStep[], order: AgendaOrder): boolean {
  if (order.ratedBefore === true || order.items === 0) return false;
  const given = steps.find(({ kind }) => kind === 'rate')?.minutes ?? 0;
  return given < Math.ceil((order.items * 35) / 60);
}

/** What to talk about in the time that is left. */
export interface TalkProposal {
  /** In their order, each of `minutesPerItem`. */
  readonly talk: readonly ItemOf[];
  /** Those that keep what each person answered. */
  readonly keep: readonly ItemOf[];
}

type ItemOf = RankedItem['item'];

/**
 * Proposes the items that fit into the time that is left: as ranked, safety first, then the most divided.
 * What is agreed already is in neither list.
 *
 * @param minutesLeft for talking; under `minutesPerItem` nothing fits.
 */
export function proposeTalk(ranked: readonly RankedItem[], minutesLeft: number): TalkProposal {
  const open = ranked.filter(({ agreed }) => !agreed).map(({ item }) => item);
  const fits = Math.max(0, Math.floor(minutesLeft / minutesPerItem));
  return { talk: open.slice(0, fits), keep: open.slice(fits) };
}
