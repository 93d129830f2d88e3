import type { DomainId, Report } from '../model';
import type { WheelPetal } from './drawWheel';

/** A report's domains as the wheel's petals. */
export function petalsOf(
  report: Report,
  labelOf: (domain: DomainId) => string,
): readonly WheelPetal[] {
  return report.domains.map(({ id, group, outcome }) => ({
    group,
    label: labelOf(id),
    score: outcome.state === 'scored' ? outcome.score : undefined,
  }));
}
