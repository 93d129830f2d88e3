import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import type { Problem } from '../../model';
import { createDecoder, type Decoder } from './createDecoder';
import { readPicture } from './readPicture';
import { TypedField } from './TypedField';
import { type Camera, type ScanNext, useCamera } from './useCamera';

interface ScannerProps {
  /**
   * Is handed the text of each code: a code that stays in front of the camera is told once.
   *
   * @returns whether the camera looks on.
   */
  readonly onText: (text: string) => ScanNext | Promise<ScanNext>;
}

/** The ways in for a code: the camera, a picture of it, its text pasted or typed. */
export function Scanner({ onText }: ScannerProps) {
  const { t } = useTranslator();
  const id = useId();
  const decoder = useRef<Decoder>();
  const getDecoder = () => {
    decoder.current ??= createDecoder();
    return decoder.current;
  };
  useEffect(() => () => decoder.current?.close(), []);
  const camera = useCamera(getDecoder, onText);
  const reading = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);

  async function choose({ currentTarget: field }: { readonly currentTarget: HTMLInputElement }) {
    reading.value = true;
    problem.value = undefined;
    for (const file of field.files ?? []) {
      const read = await readPicture(file, getDecoder());
      if (read.ok) await onText(read.value);
      else problem.value = read.problem;
    }
    reading.value = false;
    // The same picture can be chosen again.
    field.value = '';
  }

  const shown = camera.problem.value ?? problem.value;
  return (
    <div class="scanner">
      <CameraView camera={camera} />
      {shown && <ProblemNotice problem={shown} />}
      <div class="field">
        <label for={`${id}-picture`}>{t('scan.picture')}</label>
        <p class="hint" id={`${id}-picture-hint`}>
          {t('scan.picture.hint')}
        </p>
        <input
          type="file"
          id={`${id}-picture`}
          accept="image/*"
          multiple
          aria-describedby={`${id}-picture-hint`}
          onChange={choose}
        />
        <p role="status">{reading.value && t('scan.picture.reading')}</p>
      </div>
      <TypedField id={`${id}-typed`} onText={onText} />
    </div>
  );
}

function CameraView({ camera }: { readonly camera: Camera }) {
  const { t } = useTranslator();
  const state = camera.state.value;
  const isOn = state === 'asking' || state === 'looking';
  return (
    <>
      <p class="buttons">
        {isOn ? (
          <button type="button" class="button-second" onClick={camera.stop}>
            {t('scan.camera.stop')}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => void camera.start()}>
            {t(state === 'found' ? 'scan.camera.again' : 'scan.camera.start')}
          </button>
        )}
        {camera.light.value !== undefined && (
          <button
            type="button"
            class="button-second"
            aria-pressed={camera.light.value}
            onClick={() => void camera.switchLight()}
          >
            {t('scan.camera.light')}
          </button>
        )}
      </p>
      <p role="status" data-camera={state}>
        {state !== 'off' && t(`scan.camera.${state}`)}
      </p>
      <video
        ref={camera.video}
        class="scanner-view"
        hidden={!isOn}
        muted
        playsInline
        aria-label={t('scan.camera.view')}
      />
    </>
  );
}
