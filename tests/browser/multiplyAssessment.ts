import { readFileSync } from 'node:fs';

const path = new URL('../../public/examples/example.linkready', import.meta.url);

/** The example that comes with the site, as its file. */
export const exampleText = readFileSync(path, 'utf8');

/** What a test may change in an assessment. */
interface Changeable {
  id: string;
  example?: boolean;
  site: { id: string; name: string };
  round: { id: string };
  responses: { item: string; changedAt: string; answer?: unknown }[];
}

/** A practice of one's own, made out of the example: the same number gives the same one. */
export function multiplyAssessment(
  number: number,
  change: (assessment: Changeable) => void = () => {},
): string {
  const file: { assessment: Changeable } = JSON.parse(exampleText);
  const { assessment } = file;
  assessment.id = `assessment-${number}`;
  delete assessment.example;
  assessment.site.id = `site-${number}`;
  assessment.site.name = `Practice ${number}`;
  assessment.round.id = `round-${number}`;
  change(assessment);
  return JSON.stringify(file);
}
