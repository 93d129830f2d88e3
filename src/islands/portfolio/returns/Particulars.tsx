import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { pathTo } from '../../../i18n';
import type { PortfolioProps } from '../PortfolioScreen';

/** What the portfolio is called, what it is for, and until when answers are asked for. */
export function Particulars({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const said = useSignal('');
  const { name, purpose, deadline } = open.about.value;

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const changed = await open.store.change(open.id, {
      name: text('name') || name,
      purpose: text('purpose') || undefined,
      deadline: text('deadline') || undefined,
    });
    if (changed.ok) {
      open.about.value = changed.value;
      said.value = t('portfolio.about.saved');
    } else open.problem.value = changed.problem;
  }
  return (
    <details class="portfolio-about">
      <summary>{t('portfolio.about')}</summary>
      <form onSubmit={save}>
        <div class="field">
          <label for="about-name">{t('portfolio.name')}</label>
          <input id="about-name" name="name" defaultValue={name} maxLength={120} />
        </div>
        <div class="field">
          <label for="about-purpose">{t('portfolio.about.purpose')}</label>
          <p class="hint" id="about-purpose-hint">
            {t('portfolio.about.purpose.hint')}
          </p>
          <textarea
            id="about-purpose"
            name="purpose"
            rows={2}
            maxLength={500}
            defaultValue={purpose}
            aria-describedby="about-purpose-hint"
          />
        </div>
        <div class="field">
          <label for="about-deadline">{t('portfolio.about.deadline')}</label>
          <input id="about-deadline" name="deadline" type="date" defaultValue={deadline} />
        </div>
        <p class="buttons">
          <button type="submit" class="button-second">
            {t('portfolio.about.save')}
          </button>
          <span role="status">{said.value}</span>
        </p>
      </form>
      <Removal open={open} />
    </details>
  );
}

/** Two steps: what is removed with a portfolio cannot be brought back from here. */
function Removal({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const isAsked = useSignal(false);
  async function remove() {
    const removed = await open.store.remove(open.id);
    if (removed.ok) location.assign(pathTo(open.locale, 'portfolio/'));
    else open.problem.value = removed.problem;
  }
  if (!isAsked.value) {
    return (
      <button
        type="button"
        class="button-quiet"
        onClick={() => {
          isAsked.value = true;
        }}
      >
        {t('portfolio.remove')}
      </button>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{t('portfolio.remove.sure')}</p>
      <p class="buttons">
        <button type="button" class="button-second" onClick={remove}>
          {t('portfolio.remove.yes')}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            isAsked.value = false;
          }}
        >
          {t('portfolio.remove.no')}
        </button>
      </p>
    </div>
  );
}
