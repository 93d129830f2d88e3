import { useMemo } from 'preact/hooks';
import type { Colleague } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { usePart } from '../app/usePart';
import { createScope, type Scope } from './createScope';
import { findAsked } from './findAsked';

/** The scope of a page, made anew only when other items are asked or someone is asked about one. */
export function useScope(open: OpenAssessment, respondent: Colleague): Scope {
  const asking = usePart(open, (assessment) => ({
    quick: assessment.round.quick,
    reserve: assessment.site.reserveItems,
    asked: [...findAsked(assessment)],
  }));
  return useMemo(
    () => createScope(open.instrument, open.assessment.peek(), respondent),
    [open, asking, respondent],
  );
}
