export { captionFigure, type MeasureText } from './captionFigure';
export { drawBar } from './drawBar';
export { type DistributionFigures, drawDistribution } from './drawDistribution';
export { type DotsOrder, drawDots, type OtherPile } from './drawDots';
export { drawHeat, type HeatCell, type HeatRow } from './drawHeat';
export { drawLadder } from './drawLadder';
export { drawModules } from './drawModules';
export { drawMoves, type MovesRow } from './drawMoves';
export { drawSpread } from './drawSpread';
export {
  bareWheel,
  codedWheel,
  drawProgressWheel,
  drawWheel,
  type ProgressPetal,
  titledWheel,
  type WheelPetal,
  type WheelSize,
} from './drawWheel';
export { encodePath } from './encodePath';
export type { ColourRole, Figure, PathCommand, Shape } from './Figure';
export { petalsOf } from './petalsOf';
