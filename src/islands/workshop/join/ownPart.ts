import { type Id, type ItemId, type Outcome, type Role, roles, succeed } from '../../../model';
import { getStore } from '../../app/store';
import type { AnswerKey } from '../run/answerKeys';

/** What one person answers in a workshop, as their phone keeps it. */
export interface OwnPart {
  /** The person, without a name: the same as long as the phone keeps it. */
  readonly id: Id;
  readonly role?: Role | undefined;
  readonly answers: Readonly<Record<ItemId, AnswerKey>>;
  readonly handedIn: boolean;
}

function keyOf(session: number): string {
  return `join.${session}`;
}

/** Keeps a person's part on this phone. */
export async function writeOwnPart(session: number, part: OwnPart): Promise<Outcome<unknown>> {
  const store = await getStore();
  return store.ok ? store.value.saveSetting(keyOf(session), JSON.stringify(part)) : store;
}

/** What this phone kept of a person's part; absent where it kept none. */
export async function readOwnPart(session: number): Promise<Outcome<OwnPart | undefined>> {
  const store = await getStore();
  if (!store.ok) return store;
  const found = await store.value.getSetting(keyOf(session));
  if (!found.ok) return found;
  return succeed(typeof found.value === 'string' ? parsePart(found.value) : undefined);
}

const answerKey = /^[0-4dn]$/;

/** Written by this page, yet checked: another version of it may have written it. */
function parsePart(text: string): OwnPart | undefined {
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null) return undefined;
  const id: unknown = Reflect.get(data, 'id');
  const answers: unknown = Reflect.get(data, 'answers');
  if (typeof id !== 'string' || typeof answers !== 'object' || answers === null) return undefined;
  return {
    id,
    role: roles.find((role) => role === Reflect.get(data, 'role')),
    answers: Object.fromEntries(
      Object.entries(answers).filter((entry): entry is [string, AnswerKey] =>
        answerKey.test(String(entry[1])),
      ),
    ),
    handedIn: Reflect.get(data, 'handedIn') === true,
  };
}

/** Forgets a person's part. */
export async function forgetOwnPart(session: number): Promise<Outcome<unknown>> {
  const store = await getStore();
  return store.ok ? store.value.removeSetting(keyOf(session)) : store;
}
