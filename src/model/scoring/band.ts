import type { Band } from '../report/Report';

/** Far below the smallest step a score can move by; see SCORING.md. */
export const tolerance = 1e-9;

/** The band of a full score from 0 to 100 (S7). */
export function findBand(score: number): Band {
  if (score < 37.5 - tolerance) return 'early';
  if (score < 62.5 - tolerance) return 'developing';
  if (score < 87.5 - tolerance) return 'routine';
  return 'embedded';
}

/** The whole number to show for a full score from 0 to 100, half up (S7). */
export function roundScore(score: number): number {
  return Math.floor(score + 0.5 + tolerance);
}
