import { useTranslator } from '../../../components';
import type { Translator } from '../../../i18n';
import { type Returns, roundScore } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import type { PortfolioProps } from '../PortfolioScreen';

/** The first figure everywhere: who has answered. */
export function ReturnsLine({ open }: PortfolioProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const returns = open.returns.value;
  const { missing, deadline, expected } = returns;
  return (
    <div class="returns-line">
      <p class="returns-figure">{describeReturns(translator, returns)}</p>
      {expected !== undefined && expected > 0 && (
        <div class="returns-bar" aria-hidden="true">
          <progress max={expected} value={returns.returned} tabIndex={-1} />
        </div>
      )}
      <p class="quiet">
        {missing.length > 0 && (
          <PlaceLink open={open} to={{ view: 'returns' }}>
            {t('portfolio.returns.missing', { count: missing.length })}
          </PlaceLink>
        )}{' '}
        {deadline !== undefined && t('portfolio.returns.deadline', { date: date(deadline) })}
      </p>
    </div>
  );
}

/** "47 of 62 practices, 81 % of registered patients". */
export function describeReturns({ t, number }: Translator, returns: Returns): string {
  const { expected, returned, patients } = returns;
  if (expected === undefined) return t('portfolio.returns.all', { returned });
  const counts = { returned: number(returned), expected };
  if (patients === undefined || patients.expected === 0) return t('portfolio.returns.of', counts);
  const share = roundScore((100 * patients.returned) / patients.expected);
  return t('portfolio.returns.patients', { ...counts, share });
}
