import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { adoptAction, textLimits } from '../../model';
import { newId } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import type { SayNews } from './PlanNews';

interface OwnActionProps {
  readonly open: OpenAssessment;
  readonly say: SayNews;
}

/** An action in the site's own words; its domain may be named, and need not. */
export function OwnAction({ open, say }: OwnActionProps) {
  const { t } = useTranslator();
  const title = useSignal('');
  const domain = useSignal('');

  function add(event: SubmitEvent) {
    event.preventDefault();
    const text = title.value.trim();
    if (text === '') return;
    const id = newId();
    const by = open.respondent.value?.id;
    const details = { title: text, by, ...(domain.value !== '' && { domain: domain.value }) };
    open.change((one, at) => adoptAction(one, details, id, at));
    title.value = '';
    domain.value = '';
    say({ text: t('plan.added', { title: text }) });
  }

  return (
    <details>
      <summary>{t('plan.own')}</summary>
      <form onSubmit={add}>
        <div class="field">
          <label for="own-action">{t('plan.own.label')}</label>
          <input
            id="own-action"
            maxLength={textLimits.name}
            value={title.value}
            onInput={(event) => {
              title.value = event.currentTarget.value;
            }}
          />
        </div>
        <div class="field">
          <label for="own-domain">{t('plan.domain')}</label>
          <select
            id="own-domain"
            value={domain.value}
            onChange={(event) => {
              domain.value = event.currentTarget.value;
            }}
          >
            <option value="">{t('plan.noDomain')}</option>
            {open.instrument.domains.map(({ id, title: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button-second">
          {t('plan.own.add')}
        </button>
      </form>
    </details>
  );
}
