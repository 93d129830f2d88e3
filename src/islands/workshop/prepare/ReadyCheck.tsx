import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { askPersistence } from '../../../storage';
import type { OpenWorkshop } from '../openWorkshop';
import { type CheckedPart, checkReadiness } from './checkReadiness';

const routes = [
  '',
  'workshop/',
  'workshop/prepare/',
  'workshop/run/',
  'workshop/wall/',
  'workshop/leave/',
  'join/',
  'plan/',
  'results/',
  'documents/',
] as const;

/** One clear answer: whether this device can run the workshop with no network, and what is missing. */
export function ReadyCheck({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const parts = useSignal<readonly CheckedPart[] | undefined>(undefined);

  async function check() {
    parts.value = undefined;
    const { instrument } = open.workshop.peek();
    parts.value = await checkReadiness(open.store, open.locale, routes, [
      `data/instrument/${instrument}/${open.locale}.json`,
      `data/terms/${open.locale}.json`,
      'data/references.json',
      'fonts/LinkReadySans-Regular.ttf',
      'fonts/LinkReadySans-SemiBold.ttf',
    ]);
  }
  useEffect(() => void check(), [open]);

  const found = parts.value;
  const verdict = found === undefined ? 'checking' : judge(found);
  return (
    <section aria-labelledby="ready-title" class="workshop-ready" data-verdict={verdict}>
      <h2 id="ready-title">{t('workshop.ready')}</h2>
      <p role="status" class="workshop-verdict">
        {t(`workshop.ready.${verdict}`)}
      </p>
      {found && (
        <ul class="workshop-checks">
          {found.map(({ check: name, state }) => (
            <li key={name} data-check={name} data-state={state}>
              <span class="workshop-check-mark" aria-hidden="true" />
              <span>
                <strong>{t(`workshop.check.state.${state}`)}</strong>{' '}
                {t(state === 'yes' ? `workshop.check.${name}` : `workshop.check.${name}.todo`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>{t('workshop.ready.clock', { time: new Date().toTimeString().slice(0, 5) })}</p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={() => void check()}>
          {t('workshop.ready.again')}
        </button>
        {found?.some(({ check: name, state }) => name === 'kept' && state === 'hint') && (
          <button
            type="button"
            class="button-second"
            onClick={() => void askPersistence().then(check)}
          >
            {t('workshop.ready.ask')}
          </button>
        )}
      </p>
    </section>
  );
}

function judge(parts: readonly CheckedPart[]): 'yes' | 'no' | 'hint' {
  if (parts.some(({ state }) => state === 'no')) return 'no';
  return parts.some(({ state }) => state === 'hint') ? 'hint' : 'yes';
}
