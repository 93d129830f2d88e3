import { codedWheel, drawProgressWheel, titledWheel } from '../figures';
import type { DomainId, Instrument, Report } from '../model';
import { FigureSvg } from './FigureSvg';

interface ProgressWheelProps {
  readonly report: Report;
  readonly instrument: Instrument;
  readonly current?: DomainId;
  /** Beside the items, where only codes fit; it is drawn anew with every answer. */
  readonly small?: boolean;
}

/** The wheel while answering: a segment an item, filled when answered; it never shows a score. */
export function ProgressWheel({ report, instrument, current, small }: ProgressWheelProps) {
  const petals = (labelOf: (id: DomainId) => string) =>
    report.domains.map(({ id, group, items }) => ({
      group,
      label: labelOf(id),
      answered: items.map((item) => item.settled.state !== 'unanswered'),
      current: id === current,
    }));
  const titles = new Map(instrument.domains.map((domain) => [domain.id, domain.shortTitle]));
  return (
    <div class="wheel-frame">
      {!small && (
        <FigureSvg
          class="wheel wheel-titled"
          figure={drawProgressWheel(
            petals((id) => titles.get(id) ?? id),
            titledWheel,
          )}
        />
      )}
      <FigureSvg
        class="wheel wheel-coded"
        figure={drawProgressWheel(
          petals((id) => id.toUpperCase()),
          codedWheel,
        )}
      />
    </div>
  );
}
