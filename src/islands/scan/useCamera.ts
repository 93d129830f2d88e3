import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../model';
import type { Decoder } from './createDecoder';
import { drawPixels } from './readPicture';

/** How the camera stands. */
export type CameraState = 'off' | 'asking' | 'looking' | 'found';

/** Whether to go on looking after a text was found. */
export type ScanNext = 'goOn' | 'stop';

export interface Camera {
  readonly video: RefObject<HTMLVideoElement>;
  readonly state: ReadonlySignal<CameraState>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Whether the lamp is lit; absent where the camera has none. */
  readonly light: ReadonlySignal<boolean | undefined>;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  readonly switchLight: () => Promise<void>;
}

/** Large enough for a code of 100 squares that fills half of the picture. */
const longestSide = 1_280;
/** A code that stays in the picture is told once; one that comes back after this is told again. */
const forgetAfter = 2_000;
/** Between two looks; a sequence shows eight codes a second at most. */
const pause = 40;

/** Finds codes with the camera that looks away from the person, where there is one. */
export function useCamera(
  getDecoder: () => Decoder,
  onText: (text: string) => ScanNext | Promise<ScanNext>,
): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream>();
  const latest = useRef(onText);
  latest.current = onText;
  const state = useSignal<CameraState>('off');
  const problem = useSignal<Problem | undefined>(undefined);
  const light = useSignal<boolean | undefined>(undefined);

  function release(): void {
    stream.current?.getTracks().forEach((track) => void track.stop());
    stream.current = undefined;
    light.value = undefined;
    if (video.current) video.current.srcObject = null;
  }
  function stop(): void {
    release();
    if (state.value !== 'found') state.value = 'off';
  }

  async function start(): Promise<void> {
    release();
    state.value = 'asking';
    problem.value = undefined;
    try {
      const given = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: 'environment', width: { ideal: 1_280 }, height: { ideal: 720 } },
      });
      if (state.value !== 'asking' || video.current === null) {
        given.getTracks().forEach((track) => void track.stop());
        return;
      }
      stream.current = given;
      video.current.srcObject = given;
      await video.current.play();
      light.value = hasLight(given) ? false : undefined;
      state.value = 'looking';
      void look(given);
    } catch (reason) {
      release();
      state.value = 'off';
      problem.value = { name: nameProblem(reason) };
    }
  }

  async function look(given: MediaStream): Promise<void> {
    const canvas = document.createElement('canvas');
    let told: { text: string; at: number } | undefined;
    while (stream.current === given && video.current !== null) {
      const { videoWidth: width, videoHeight: height } = video.current;
      const scale = Math.min(1, longestSide / Math.max(width, height, 1));
      const text =
        width === 0
          ? undefined
          : await getDecoder().decodeFrame(
              drawPixels(video.current, width * scale, height * scale, canvas),
            );
      const at = performance.now();
      if (text !== undefined && stream.current === given) {
        const isNew = text !== told?.text || at - told.at > forgetAfter;
        told = { text, at };
        if (isNew && (await latest.current(text)) === 'stop') {
          state.value = 'found';
          release();
        }
      }
      await new Promise((done) => setTimeout(done, pause));
    }
  }

  async function switchLight(): Promise<void> {
    const [track] = stream.current?.getVideoTracks() ?? [];
    const lit = light.value !== true;
    const torch: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: lit };
    try {
      await track?.applyConstraints({ advanced: [torch] });
      light.value = lit;
    } catch {
      // A lamp that does not obey is as good as none.
      light.value = undefined;
    }
  }

  useEffect(() => {
    // Nobody is filmed by a page that nobody looks at.
    const hide = () => {
      if (document.hidden) stop();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      release();
    };
  }, []);

  return { video, state, problem, light, start, stop, switchLight };
}

function hasLight(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks();
  return track?.getCapabilities !== undefined && 'torch' in track.getCapabilities();
}

function nameProblem(reason: unknown): Problem['name'] {
  const name = reason instanceof Error ? reason.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'cameraDenied';
  // Where a page is not served securely there is no camera to ask for.
  const isMissing = navigator.mediaDevices === undefined || name === 'NotFoundError';
  return isMissing || name === 'OverconstrainedError' ? 'cameraMissing' : 'cameraBusy';
}
