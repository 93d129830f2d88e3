import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../components';
import { holdsPortfolios } from '../../storage';
import { otherParts } from './otherParts';

/** Says that portfolios are in no backup, where there are any and that is so. */
export function PortfolioWord() {
  const { t } = useTranslator();
  const areHere = useSignal(false);
  useEffect(() => {
    void holdsPortfolios().then((found) => {
      areHere.value = found;
    });
  }, []);
  const isPart = otherParts.some(({ name }) => name === 'portfolios');
  return areHere.value && !isPart ? <p>{t('backup.portfolios')}</p> : null;
}
