import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { encodeShort, type ShortScope } from '../../exchange';
import {
  type Assessment,
  type Colleague,
  type Domain,
  findAnswer,
  type Instrument,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

interface TypedCodeProps {
  readonly open: OpenAssessment;
  readonly respondent: Colleague;
}

interface Choice {
  readonly key: string;
  readonly scope: ShortScope;
  readonly answered: number;
}

/** The quick check, or one domain, as a code to read out and type. */
export function TypedCode({ open, respondent }: TypedCodeProps) {
  const { t } = useTranslator();
  const assessment = open.assessment.value;
  const choices = listChoices(open.instrument, assessment, respondent);
  const chosen = useSignal(choices.find(({ answered }) => answered > 0)?.key ?? choices[0]?.key);
  const choice = choices.find(({ key }) => key === chosen.value);
  if (choice === undefined) return null;
  const code = encodeShort({
    assessment,
    instrument: open.instrument,
    respondent: respondent.id,
    scope: choice.scope,
  });
  const titleOf = ({ scope }: Choice) =>
    scope.kind === 'quick'
      ? t('inPerson.typed.quick')
      : (open.instrument.domains.find(({ id }) => id === scope.domain)?.title ?? scope.domain);
  return (
    <>
      <div class="field">
        <label for="typed-scope">{t('inPerson.typed.scope')}</label>
        <select
          id="typed-scope"
          onChange={({ currentTarget }) => {
            chosen.value = currentTarget.value;
          }}
        >
          {choices.map((one) => (
            <option key={one.key} value={one.key} selected={one.key === choice.key}>
              {t('inPerson.typed.choice', { title: titleOf(one), count: one.answered })}
            </option>
          ))}
        </select>
      </div>
      {choice.answered === 0 ? (
        <p role="status">{t('inPerson.typed.none')}</p>
      ) : (
        <p role="status">
          <span class="typed-code" dir="ltr" translate={false}>
            {code}
          </span>
        </p>
      )}
      <p class="quiet">{t('inPerson.typed.hint')}</p>
    </>
  );
}

function listChoices(
  instrument: Instrument,
  assessment: Assessment,
  { id }: Colleague,
): readonly Choice[] {
  const count = (domains: readonly Domain[], isIn: (kind: string) => boolean) =>
    domains
      .flatMap(({ items }) => items)
      .filter((item) => isIn(item.kind) && findAnswer(assessment, item.id, id) !== undefined)
      .length;
  const quick: Choice = {
    key: 'quick',
    scope: { kind: 'quick' },
    answered: count(instrument.domains, (kind) => kind === 'quick'),
  };
  const reserve = assessment.site.reserveItems === true;
  const domains = instrument.domains.map(
    (domain): Choice => ({
      key: domain.id,
      scope: { kind: 'domain', domain: domain.id, reserve },
      answered: count([domain], (kind) => kind === 'core' || (reserve && kind === 'reserve')),
    }),
  );
  const isQuick = assessment.round.quick === true;
  if (isQuick) return [quick];
  return quick.answered > 0 ? [quick, ...domains] : domains;
}
