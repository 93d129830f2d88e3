import { bareWheel, drawWheel } from '../figures';
import { FigureSvg } from './FigureSvg';

/** Lengths that make a lively wheel; they mean nothing. */
const lengths = [60, 85, 70, 95, 75, 55, 65, 50, 90, 70, 80, 60, 95, 75, 85];

/** The app's sign: the readiness wheel in small. */
export function SiteMark() {
  const petals = lengths.map((value, index) => ({
    group: index < 6 ? ('opportunity' as const) : ('challenge' as const),
    label: '',
    score: { value, low: value, high: value },
  }));
  return <FigureSvg figure={drawWheel(petals, bareWheel)} />;
}
