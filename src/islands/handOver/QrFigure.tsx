import { useMemo } from 'preact/hooks';
import { FigureSvg } from '../../components';
import { drawQrCode, type QrProtection } from '../../exchange';
import { drawModules } from '../../figures';

interface QrFigureProps {
  readonly text: string;
  readonly protection?: QrProtection;
}

/** A text as a QR code, large, black on white in every theme; its twin in words stands beside it. */
export function QrFigure({ text, protection = 'medium' }: QrFigureProps) {
  const figure = useMemo(() => drawModules(drawQrCode(text, protection)), [text, protection]);
  return (
    <div class="code-figure">
      <FigureSvg figure={figure} />
    </div>
  );
}
