import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { encodeResponseLink, encodeResponses } from '../../exchange';
import { siteRoot } from '../../i18n';
import type { Colleague } from '../../model';
import { CopyText } from '../answer/CopyText';
import type { OpenAssessment } from '../app/openAssessment';
import { QrFigure } from './QrFigure';

interface MyAnswersProps {
  readonly open: OpenAssessment;
  readonly respondent: Colleague;
}

const readers = ['linkReady', 'telephone'] as const;

/** All answers of one respondent as one QR code, with its text. */
export function MyAnswers({ open, respondent }: MyAnswersProps) {
  const { t } = useTranslator();
  const reader = useSignal<(typeof readers)[number]>('linkReady');
  const assessment = open.assessment.value;
  const code = encodeResponses({
    assessment,
    instrument: open.instrument,
    respondent: respondent.id,
  });
  const isLink = reader.value === 'telephone';
  // A link is for a camera only: as text it would end up in mails, where others see the answers.
  const shown = isLink ? encodeResponseLink(new URL(siteRoot, location.href).href, code) : code;
  return (
    <>
      <fieldset class="choices">
        <legend>{t('inPerson.reader')}</legend>
        {readers.map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="code-reader"
              checked={one === reader.value}
              onChange={() => {
                reader.value = one;
              }}
            />
            {t(`inPerson.reader.${one}`)}
          </label>
        ))}
      </fieldset>
      <QrFigure text={shown} />
      <p class="quiet">{t(isLink ? 'inPerson.link.hint' : 'inPerson.code.hint')}</p>
      {!isLink && (
        <CopyText
          id="answers-code"
          text={code}
          words={{
            copy: t('inPerson.code.copy'),
            unfold: t('inPerson.code.text'),
            label: t('inPerson.code.label'),
          }}
        />
      )}
    </>
  );
}
