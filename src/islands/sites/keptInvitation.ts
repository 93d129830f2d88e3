import { type Invitation, parseInvitation, writeInvitation } from '../../exchange';
import type { Id, Outcome } from '../../model';
import { getStore } from '../app/store';

/** The beginning of the setting that keeps an invitation until its assessment is started. */
const key = 'invitation.';

/**
 * Keeps an invitation on this device, so that a reload finds it by its id.
 *
 * Problems: those of the database.
 */
export async function keepInvitation(invitation: Invitation): Promise<Outcome<Id>> {
  const store = await getStore();
  if (!store.ok) return store;
  const text = new TextDecoder().decode(writeInvitation(invitation));
  const kept = await store.value.saveSetting(key + invitation.id, text);
  return kept.ok ? { ok: true, value: invitation.id } : kept;
}

/** An invitation that was kept; absent where there is none, or it has been answered. */
export async function findKeptInvitation(id: Id): Promise<Invitation | undefined> {
  const store = await getStore();
  const kept = store.ok ? await store.value.getSetting(key + id) : store;
  if (!kept.ok || typeof kept.value !== 'string') return undefined;
  const parsed = parseInvitation(kept.value);
  return parsed.ok ? parsed.value : undefined;
}

/** Forgets an invitation whose assessment has been started: the round keeps what was asked. */
export async function forgetInvitation(id: Id): Promise<void> {
  const store = await getStore();
  if (store.ok) await store.value.removeSetting(key + id);
}
