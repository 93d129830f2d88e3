import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { PlaceLink } from '../address/PlaceLink';
import type { PortfolioAddress } from '../address/PortfolioAddress';
import type { PortfolioProps } from '../PortfolioScreen';

/** A line of a list of counts. */
export interface CountLine {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  /** How long a whole bar is. */
  readonly of: number;
  /** What the count says, in words. */
  readonly said: string;
  readonly to: Partial<PortfolioAddress>;
  readonly more?: ComponentChildren;
}

interface CountListProps extends PortfolioProps {
  readonly lines: readonly CountLine[];
}

const firstShown = 8;

/** Counts as bars, the largest first, each with its words and a way to the sites behind it. */
export function CountList({ open, lines }: CountListProps) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, firstShown);
  return (
    <>
      <ul class="count-list">
        {shown.map(({ key, title, count, of, said, to, more }) => (
          <li key={key}>
            <PlaceLink open={open} to={to}>
              {title}
            </PlaceLink>
            <progress aria-hidden="true" max={Math.max(1, of)} value={count} />
            <span>
              {said} {more}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > firstShown && (
        <button
          type="button"
          class="button-quiet"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? 'portfolio.list.less' : 'portfolio.list.all', { count: lines.length })}
        </button>
      )}
    </>
  );
}
