import type { Report } from '../../model';

/** What a whole report rests on, counted over the core items. */
export interface ViewCount {
  /** Items with a level. */
  readonly scored: number;
  readonly applicable: number;
  /** Items that two people or more answered. */
  readonly several: number;
  /** Items that were agreed together. */
  readonly agreed: number;
}

/** Counts what a report rests on. */
export function countViews({ domains }: Report): ViewCount {
  const items = domains.flatMap((domain) => domain.items);
  const sum = (part: 'scored' | 'applicable') =>
    domains.reduce((total, { coverage }) => total + coverage[part], 0);
  return {
    scored: sum('scored'),
    applicable: sum('applicable'),
    several: items.filter(({ respondents }) => respondents > 1).length,
    agreed: items.filter(({ settled }) => 'basis' in settled && settled.basis === 'agreed').length,
  };
}
