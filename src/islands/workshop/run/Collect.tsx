import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { stateInAddress } from '../../app/device';
import { keepInAddress } from '../workshopAddress';
import { CodesPanel } from './CodesPanel';
import { HandsPanel } from './HandsPanel';
import { PaperPanel } from './PaperPanel';
import type { Run } from './useRun';

const ways = ['hands', 'paper', 'codes'] as const;
type Way = (typeof ways)[number];

/** Answers come in by hands, by paper and by phones, all in one session. */
export function Collect({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const way = useSignal<Way>(ways.find((one) => one === stateInAddress('way')) ?? 'hands');
  return (
    <section class="workshop-collect" aria-labelledby="collect-title">
      <h2 id="collect-title">{t('workshop.collect')}</h2>
      <fieldset class="workshop-ways" aria-labelledby="collect-title">
        {ways.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === way.value}
            onClick={() => {
              way.value = one;
              keepInAddress('way', one);
            }}
          >
            {t(`workshop.way.${one}`)}
          </button>
        ))}
      </fieldset>
      {way.value === 'hands' && <HandsPanel run={run} />}
      {way.value === 'paper' && <PaperPanel run={run} />}
      {way.value === 'codes' && <CodesPanel run={run} />}
    </section>
  );
}
