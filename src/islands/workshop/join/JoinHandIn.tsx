import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { QrFigure } from '../../handOver/QrFigure';
import { forgetOwnPart } from './ownPart';
import type { Join } from './useJoin';
import { writeCodes } from './writeCodes';

/** The code that hands in, large, and the short one to read out where there is no camera. */
export function JoinHandIn({ join }: { readonly join: Join }) {
  const { t } = useTranslator();
  const forgotten = useSignal(false);
  const joining = join.joining.value;
  const instrument = join.instrument.value;
  if (joining === undefined || instrument === undefined) return null;
  const { whole, short } = writeCodes(joining, instrument, join.part.value);
  return (
    <>
      <h1>{t('join.show')}</h1>
      <p class="lead">{t('join.show.lead')}</p>
      <div class="join-code" data-code={whole}>
        <QrFigure text={whole} protection="medium" />
      </div>
      {short.length > 0 && (
        <>
          <h2>{t('join.read')}</h2>
          <p>{t('join.read.hint')}</p>
          {short.map(({ domain, code }) => (
            <p key={domain}>
              {short.length > 1 && <>{domain}: </>}
              <strong class="typed-code">{code}</strong>
            </p>
          ))}
        </>
      )}
      <p>{t('join.once')}</p>
      <p class="buttons">
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            join.step.value = 'check';
          }}
        >
          {t('join.correct')}
        </button>
        <button
          type="button"
          class="button-quiet"
          onClick={() => void forgetOwnPart(joining.session).then(() => (forgotten.value = true))}
        >
          {t('join.forget')}
        </button>
      </p>
      <p role="status">{forgotten.value && t('join.forgotten')}</p>
    </>
  );
}
