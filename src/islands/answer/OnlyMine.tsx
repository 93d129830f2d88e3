import { useTranslator } from '../../components';
import type { Domain } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { addressOf } from '../app/Trail';
import type { Scope } from './createScope';
import { listItems } from './listItems';

interface OnlyMineProps {
  readonly locale: string;
  readonly domain: Domain;
  readonly scope: Scope;
  readonly open: OpenAssessment;
}

/** On a page that shows a part of its items: which, and the way to the others. */
export function OnlyMine({ locale, domain, scope, open }: OnlyMineProps) {
  const { t } = useTranslator();
  const respondent = open.respondent.value;
  const assessment = open.assessment.peek();
  if (!scope.onlyMine || respondent === undefined) return null;
  const shown = scope.listShown(domain).length;
  const of = listItems(domain, assessment).length;
  const role = t(`role.${respondent.role}`);
  return (
    <p class="notice">
      {t('only.shown', { shown, of, role })}{' '}
      <a href={addressOf(locale, `answer/${domain.id}/`, assessment.id)}>{t('only.all')}</a>
    </p>
  );
}
