import { bareWheel, codedWheel, drawWheel, type Figure, petalsOf, titledWheel } from '../figures';
import type { DomainId, Instrument, Report } from '../model';
import { FigureSvg } from './FigureSvg';

interface ReadinessWheelProps {
  readonly report: Report;
  readonly instrument: Instrument;
  readonly bare?: boolean;
  /** Scores aimed at, 0 to 100, by domain: for the screen only. */
  readonly aims?: ReadonlyMap<DomainId, number>;
}

/** The wheel of a report: titles around it where there is room, codes on a phone. */
export function ReadinessWheel({ report, instrument, bare, aims }: ReadinessWheelProps) {
  const draw = (labelOf: (id: DomainId) => string, size: typeof bareWheel) => {
    const petals = petalsOf(report, labelOf);
    const aimed = petals.map((petal, index) => {
      const aim = aims?.get(report.domains[index]?.id ?? '');
      return aim === undefined ? petal : { ...petal, aim };
    });
    return drawWheel(aimed, size);
  };
  if (bare) return <FigureSvg class="wheel" figure={draw(() => '', bareWheel)} />;
  return (
    <div class="wheel-frame">
      <FigureSvg class="wheel wheel-titled" figure={draw(titleIn(instrument), titledWheel)} />
      <FigureSvg class="wheel wheel-coded" figure={draw((id) => id.toUpperCase(), codedWheel)} />
    </div>
  );
}

/** The wheel of a report with its titles, as it is taken out of the app. */
export function drawTitledWheel(report: Report, instrument: Instrument): Figure {
  return drawWheel(petalsOf(report, titleIn(instrument)), titledWheel);
}

function titleIn(instrument: Instrument): (id: DomainId) => string {
  const titles = new Map(instrument.domains.map((domain) => [domain.id, domain.shortTitle]));
  return (id) => titles.get(id) ?? id;
}
