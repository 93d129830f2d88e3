import { capitalise, describeSettled } from '../i18n';
import { findItem, type Instrument, type SafetyFlag } from '../model';
import { useTranslator } from './TranslatorContext';

interface SafetyFlagsProps {
  readonly flags: readonly SafetyFlag[];
  readonly instrument: Instrument;
}

/** Safety items that need someone now, above every score (P3). Draws nothing where there is none. */
export function SafetyFlags({ flags, instrument }: SafetyFlagsProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  if (flags.length === 0) return null;
  return (
    <section class="callout" aria-labelledby="safety-title">
      <h2 id="safety-title">{t('safety.title')}</h2>
      <ul>
        {flags.map((flag) => {
          const item = findItem(instrument, flag.item);
          return (
            <li key={flag.item}>
              <strong class="safety-tag">{t(`safety.${flag.urgency}`)}</strong>{' '}
              {t('safety.line', {
                item: capitalise(fill(item?.title ?? flag.item)),
                settled: describeSettled(translator, flag.settled),
              })}{' '}
              {isSaidByOne(flag) && `${t('safety.said')} `}
              {t('safety.ask', { role: t(`role.${flag.askRole}`) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** No low level is settled: one low answer is enough while none is agreed (P3). */
function isSaidByOne({ urgency, settled }: SafetyFlag): boolean {
  return urgency === 'actFirst' && (settled.state !== 'level' || settled.level > 1);
}
