import { useMemo } from 'preact/hooks';
import { codedWheel, drawProgressWheel, titledWheel, type WheelSize } from '../figures';
import type { DomainId, Instrument, Report } from '../model';
import { FigureSvg } from './FigureSvg';

interface ProgressWheelProps {
  readonly report: Report;
  readonly instrument: Instrument;
  readonly current?: DomainId;
  /** Beside the items, where only codes fit. */
  readonly small?: boolean;
}

/** The wheel while answering: a segment an item, filled when answered; it never shows a score. */
export function ProgressWheel({ report, instrument, current, small }: ProgressWheelProps) {
  const answered = report.domains.map(({ items }) =>
    items.map((item) => item.settled.state !== 'unanswered'),
  );
  const draw = (size: WheelSize, labelOf: (id: DomainId) => string) =>
    drawProgressWheel(
      report.domains.map(({ id, group }, index) => ({
        group,
        label: labelOf(id),
        answered: answered[index] ?? [],
        current: id === current,
      })),
      size,
    );
  // Most changes of an answer leave it as it is: it shows that there is one, not which.
  return useMemo(() => {
    const titles = new Map(instrument.domains.map((domain) => [domain.id, domain.shortTitle]));
    return (
      <div class="wheel-frame">
        {!small && (
          <FigureSvg
            class="wheel wheel-titled"
            figure={draw(titledWheel, (id) => titles.get(id) ?? id)}
          />
        )}
        <FigureSvg class="wheel wheel-coded" figure={draw(codedWheel, (id) => id.toUpperCase())} />
      </div>
    );
  }, [JSON.stringify(answered), instrument, current, small]);
}
