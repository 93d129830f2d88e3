import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import type { Run } from './useRun';

/** Which item the room is at, the way to its neighbours, and to any other. */
export function ItemNavigator({ run }: { readonly run: Run }) {
  const { t, fill } = useTranslator();
  const items = run.items.value;
  const at = items.findIndex(({ id }) => id === run.item.value?.id);
  const domains = run.open.instrument.domains.filter(({ items: own }) =>
    own.some(({ id }) => items.some((item) => item.id === id)),
  );
  return (
    <div class="workshop-navigator">
      <button
        type="button"
        class="button-second"
        aria-disabled={at <= 0}
        onClick={() => run.step(-1)}
      >
        {t('workshop.item.before')}
      </button>
      <label>
        <span class="visually-hidden">{t('workshop.item.choose')}</span>
        <select
          value={run.item.value?.id}
          onChange={({ currentTarget }) => run.goTo(currentTarget.value)}
        >
          {domains.map((domain) => (
            <optgroup key={domain.id} label={domain.title}>
              {items
                .map((item, index) => ({ item, index }))
                .filter(({ item }) => domain.items.some(({ id }) => id === item.id))
                .map(({ item, index }) => (
                  <option key={item.id} value={item.id}>
                    {`${index + 1}. ${capitalise(fill(item.title))}`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button-second"
        aria-disabled={at >= items.length - 1}
        onClick={() => run.step(1)}
      >
        {t('workshop.item.next')}
      </button>
    </div>
  );
}
