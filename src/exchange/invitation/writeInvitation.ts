import { writeEnvelope } from '../writeEnvelope';
import type { Invitation } from './Invitation';

/** In the order of reading. */
const firstFields = [
  'id',
  'commissioner',
  'country',
  'network',
  'expectedCode',
  'round',
  'name',
  'date',
  'deadline',
  'purpose',
  'seenBy',
];

/** Writes an invitation's file: UTF-8 JSON by the published schema, the same bytes every time. */
export function writeInvitation(invitation: Invitation): Uint8Array {
  return writeEnvelope('invitation', [], ['invitation', invitation], firstFields);
}
