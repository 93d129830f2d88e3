import type { ComponentChildren } from 'preact';

interface OfferProps {
  readonly id: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  readonly children: ComponentChildren;
}

/** One thing that can be taken away: what it is for, and how to get it. */
export function Offer({ id, title, purpose, children }: OfferProps) {
  return (
    <section class="offer" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>{purpose}</p>
      {children}
    </section>
  );
}
