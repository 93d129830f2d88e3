/** What a colour is for; the pens know which colour that is. */
export type ColourRole =
  | 'ink'
  | 'quiet'
  | 'line'
  | 'paper'
  | 'opportunity'
  | 'challenge'
  | 'warning'
  /** A code for machines: black on white in every theme. */
  | 'code'
  | 'level0'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4';

/** Absolute path commands; arcs are given as cubic curves so that every pen can draw them. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export type Shape =
  | {
      readonly kind: 'path';
      readonly commands: readonly PathCommand[];
      readonly fill?: ColourRole | undefined;
      readonly stroke?: ColourRole | undefined;
      /** In the figure's units. */
      readonly strokeWidth?: number | undefined;
      readonly dash?: readonly number[] | undefined;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      /** In the figure's units. */
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly weight: 'regular' | 'semibold';
      readonly fill: ColourRole;
    };

/** A picture as plain shapes. The origin is at the top left, y grows downwards. */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
