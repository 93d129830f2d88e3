import type { ComponentChildren } from 'preact';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioAddress } from './PortfolioAddress';

interface PlaceLinkProps {
  readonly open: OpenPortfolio;
  /** What is different there. */
  readonly to: Partial<PortfolioAddress>;
  readonly current?: boolean;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another state of the page: it can be opened in a new tab, and is followed without a reload. */
export function PlaceLink({ open, to, current = false, class: name, children }: PlaceLinkProps) {
  return (
    <a
      href={open.addressOf(to)}
      class={name}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        open.go(to);
      }}
    >
      {children}
    </a>
  );
}
