import { useState } from 'preact/hooks';
import { FigurePictures, type Picture, useTranslator } from '../../components';
import { pictures } from '../app/pictures';

interface TakeFigureOutProps {
  /** Which figure it is, for those who do not see it beside the button. */
  readonly title: string;
  /** Draws it for Word and slides; asked only once somebody wants it. */
  readonly draw: () => Picture;
}

/** A way to take a figure out, folded away until it is wanted. */
export function TakeFigureOut({ title, draw }: TakeFigureOutProps) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      class="take-figure"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {t('portfolio.picture')} <span class="visually-hidden">{title}</span>
      </summary>
      {isOpen && <FigurePictures picture={draw()} title={title} actions={pictures} />}
    </details>
  );
}
