import { zlibSync } from 'fflate';
import { fail, type Outcome, succeed } from '../../model';
import { formatVersion } from '../AssessmentFile';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url';
import { seal, unseal } from '../bytes/crc32';
import { inflateZlib } from '../bytes/inflate';
import { parseJson } from '../parseJson';
import { checkInvitation } from './checkInvitation';
import type { Invitation } from './Invitation';

/** Mail programmes follow links of about 2,000 characters; Outlook cuts at 2,083. */
const mostLinkCharacters = 2_000;
/** What so short a link may hold at most. */
const mostBytes = 20_000;
const mostDepth = 10;

/**
 * An invitation as a link that sets up an assessment: `<root>start/#i=...`.
 *
 * Behind `#i=` stands compact JSON, deflated where that is shorter, with a check sum, as base64url. What
 * follows a `#` is never sent to a server.
 *
 * @param root the address of the site's home page.
 *
 * Problems: `linkTooLong`; the invitation can still go as a file.
 */
export function encodeInvitationLink(root: string, invitation: Invitation): Outcome<string> {
  const plain = new TextEncoder().encode(JSON.stringify({ formatVersion, invitation }));
  const deflated = zlibSync(plain, { level: 9 });
  const shorter = deflated.length < plain.length ? deflated : plain;
  const link = `${root.replace(/\/?$/, '/')}start/#i=${encodeBase64url(seal(shorter))}`;
  return link.length > mostLinkCharacters ? fail('linkTooLong') : succeed(link);
}

/**
 * Reads an invitation out of a link, out of what follows its `#`, or out of a text with such a link.
 *
 * Line breaks inside a link, as some mail programmes put them there, do not matter.
 *
 * Problems: `linkNotReadable` where it is cut or changed; `linkNewer`; `fileInvalid` with the place.
 */
export function decodeInvitationLink(text: string): Outcome<Invitation> {
  if (text.length > 2 * mostLinkCharacters) return fail('linkNotReadable');
  const bytes = readCode(text) ?? readCode(text.replace(/\s+/g, ''));
  const parsed = bytes && parseJson(bytes, mostDepth);
  if (parsed?.ok !== true) return fail('linkNotReadable');
  const data = parsed.value.value;
  if (typeof data !== 'object' || data === null) return fail('linkNotReadable');
  const version: unknown = Reflect.get(data, 'formatVersion');
  if (typeof version === 'number' && version > formatVersion) return fail('linkNewer');
  const whole = { ...data, format: 'linkready', kind: 'invitation' };
  return checkInvitation({ purpose: 'invitation', data: whole });
}

/** The link with an invitation that somebody put into a text; absent where there is none. */
export function findInvitationLink(text: string): string | undefined {
  return /https?:\/\/[^\s<>"]{1,500}#i=[\w-]{20,}/.exec(text)?.[0];
}

function readCode(text: string): Uint8Array | undefined {
  const code = /(?:^|[#?&])i=([\w-]+)/.exec(text)?.[1];
  const sealed = code === undefined ? undefined : decodeBase64url(code);
  const bytes = sealed && unseal(sealed);
  const brace = 0x7b;
  return bytes === undefined || bytes[0] === brace ? bytes : inflateZlib(bytes, mostBytes);
}
