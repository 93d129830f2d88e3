import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { decodeInvitationLink, type Invitation } from '../../exchange';
import { pathTo } from '../../i18n';
import type { Problem, Site } from '../../model';
import { type AppData, loadAppData } from '../app/loadData';
import { getStore } from '../app/store';
import { findKeptInvitation, keepInvitation } from './keptInvitation';

/** What the form for a new assessment begins with. */
export interface StartState {
  readonly data: AppData;
  readonly invitation?: Invitation | undefined;
  /** The last site of this device, whose network and commissioner the next one may share. */
  readonly lastSite?: Site | undefined;
  /** What stands in the way: a link that cannot be read, a browser that keeps nothing. */
  readonly problem?: Problem | undefined;
}

/** Gathers what the form begins with; an invitation's link is read and taken out of the address. */
export function useStart(locale: string): ReadonlySignal<StartState | undefined> {
  const state = useSignal<StartState | undefined>(undefined);
  useEffect(() => {
    async function gather() {
      const [data, invited, last] = await Promise.all([
        loadAppData(locale),
        findInvitation(locale),
        findLastSite(),
      ]);
      if (!data.ok) return;
      const { invitation } = invited;
      const problem = last.problem ?? invited.problem;
      state.value = { data: data.value, invitation, lastSite: last.site, problem };
    }
    void gather();
    // The link may be opened in a tab that shows this page already.
    addEventListener('hashchange', gather);
    return () => removeEventListener('hashchange', gather);
  }, [locale]);
  return state;
}

interface Found {
  readonly invitation?: Invitation | undefined;
  readonly problem?: Problem | undefined;
}

/** An invitation in the address: whole in its fragment, or by the id it is kept under. */
async function findInvitation(locale: string): Promise<Found> {
  const { hash, search } = location;
  const start = pathTo(locale, 'start/');
  if (/[#&]i=/.test(hash)) {
    // A link can be long, and says who was asked what: it does not belong into the history.
    history.replaceState(null, '', start);
    const decoded = decodeInvitationLink(hash);
    if (!decoded.ok) return { problem: decoded.problem };
    const kept = await keepInvitation(decoded.value);
    if (kept.ok) {
      history.replaceState(null, '', `${start}?i=${encodeURIComponent(kept.value)}`);
    }
    return { invitation: decoded.value };
  }
  const id = new URLSearchParams(search).get('i');
  return { invitation: id === null ? undefined : await findKeptInvitation(id) };
}

async function findLastSite(): Promise<{
  readonly site?: Site | undefined;
  readonly problem?: Problem | undefined;
}> {
  const store = await getStore();
  if (!store.ok) return { problem: store.problem };
  const list = await store.value.list();
  const last = list.ok ? list.value.find(({ example }) => !example) : undefined;
  const found = last && (await store.value.get(last.id));
  return { site: found?.ok ? found.value.site : undefined };
}
