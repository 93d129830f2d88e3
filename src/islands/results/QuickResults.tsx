import { useTranslator } from '../../components';
import type { ItemReport, Report } from '../../model';
import { GrowQuickCheck } from '../answer/GrowQuickCheck';
import { addressOf } from '../app/Trail';
import type { ResultsProps } from '../ShowResults';
import { groupByLevel } from './groupByLevel';
import { LevelList } from './LevelList';

/** A quick check: its fifteen levels, no score, and the way to the full assessment (S10). */
export function QuickResults({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const report = open.report.value;
  const { answered, of } = report.answeredApart.quick;
  const reserve = listKind(report, 'reserve').filter(({ respondents }) => respondents > 0);
  return (
    <>
      <p class="lead">{t('results.quick.lead', { answered, of })}</p>
      <p>{t('results.quick.text')}</p>
      {answered < of && (
        <p class="buttons">
          <a class="button" href={addressOf(locale, 'answer/quick/', report.assessment)}>
            {t(answered === 0 ? 'results.begin' : 'results.toAnswer')}
          </a>
        </p>
      )}
      <section aria-labelledby="levels">
        <h2 id="levels">{t('levels.title')}</h2>
        <LevelList
          locale={locale}
          open={open}
          groups={groupByLevel(listKind(report, 'quick'), {})}
        />
      </section>
      {reserve.length > 0 && (
        <section aria-labelledby="reserve">
          <h2 id="reserve">{t('results.reserve')}</h2>
          <LevelList locale={locale} open={open} groups={groupByLevel(reserve, {})} />
        </section>
      )}
      <GrowQuickCheck locale={locale} open={open} />
    </>
  );
}

/** What the quick check said, kept beside the full assessment that it grew into (S10). */
export function QuickItems({ locale, open }: ResultsProps) {
  const { t } = useTranslator();
  const items = listKind(open.report.value, 'quick').filter(({ respondents }) => respondents > 0);
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{t('results.quick.before')}</summary>
      <LevelList locale={locale} open={open} groups={groupByLevel(items, {})} />
    </details>
  );
}

function listKind({ domains }: Report, kind: 'quick' | 'reserve'): readonly ItemReport[] {
  return domains.flatMap(({ otherItems }) => otherItems.filter((item) => item.kind === kind));
}
