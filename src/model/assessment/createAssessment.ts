import type { Role } from '../instrument/Instrument';
import type { Assessment, Id, Instant, Respondent, Round, Site } from './Assessment';

/** What a new assessment needs to be told; time and ids come from outside. */
export interface NewAssessment {
  readonly instrument: string;
  readonly site: Pick<Site, 'name' | 'country'> & Partial<Omit<Site, 'id' | 'changedAt'>>;
  readonly round: Omit<Round, 'id' | 'changedAt'>;
  readonly role: Role;
  readonly now: Instant;
  readonly ids: {
    readonly assessment: Id;
    readonly site: Id;
    readonly round: Id;
    readonly respondent: Id;
  };
}

/** Creates an assessment with one respondent and no answers. */
export function createAssessment(given: NewAssessment): Assessment {
  const { ids, now } = given;
  const site: Site = { ...given.site, id: ids.site, changedAt: now };
  const round: Round = { ...given.round, id: ids.round, changedAt: now };
  const respondent: Respondent = { id: ids.respondent, changedAt: now, role: given.role };
  return {
    id: ids.assessment,
    changedAt: now,
    shape: 3,
    instrument: given.instrument,
    site,
    round,
    respondents: [respondent],
    respondentLabels: [],
    responses: [],
    notes: [],
    agreements: [],
    targets: [],
    importances: [],
    changes: [],
    actions: [],
    removals: [],
    history: [],
  };
}
