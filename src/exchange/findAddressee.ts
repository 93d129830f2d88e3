import type { Id } from '../model';
import { parseEnvelope } from './parseEnvelope';

/**
 * The respondent whom a file for colleagues was handed to; absent where it was written for nobody in
 * particular, or where it is no such file.
 */
export function findAddressee(bytes: Uint8Array): Id | undefined {
  const envelope = parseEnvelope(bytes);
  if (!envelope.ok || envelope.value.purpose !== 'colleague') return undefined;
  const { respondent } = envelope.value.data;
  return typeof respondent === 'string' ? respondent : undefined;
}
