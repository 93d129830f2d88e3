import { bareWheel, codedWheel, drawWheel, petalsOf, titledWheel } from '../figures';
import type { Instrument, Report } from '../model';
import { FigureSvg } from './FigureSvg';

interface ReadinessWheelProps {
  readonly report: Report;
  readonly instrument: Instrument;
  readonly bare?: boolean;
}

/** The wheel of a report: titles around it where there is room, codes on a phone. */
export function ReadinessWheel({ report, instrument, bare }: ReadinessWheelProps) {
  if (bare)
    return (
      <FigureSvg
        class="wheel"
        figure={drawWheel(
          petalsOf(report, () => ''),
          bareWheel,
        )}
      />
    );
  const titles = new Map(instrument.domains.map((domain) => [domain.id, domain.shortTitle]));
  return (
    <div class="wheel-frame">
      <FigureSvg
        class="wheel wheel-titled"
        figure={drawWheel(
          petalsOf(report, (id) => titles.get(id) ?? id),
          titledWheel,
        )}
      />
      <FigureSvg
        class="wheel wheel-coded"
        figure={drawWheel(
          petalsOf(report, (id) => id.toUpperCase()),
          codedWheel,
        )}
      />
    </div>
  );
}
