import { useTranslator } from '../../components';
import { describeAgreement, pathTo } from '../../i18n';
import { findDomain, rankDivided } from '../../model';
import type { ResultsProps } from '../ShowResults';
import { AgreementFigures } from './AgreementFigures';
import { countViews } from './countViews';
import { DividedItem } from './DividedItem';

const firstShown = 5;

/** Where several people see it differently, the most divided items first (S8). */
export function AgreementSection({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  const { several } = countViews(report);
  const divided = rankDivided(report);
  const rest = divided.slice(firstShown);
  const line = (item: (typeof divided)[number]) => (
    <DividedItem key={item.id} locale={locale} open={open} item={item} />
  );
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{t('views.title')}</h2>
      <p>
        {several === 0 ? t('views.nothing') : t('views.talk', { count: divided.length, several })}
      </p>
      <ol class="divided">{divided.slice(0, firstShown).map(line)}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{t('views.more', { count: rest.length })}</summary>
          <ol class="divided" start={firstShown + 1}>
            {rest.map(line)}
          </ol>
        </details>
      )}
      {several > 0 && <DomainWords open={open} />}
      <details class="explanation">
        <summary>{t('views.explain')}</summary>
        <p>{t('views.explain.talk')}</p>
        <p>{t('views.explain.word')}</p>
        <p>
          {t('views.explain.limits')}{' '}
          <a href={`${pathTo(locale, 'scores/')}#where-people-see-it-differently-s8`}>
            {t('views.explain.more')}
          </a>
        </p>
      </details>
      <AgreementFigures open={open} />
    </section>
  );
}

/** One word a domain, with how many items and people it rests on (S8). */
function DomainWords({ open }: Pick<ResultsProps, 'open'>) {
  const translator = useTranslator();
  const { t } = translator;
  const { domains } = open.report.value;
  const known = domains.flatMap(({ id, agreement }) => (agreement ? [{ id, agreement }] : []));
  return (
    <>
      {known.length > 0 && <h3>{t('views.domains')}</h3>}
      {known.length > 0 && (
        <dl class="domain-words">
          {known.map(({ id, agreement }) => (
            <div key={id} data-domain={id}>
              <dt>
                <a href={`#${id}`}>{findDomain(open.instrument, id)?.title ?? id}</a>
              </dt>
              <dd>{describeAgreement(translator, agreement)}</dd>
            </div>
          ))}
        </dl>
      )}
      {known.length < domains.length && (
        <p class="quiet">{t('views.domains.few', { count: domains.length - known.length })}</p>
      )}
    </>
  );
}
