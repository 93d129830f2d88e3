import { ReadinessWheel, useTranslator } from '../../components';
import { type Assessment, buildReport, type Instrument } from '../../model';
import { addressOf } from '../app/Trail';

/** One assessment of this device, ready for its line in the list. */
export interface Line {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
}

interface SavedLineProps {
  readonly line: Line;
  readonly locale: string;
  readonly onRemove: (assessment: Assessment) => void;
}

/** An assessment in the list: its wheel in small, how far it is, and the ways in. */
export function SavedLine({ line, locale, onRemove }: SavedLineProps) {
  const { t, date } = useTranslator();
  const { assessment, instrument } = line;
  const { site, round, id, example } = assessment;
  const report = buildReport(assessment, instrument);
  return (
    <li>
      <ReadinessWheel report={report} instrument={instrument} bare />
      <div>
        <h3>
          {site.name} {example && <span class="tag">{t('home.exampleTag')}</span>}
        </h3>
        <p class="quiet">
          {t('home.savedRound', { round: round.name, date: date(round.date) })}.{' '}
          {t('home.progress', { answered: report.answered.core, of: report.answered.of })}
        </p>
        <p class="buttons">
          <a href={addressOf(locale, 'answer/', id)}>{t('home.answer')}</a>
          <a href={addressOf(locale, 'results/', id)}>{t('home.results')}</a>
          <a href={addressOf(locale, 'plan/', id)}>{t('home.plan')}</a>
          <button type="button" class="button-quiet" onClick={() => onRemove(assessment)}>
            {t('home.remove')} <span class="visually-hidden">{site.name}</span>
          </button>
        </p>
      </div>
    </li>
  );
}
