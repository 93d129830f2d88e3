import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, TranslatorContext } from '../../components';
import { pathTo } from '../../i18n';
import { noteFileSaved } from '../yourData/saved';
import { assessmentInAddress, download, now } from './device';
import { type OpenAssessment, openAssessment } from './openAssessment';
import { storeClosed } from './store';
import { Trail } from './Trail';
import { NotOpen, useOpening } from './useOpening';
import { usePart } from './usePart';
import { writeFile } from './writeFile';

/** Where in an assessment a page is; `aside` is none of the four that lead through it. */
export type Place = 'answer' | 'results' | 'plan' | 'documents' | 'aside';

export interface ScreenProps {
  readonly locale: string;
  /** The instrument version that new assessments are made with. */
  readonly version: string;
}

interface WithAssessmentProps {
  readonly locale: string;
  readonly place: Place;
  readonly children: (open: OpenAssessment) => ComponentChildren;
}

/** Opens the assessment named in the address, and says plainly where it cannot. */
export function WithAssessment({ locale, place, children }: WithAssessmentProps) {
  const opening = useOpening(locale, () => openAssessment(assessmentInAddress() ?? '', locale));
  if (opening.state === 'loading') return <div class="loading" aria-busy="true" />;
  if (opening.state === 'problem') {
    const way = { address: pathTo(locale, ''), text: 'app.goHome' } as const;
    return <NotOpen opening={opening} title="app.notOpen" way={way} />;
  }
  return (
    <Opened locale={locale} place={place} open={opening.open}>
      {children}
    </Opened>
  );
}

interface OpenedProps extends WithAssessmentProps {
  readonly open: OpenAssessment;
}

function Opened({ locale, place, open, children }: OpenedProps) {
  const translator = open.translator.value;
  const about = usePart(open, ({ id, site, example }) => ({ id, name: site.name, example }));
  const problem = storeClosed.value ?? open.problem.value;

  useEffect(() => {
    // Changes that could not be saved live in this page only: leaving it asks first.
    function guard(event: BeforeUnloadEvent) {
      if (open.saveState.value === 'notSaved') event.preventDefault();
    }
    addEventListener('beforeunload', guard);
    return () => removeEventListener('beforeunload', guard);
  }, [open]);

  function saveFile() {
    const written = writeFile(open.assessment.value, { privateNotes: true, writtenAt: now() });
    download(written.bytes, written.name, written.type);
    void noteFileSaved(open.assessment.value.id);
  }

  return (
    <TranslatorContext.Provider value={translator}>
      <Trail locale={locale} place={place} about={about} />
      {problem && (
        <ProblemNotice problem={problem}>
          <p class="buttons">
            {storeClosed.value === undefined ? (
              <button type="button" class="button" onClick={open.retry}>
                {translator.t('app.retry')}
              </button>
            ) : (
              <button type="button" class="button" onClick={() => location.reload()}>
                {translator.t('app.reload')}
              </button>
            )}
            <button type="button" class="button-second" onClick={saveFile}>
              {translator.t('app.saveUnsaved')}
            </button>
          </p>
        </ProblemNotice>
      )}
      {children(open)}
    </TranslatorContext.Provider>
  );
}
