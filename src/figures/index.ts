export { drawBar } from './drawBar';
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
export type { ColourRole, Figure, PathCommand, Shape } from './Figure';
export { petalsOf } from './petalsOf';
