import type { Problem } from '../model';
import { useTranslator } from './TranslatorContext';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly children?: preact.ComponentChildren;
}

/** An expected failure in words: what happened, that the work is safe, what to do. */
export function ProblemNotice({ problem, children }: ProblemNoticeProps) {
  const { t } = useTranslator();
  return (
    <div class="problem" role="alert" data-problem={problem.name}>
      <p>{t(`problem.${problem.name}`, problem.values)}</p>
      {children}
    </div>
  );
}
