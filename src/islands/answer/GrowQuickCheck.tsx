import { useTranslator } from '../../components';
import { recordRound } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';

interface GrowQuickCheckProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

/** From the quick check to all sixty items: site, people and notes stay, levels do not carry (S10). */
export function GrowQuickCheck({ locale, open }: GrowQuickCheckProps) {
  const { t } = useTranslator();
  async function grow() {
    await open.change((one, at) => recordRound(one, { quick: undefined }, at));
    const list = addressOf(locale, 'answer/', open.assessment.value.id);
    // The list itself is drawn anew by what changed; from anywhere else it is the next place to be.
    if (new URL(list, location.href).pathname !== location.pathname) location.assign(list);
  }
  return (
    <section class="grow" aria-labelledby="grow-title">
      <h2 id="grow-title">{t('quick.grow')}</h2>
      <p>{t('quick.grow.text')}</p>
      <button type="button" class="button-second" onClick={grow}>
        {t('quick.grow.go')}
      </button>
    </section>
  );
}
