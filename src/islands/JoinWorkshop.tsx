import { ProblemNotice, TranslatorContext, useTranslator } from '../components';
import type { Translator } from '../i18n';
import type { ScreenProps } from './app/WithAssessment';
import { Scanner } from './scan/Scanner';
import { JoinCheck } from './workshop/join/JoinCheck';
import { JoinHandIn } from './workshop/join/JoinHandIn';
import { JoinItem } from './workshop/join/JoinItem';
import { JoinWelcome } from './workshop/join/JoinWelcome';
import { type Join, useJoin } from './workshop/join/useJoin';

/** On a person's own phone: answer alone, and hand in once. Nothing is sent. */
export function JoinWorkshop({ locale, version }: ScreenProps) {
  const join = useJoin(locale, version);
  const state = join.state.value;
  if (state.name === 'loading') return <div class="loading" aria-busy="true" />;
  return (
    <TranslatorContext.Provider value={state.translator}>
      <div class="join">
        {state.name === 'outside' ? (
          <Outside join={join} problem={state.problem} translator={state.translator} />
        ) : (
          <Joined join={join} />
        )}
      </div>
    </TranslatorContext.Provider>
  );
}

interface OutsideProps {
  readonly join: Join;
  readonly problem: Parameters<typeof ProblemNotice>[0]['problem'] | undefined;
  readonly translator: Translator;
}

/** Not at any table yet: the table's code is read here, with the camera, a picture or by hand. */
function Outside({ join, problem, translator: { t } }: OutsideProps) {
  return (
    <>
      <h1>{t('join.title')}</h1>
      <p class="lead">{t('join.lead')}</p>
      <p>{t('join.scan')}</p>
      {problem && <ProblemNotice problem={problem} />}
      <Scanner
        onText={async (text) => {
          await join.enter(text);
          return 'stop' as const;
        }}
      />
    </>
  );
}

function Joined({ join }: { readonly join: Join }) {
  const { t } = useTranslator();
  const step = join.step.value;
  const at = join.joining.value?.table.name ?? '';
  return (
    <>
      <p class="trail-site join-place">{t('join.place', { table: at })}</p>
      {join.problem.value && <ProblemNotice problem={join.problem.value} />}
      {step === 'welcome' && <JoinWelcome join={join} />}
      {step === 'items' && <JoinItem join={join} />}
      {step === 'check' && <JoinCheck join={join} />}
      {step === 'handIn' && <JoinHandIn join={join} />}
    </>
  );
}
