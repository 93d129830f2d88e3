/** What each level 0 to 4 means whatever the item, in the keys of its sentence. */
export const levelMeanings = [
  'actionPlan.level.0',
  'actionPlan.level.1',
  'actionPlan.level.2',
  'actionPlan.level.3',
  'actionPlan.level.4',
] as const;
