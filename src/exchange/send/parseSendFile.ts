import { validate } from 'virtual:send-schema';
import { fail, isPossibleItem, type Outcome, type SentAssessment } from '../../model';
import type { FileLimits } from '../AssessmentFile';
import { checkSchema } from '../checkSchema';
import { findTwice } from '../findTwice';
import { checkBody, type Envelope, parseEnvelope } from '../parseEnvelope';
import { placeProblem } from '../placeProblem';
import type { SendFile } from './SendFile';

/**
 * Parses a file that was sent, recognised by what it holds and not by its name.
 *
 * The file is read whole or not at all; fields that are not known are kept.
 *
 * Problems: those of `parseEnvelope`, and `fileOtherPurpose` (`purpose`) where it is a LinkReady file
 * of another kind.
 */
export function parseSendFile(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
): Outcome<SendFile> {
  const envelope = parseEnvelope(bytes, limits);
  return envelope.ok ? checkSendFile(envelope.value) : envelope;
}

/** Checks the body of a file that was sent. */
export function checkSendFile(envelope: Envelope): Outcome<SendFile> {
  const { sent } = envelope.data;
  const shape: unknown = typeof sent === 'object' && sent !== null && Reflect.get(sent, 'shape');
  if (typeof shape === 'number' && shape > 1) return fail('fileNewer');
  const safe = checkBody(envelope, 'send');
  if (!safe.ok) return safe;
  const file = checkSchema(validate, envelope.data);
  if (!file.ok) return file;
  return findFault(file.value.sent) ?? file;
}

/** What a schema cannot say: things that occur once, and items that no answers could come to. */
function findFault(sent: SentAssessment): Outcome<never> | undefined {
  const { items, agreements, notes, changes, actions } = sent;
  const twice =
    tellTwice('items', 'item', items, ({ item }) => item) ??
    tellTwice('agreements', 'domain', agreements, ({ domain }) => domain) ??
    tellTwice('notes', 'about', notes, ({ about }) => about) ??
    tellTwice('changes', 'id', changes, ({ id }) => id) ??
    tellTwice('actions', 'id', actions, ({ id }) => id);
  if (twice !== undefined) return twice;
  const impossible = items.findIndex((item) => !isPossibleItem(item));
  return impossible < 0 ? undefined : placeProblem(['sent', 'items', impossible], 'form');
}

function tellTwice<T>(
  list: string,
  field: string,
  entries: readonly T[],
  idOf: (entry: T) => string,
): Outcome<never> | undefined {
  const twice = findTwice(entries, idOf);
  return twice < 0 ? undefined : placeProblem(['sent', list, twice, field], 'unique');
}
