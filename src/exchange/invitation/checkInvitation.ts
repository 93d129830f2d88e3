import { validate } from 'virtual:invitation-schema';
import { type Outcome, succeed } from '../../model';
import { checkSchema } from '../checkSchema';
import { checkBody, type Envelope } from '../parseEnvelope';
import type { Invitation } from './Invitation';

/**
 * Checks the body of an invitation's file.
 *
 * Problems: `fileOtherPurpose` (`purpose`); `fileInvalid` with the place.
 */
export function checkInvitation(envelope: Envelope): Outcome<Invitation> {
  const safe = checkBody(envelope, 'invitation');
  if (!safe.ok) return safe;
  const file = checkSchema(validate, envelope.data);
  return file.ok ? succeed(file.value.invitation) : file;
}
