import { arc } from 'd3-shape';
import type { PathCommand } from './Figure';

/** What d3-shape needs of the thing it draws on. */
interface ArcPen {
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number, start: number, end: number, backwards?: boolean): void;
}

declare module 'd3-shape' {
  // Its published types ask for a whole canvas.
  interface Arc<This, Datum> {
    context(context: ArcPen): this;
  }
}

/** A ring sector around a centre; angles in radians, clockwise from twelve o'clock. */
export interface Sector {
  readonly x: number;
  readonly y: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly cornerRadius?: number;
  /** Even gap between neighbours, in units of length. */
  readonly gap?: number;
}

/** The outline of a ring sector, its arcs as cubic curves. */
export function traceSector(sector: Sector): readonly PathCommand[] {
  const path = new CurvePath(sector.x, sector.y);
  const draw = arc<Sector>()
    .innerRadius((one) => one.innerRadius)
    .outerRadius((one) => one.outerRadius)
    .startAngle((one) => one.startAngle)
    .endAngle((one) => one.endAngle)
    .cornerRadius((one) => one.cornerRadius ?? 0)
    .padRadius((one) => one.outerRadius)
    .padAngle((one) => (one.gap ?? 0) / one.outerRadius);
  draw.context(path)(sector);
  return path.commands;
}

/** A circle as four cubic curves. */
export function traceCircle(x: number, y: number, radius: number): readonly PathCommand[] {
  const path = new CurvePath(x, y);
  path.moveTo(radius, 0);
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  path.closePath();
  return path.commands;
}

/** An arc alone, open; angles as in `Sector`. */
export function traceArc(
  x: number,
  y: number,
  radius: number,
  startAngle: number,
  endAngle: number,
): readonly PathCommand[] {
  const path = new CurvePath(x, y);
  path.arc(0, 0, radius, startAngle - Math.PI / 2, endAngle - Math.PI / 2);
  return path.commands;
}

/** The point at a radius and an angle clockwise from twelve o'clock. */
export function pointAt(
  x: number,
  y: number,
  radius: number,
  angle: number,
): readonly [number, number] {
  return [round(x + radius * Math.sin(angle)), round(y - radius * Math.cos(angle))];
}

/** What d3-shape draws on: it writes absolute commands, and arcs as curves of at most 90 degrees. */
class CurvePath implements ArcPen {
  readonly commands: PathCommand[] = [];
  private readonly x: number;
  private readonly y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.commands.push(['M', round(this.x + x), round(this.y + y)]);
  }

  lineTo(x: number, y: number): void {
    this.commands.push(['L', round(this.x + x), round(this.y + y)]);
  }

  closePath(): void {
    this.commands.push(['Z']);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, backwards = false): void {
    const turn = 2 * Math.PI;
    let sweep = end - start;
    if (backwards && sweep > 0) sweep -= turn * Math.ceil(sweep / turn);
    if (!backwards && sweep < 0) sweep += turn * Math.ceil(-sweep / turn);
    const startX = x + radius * Math.cos(start);
    const startY = y + radius * Math.sin(start);
    if (this.commands.length === 0) this.moveTo(startX, startY);
    else this.lineTo(startX, startY);

    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    // The usual approximation of a circular arc by a cubic curve: off by 0.03 % of the radius.
    const handle = (4 / 3) * Math.tan(step / 4) * radius;
    for (let piece = 0; piece < pieces; piece++) {
      const from = start + piece * step;
      this.curve(x, y, radius, from, from + step, handle);
    }
  }

  private curve(
    x: number,
    y: number,
    radius: number,
    from: number,
    to: number,
    handle: number,
  ): void {
    const [cosFrom, sinFrom, cosTo, sinTo] = [
      Math.cos(from),
      Math.sin(from),
      Math.cos(to),
      Math.sin(to),
    ];
    const centreX = this.x + x;
    const centreY = this.y + y;
    this.commands.push([
      'C',
      round(centreX + radius * cosFrom - handle * sinFrom),
      round(centreY + radius * sinFrom + handle * cosFrom),
      round(centreX + radius * cosTo + handle * sinTo),
      round(centreY + radius * sinTo - handle * cosTo),
      round(centreX + radius * cosTo),
      round(centreY + radius * sinTo),
    ]);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
