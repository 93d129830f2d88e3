import type { Id, PlainDate, Round, Site } from '../../model';
import type { formatVersion } from '../AssessmentFile';

/** What somebody who collects assessments asks of a practice. It holds no answers. */
export interface Invitation {
  /** Permanent random id: replies to one invitation have the same. */
  readonly id: Id;
  /** A key of `content/terms`. */
  readonly country: string;
  readonly network?: string | undefined;
  /** Who invites. */
  readonly commissioner: string;
  readonly round: { readonly name: string; readonly date: PlainDate };
  /** The last day for an answer. */
  readonly deadline?: PlainDate | undefined;
  readonly reserveItems?: boolean | undefined;
  /** Only the fifteen quick-check items are asked (S10). */
  readonly quick?: boolean | undefined;
  /** What the answers are for. */
  readonly purpose?: string | undefined;
  /** Who will see what is sent back, each in a few words; one at least. */
  readonly seenBy: readonly string[];
  readonly roleTitle?: Site['roleTitle'];
  /** The instrument version asked for. */
  readonly instrument?: string | undefined;
  /** The practice's code, where the invitation is for one practice. */
  readonly expectedCode?: string | undefined;
}

/** An invitation's file, as `public/schema/invitation-1.json` publishes it. */
export interface InvitationFile {
  readonly format: 'linkready';
  readonly formatVersion: typeof formatVersion;
  readonly kind: 'invitation';
  readonly invitation: Invitation;
}

/** What an invitation settles of an assessment; the site's name is left for the practice. */
export interface InvitedParticulars {
  readonly site: Partial<Omit<Site, 'id' | 'changedAt' | 'name'>> & Pick<Site, 'country'>;
  readonly round: Omit<Round, 'id' | 'changedAt'>;
}

/** What a new assessment takes over from an invitation. */
export function findParticulars(invitation: Invitation): InvitedParticulars {
  const { id, commissioner, purpose, deadline, seenBy, quick } = invitation;
  const { country, network, reserveItems, roleTitle, expectedCode } = invitation;
  return {
    site: {
      country,
      commissioner,
      ...(network !== undefined && { network }),
      ...(reserveItems !== undefined && { reserveItems }),
      ...(roleTitle !== undefined && { roleTitle }),
      ...(expectedCode !== undefined && { code: expectedCode }),
    },
    round: {
      name: invitation.round.name,
      date: invitation.round.date,
      ...(quick !== undefined && { quick }),
      invited: {
        invitation: id,
        from: commissioner,
        ...(purpose !== undefined && { purpose }),
        ...(deadline !== undefined && { deadline }),
        seenBy,
      },
    },
  };
}
