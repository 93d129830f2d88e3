import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { type FrameSequence, writeFrames } from '../../exchange';
import type { Problem } from '../../model';
import { now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { writeFile } from '../app/writeFile';
import { makeSendFile, orderOf } from '../takeAway/makeDocument';
import { QrFigure } from './QrFigure';
import { speeds, useFrames } from './useFrames';

const contents = ['colleague', 'send'] as const;

/** A whole file as a sequence of codes: what colleagues go on with, or what others may see. */
export function FileFrames({ open }: { readonly open: OpenAssessment }) {
  const translator = useTranslator();
  const { t } = translator;
  const content = useSignal<(typeof contents)[number]>('colleague');
  const sequence = useSignal<FrameSequence | undefined>(undefined);
  const problem = useSignal<Problem | undefined>(undefined);

  async function begin() {
    const bytes =
      content.value === 'send'
        ? (await makeSendFile(orderOf(open, translator, false))).bytes
        : // P6: what is private stays here.
          writeFile(open.assessment.value, { privateNotes: false, writtenAt: now() }).bytes;
    const written = await writeFrames(bytes);
    problem.value = written.ok ? undefined : written.problem;
    sequence.value = written.ok ? written.value : undefined;
  }

  if (sequence.value !== undefined) {
    return (
      <Sequence
        sequence={sequence.value}
        onEnd={() => {
          sequence.value = undefined;
        }}
      />
    );
  }
  return (
    <>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <fieldset class="choices">
        <legend>{t('inPerson.frames.content')}</legend>
        {contents.map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="frames-content"
              checked={one === content.value}
              onChange={() => {
                content.value = one;
              }}
            />
            {t(`inPerson.frames.${one}`)}
          </label>
        ))}
      </fieldset>
      <p class="buttons">
        <button type="button" class="button-second" onClick={begin}>
          {t('inPerson.frames.begin')}
        </button>
      </p>
    </>
  );
}

interface SequenceProps {
  readonly sequence: FrameSequence;
  readonly onEnd: () => void;
}

function Sequence({ sequence, onEnd }: SequenceProps) {
  const { t } = useTranslator();
  const frames = useFrames();
  const running = frames.isRunning.value;
  // The button that was pressed is gone; the first of the new ones stands in for it.
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const seconds = Math.ceil(sequence.blocks / frames.speed.value);
  return (
    <>
      <QrFigure text={sequence.write(frames.frame.value)} protection="low" />
      <p>{t('inPerson.frames.shown', { shown: frames.frame.value + 1, of: sequence.blocks })}</p>
      <p class="buttons">
        <button
          type="button"
          ref={first}
          class="button-second"
          onClick={() => frames.run(!running)}
        >
          {t(running ? 'inPerson.frames.pause' : 'inPerson.frames.run')}
        </button>
        {!running && (
          <button type="button" class="button" onClick={frames.next}>
            {t('inPerson.frames.next')}
          </button>
        )}
        <button type="button" class="button-second" onClick={onEnd}>
          {t('inPerson.frames.end')}
        </button>
      </p>
      <fieldset class="choices">
        <legend>{t('inPerson.frames.speed')}</legend>
        {speeds.map((one) => (
          <label key={one} class="tick">
            <input
              type="radio"
              name="frames-speed"
              checked={one === frames.speed.value}
              onChange={() => frames.choose(one)}
            />
            {t('inPerson.frames.perSecond', { count: one })}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{t('inPerson.frames.hint', { seconds })}</p>
    </>
  );
}
