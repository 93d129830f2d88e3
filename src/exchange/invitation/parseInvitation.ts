import type { Outcome } from '../../model';
import { parseEnvelope } from '../parseEnvelope';
import { checkInvitation } from './checkInvitation';
import type { Invitation } from './Invitation';
import { decodeInvitationLink } from './invitationLink';

/** An invitation is a page of text at most. */
const limits = { bytes: 100_000, depth: 10 };

/**
 * Parses an invitation: the bytes of a file, or a text that was pasted, be it the file's or a link.
 *
 * Problems: those of `parseEnvelope` and of `decodeInvitationLink`; `fileOtherPurpose` (`purpose`)
 * where it is a LinkReady file of another kind.
 */
export function parseInvitation(source: Uint8Array | string): Outcome<Invitation> {
  if (typeof source === 'string' && !/^[\s\ufeff]*\{/.test(source)) {
    return decodeInvitationLink(source);
  }
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const envelope = parseEnvelope(bytes, limits);
  return envelope.ok ? checkInvitation(envelope.value) : envelope;
}
