import type { PlanFileInput } from '../tables/PlanFile';
import type { CopiedTable } from './writePlanTable';

export type { CopiedTable } from './writePlanTable';

/** Writes the plan as a table for the clipboard; loads its writer only now. */
export async function copyPlanTable(input: PlanFileInput): Promise<CopiedTable> {
  const { writePlanTable } = await import('./writePlanTable');
  return writePlanTable(input);
}
