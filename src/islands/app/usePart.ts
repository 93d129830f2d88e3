import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Assessment } from '../../model';
import type { OpenAssessment } from './openAssessment';

/**
 * A part of the open assessment, the same object until its content changes.
 *
 * Every answer makes a new assessment; a component that reads a part of it is drawn anew only when
 * that part is another.
 *
 * @param select pure; gives what JSON can hold, and not much of it.
 * @param inputs what `select` uses besides the assessment.
 */
export function usePart<T>(
  open: Pick<OpenAssessment, 'assessment'>,
  select: (assessment: Assessment) => T,
  inputs: readonly unknown[] = [],
): T {
  const content = useMemo(
    () => computed(() => JSON.stringify(select(open.assessment.value))),
    [open, ...inputs],
  );
  return useMemo(() => select(open.assessment.peek()), [content.value, ...inputs]);
}
