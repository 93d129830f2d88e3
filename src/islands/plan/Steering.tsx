import { useTranslator } from '../../components';
import {
  findDomain,
  type ImportanceWeight,
  levels,
  recordImportance,
  recordTarget,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

interface SteeringProps {
  readonly open: OpenAssessment;
}

const weights: readonly {
  readonly weight: ImportanceWeight;
  readonly name: 'normal' | 'most' | 'least';
}[] = [
  { weight: 2, name: 'normal' },
  { weight: 3, name: 'most' },
  { weight: 1, name: 'least' },
];

/** At most this many domains can matter most (P2). */
const mostImportant = 3;

/** "Which domains matter most this year?" (P2). */
export function ImportanceQuestion({ open }: SteeringProps) {
  const { t } = useTranslator();
  const { domains } = open.report.value;
  const full = domains.filter(({ importance }) => importance === 3).length >= mostImportant;
  return (
    <details>
      <summary>{t('plan.importance')}</summary>
      <p class="hint">{t('plan.importance.hint')}</p>
      {full && <p role="status">{t('plan.importance.full')}</p>}
      <div class="importance">
        {domains.map(({ id, importance }) => (
          <div class="field" key={id}>
            <label for={`importance-${id}`}>{findDomain(open.instrument, id)?.title}</label>
            <select
              id={`importance-${id}`}
              value={String(importance)}
              onChange={({ currentTarget }) => {
                const chosen = weights.find(({ weight }) => String(weight) === currentTarget.value);
                if (chosen) open.change((one, at) => recordImportance(one, id, chosen.weight, at));
              }}
            >
              {weights.map(({ weight, name }) => (
                <option
                  key={weight}
                  value={weight}
                  disabled={weight === 3 && full && importance !== 3}
                >
                  {t(`plan.importance.${name}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}

/** Targets by domain, out of the way (P1). */
export function AdjustTargets({ open }: SteeringProps) {
  const { t } = useTranslator();
  return (
    <details>
      <summary>{t('plan.adjust')}</summary>
      <p class="hint">{t('plan.adjust.hint')}</p>
      <div class="importance">
        {open.report.value.domains.map(({ id, target }) => (
          <div class="field" key={id}>
            <label for={`target-${id}`}>
              {t('plan.target', { domain: findDomain(open.instrument, id)?.title ?? id })}
            </label>
            <select
              id={`target-${id}`}
              value={String(target)}
              onChange={({ currentTarget }) => {
                const level = levels.find((one) => String(one) === currentTarget.value);
                if (level !== undefined) open.change((one, at) => recordTarget(one, id, level, at));
              }}
            >
              {levels.slice(1).map((level) => (
                <option key={level} value={level}>
                  {level} {t(`level.${level}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
