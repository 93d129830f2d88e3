import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Report } from '../../model';
import { afterPaint } from '../app/afterPaint';
import type { OpenAssessment } from '../app/openAssessment';

/**
 * The report as it was a moment ago: it follows once the answer just given has been painted.
 *
 * A key press must be seen at once; the wheel and the counts beside it may take another frame.
 */
export function useLateReport(open: OpenAssessment): ReadonlySignal<Report> {
  const shown = useSignal(open.report.peek());
  useEffect(() => {
    let waiting = false;
    let ended = false;
    const stop = effect(() => {
      void open.assessment.value;
      if (waiting) return;
      waiting = true;
      void afterPaint().then(() => {
        waiting = false;
        if (!ended) shown.value = open.report.peek();
      });
    });
    return () => {
      ended = true;
      stop();
    };
  }, [open]);
  return shown;
}
