import { findParticulars, type Invitation } from '../../exchange';
import {
  type Assessment,
  createAssessment,
  type Id,
  type Instant,
  type PlainDate,
  parseListSize,
  type Role,
  type Round,
  roles,
  type Site,
} from '../../model';

/** What the form for a new assessment cannot do without, or cannot use. */
export type StartFault = 'name' | 'listSize';

/** What is needed besides what was typed. */
export interface StartOptions {
  readonly version: string;
  readonly invitation?: Invitation | undefined;
  /** What a round is called where nobody says. */
  readonly usualRound: string;
  readonly today: PlainDate;
  readonly now: Instant;
  readonly newId: () => Id;
}

/** A new assessment, or what stands against it. */
export type Started =
  | { readonly assessment: Assessment }
  | { readonly faults: readonly StartFault[] };

/**
 * Reads the form for a new assessment; what is empty is left out.
 *
 * @param field a field's text by its name, without blanks at its ends.
 */
export function readStart(field: (name: string) => string, options: StartOptions): Started {
  const size = parseListSize(field('listSize'));
  const faults: StartFault[] = [];
  if (field('name') === '') faults.push('name');
  if (size.state === 'notANumber') faults.push('listSize');
  if (faults.length > 0) return { faults };
  const { version, invitation, now, newId } = options;
  const invited = invitation && findParticulars(invitation);
  return {
    assessment: createAssessment({
      instrument: version,
      site: {
        ...readSite(field),
        ...(size.state === 'size' && { listSize: size.size }),
        ...invited?.site,
        // A practice may know its own code better than whoever invites it.
        ...textOf('code', field('code')),
      },
      round: invited?.round ?? readRound(field, options),
      role: roleOf(field('role')),
      now,
      ids: { assessment: newId(), site: newId(), round: newId(), respondent: newId() },
    }),
  };
}

function readSite(
  field: (name: string) => string,
): Pick<Site, 'name' | 'country'> & Partial<Omit<Site, 'id' | 'changedAt'>> {
  const [singular, plural] = [field('singular'), field('plural')];
  return {
    name: field('name'),
    country: field('country'),
    ...textOf('network', field('network')),
    ...textOf('commissioner', field('commissioner')),
    ...textOf('setting', field('setting')),
    ...(singular && { roleTitle: { singular, plural: plural || singular } }),
    ...(field('reserve') !== '' && { reserveItems: true }),
  };
}

function readRound(
  field: (name: string) => string,
  { usualRound, today }: StartOptions,
): Omit<Round, 'id' | 'changedAt'> {
  return {
    name: field('round') || usualRound,
    date: field('date') || today,
    ...(field('kind') === 'quick' && { quick: true }),
  };
}

function textOf<Name extends string>(name: Name, text: string): Partial<Record<Name, string>> {
  const made: Partial<Record<Name, string>> = {};
  if (text !== '') made[name] = text;
  return made;
}

function roleOf(value: string): Role {
  return roles.find((role) => role === value) ?? 'practiceManager';
}
