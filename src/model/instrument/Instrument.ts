/** Domain id, lower case and permanent: `o1` to `o6`, `c1` to `c9`. */
export type DomainId = string;
/** Item id, its domain's id and a letter: `o1a`; the quick-check item is `o1q`. */
export type ItemId = string;
/** Id of an action that the instrument offers: `o1-1`. */
export type InstrumentActionId = string;

/** One of the five described levels, from not in place (0) to embedded (4). */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

export type DomainGroup = 'opportunity' | 'challenge';
export type ItemKind = 'core' | 'reserve' | 'quick';

/** Who can know the answer to an item. */
export type Role =
  | 'practiceManager'
  | 'gp'
  | 'nurse'
  | 'linkWorker'
  | 'linkWorkerManager'
  | 'reception'
  | 'communityPartner';

export const roles: readonly Role[] = [
  'practiceManager',
  'gp',
  'nurse',
  'linkWorker',
  'linkWorkerManager',
  'reception',
  'communityPartner',
];

/** Who can lead an action. */
export type OwnerRole =
  | 'practiceManager'
  | 'clinicalLead'
  | 'network'
  | 'linkWorker'
  | 'linkWorkerManager'
  | 'commissioner'
  | 'voluntarySector';

export const ownerRoles: readonly OwnerRole[] = [
  'practiceManager',
  'clinicalLead',
  'network',
  'linkWorker',
  'linkWorkerManager',
  'commissioner',
  'voluntarySector',
];

export type Effort = 'low' | 'medium' | 'high';

/** How strong the support is for a statement, an item or an action. */
export type Strength = 'review' | 'studies' | 'guidance' | 'proposal';

/** Whose matter an item is: the practice's own, or one its network settles for several sites. */
export type Reach = 'practice' | 'network';

/** The stretch of time an item asks about. */
export type TimeWindow = 'now' | 'threeMonths' | 'twelveMonths';

/** One thing that can be rated. Texts carry term tokens such as `{linkWorker}`. */
export interface Item {
  readonly id: ItemId;
  readonly kind: ItemKind;
  /** A short noun phrase, lower case inside a sentence: "case supervision". */
  readonly title: string;
  readonly stem: string;
  readonly help: {
    readonly counts: string;
    readonly doesNotCount: string;
    readonly example: string;
  };
  readonly window: TimeWindow;
  /** What each level 0 to 4 looks like; each includes those below it. */
  readonly descriptors: readonly [string, string, string, string, string];
  /** What to choose when only part of a level is true. */
  readonly partly: string;
  readonly whoKnows: readonly Role[];
  readonly reach: Reach;
  readonly safety: boolean;
  /** When "not applicable" is a fair answer; absent where it is not offered. */
  readonly notApplicableWhen?: string | undefined;
  /** What to look at to prove the level. */
  readonly proof: string;
  readonly references: readonly string[];
  readonly strength: Strength;
}

/** Whole units of time until a measure can be expected to move. */
export interface TimeToEffect {
  readonly from: number;
  readonly to: number;
  readonly unit: 'weeks' | 'months';
}

/** An action that the instrument offers. */
export interface InstrumentAction {
  readonly id: InstrumentActionId;
  readonly title: string;
  readonly why: string;
  readonly firstSteps: readonly string[];
  readonly owners: readonly OwnerRole[];
  /** One effort, or two where it depends; planning counts the larger (P2). */
  readonly efforts: readonly Effort[];
  readonly timeToEffect: TimeToEffect;
  readonly measure: string;
  /** The items it raises, and the level it can raise each to. */
  readonly raises: readonly { readonly item: ItemId; readonly to: Level }[];
  /** ERIC strategies by exact name. */
  readonly eric: readonly string[];
  /** CFIR 2.0 constructs by exact name. */
  readonly cfir: readonly string[];
  readonly strength: Strength;
  readonly references: readonly string[];
}

/** A statement of fact with what it rests on. */
export interface Statement {
  readonly text: string;
  readonly references: readonly string[];
  readonly strength: Strength;
}

/** One of the fifteen things the review links to whether social prescribing takes root. */
export interface Domain {
  readonly id: DomainId;
  readonly group: DomainGroup;
  readonly title: string;
  /** At most 16 characters, for a petal's label. */
  readonly shortTitle: string;
  readonly definition: string;
  readonly evidence: readonly Statement[];
  readonly pictures: { readonly levelZero: string; readonly levelFour: string };
  /** What the domain leaves to others, and which domain has it. */
  readonly notCovered: readonly { readonly text: string; readonly home: DomainId }[];
  readonly items: readonly Item[];
  readonly actions: readonly InstrumentAction[];
}

/** The published set of domains, items, levels and actions, in one version and one language. */
export interface Instrument {
  readonly version: string;
  readonly status: 'draft' | 'released';
  readonly language: string;
  /** In the order of the instrument: opportunities, then challenges. */
  readonly domains: readonly Domain[];
}

/** Every item of a kind, in domain order. */
export function findItems(instrument: Instrument, kind: ItemKind): readonly Item[] {
  return instrument.domains.flatMap((domain) => domain.items.filter((item) => item.kind === kind));
}
