import { type ColourRole, encodePath, type Figure, type Shape } from '../figures';

interface FigureSvgProps {
  readonly figure: Figure;
  readonly class?: string;
}

/**
 * The pen for the screen: draws a figure as SVG, its colours by class so that themes apply.
 *
 * Hidden from assistive technology: every figure stands beside a text that says the same.
 */
export function FigureSvg({ figure, class: className }: FigureSvgProps) {
  return (
    <svg
      class={className}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      aria-hidden="true"
      focusable="false"
    >
      {figure.shapes.map((shape, index) => (
        // A figure is drawn whole each time; a shape has no identity but its place.
        <Drawn key={index} shape={shape} />
      ))}
    </svg>
  );
}

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'text') {
    return (
      <text
        x={shape.x}
        y={shape.y}
        font-size={shape.size}
        text-anchor={shape.anchor}
        class={`${role('fill', shape.fill)} weight-${shape.weight}`}
      >
        {shape.text}
      </text>
    );
  }
  return (
    <path
      d={encodePath(shape.commands)}
      class={`${role('fill', shape.fill)} ${role('stroke', shape.stroke)}`}
      stroke-width={shape.strokeWidth}
      stroke-dasharray={shape.dash?.join(' ')}
    />
  );
}

function role(paint: 'fill' | 'stroke', colour: ColourRole | undefined): string {
  return `${paint}-${colour ?? 'none'}`;
}
