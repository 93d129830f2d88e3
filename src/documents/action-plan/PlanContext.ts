import type { Translator } from '../../i18n';
import type { Domain, DomainReport, InstrumentAction, Item, Level, Report } from '../../model';
import type { DocumentInput } from '../DocumentFormat';
import type { StructureElement } from '../pdf/structure/StructureElement';
import type { Typesetter } from '../pdf/text/createTypesetter';
import { type Citations, createCitations } from './createCitations';

/** What every part of the action plan is composed from. */
export interface PlanContext {
  readonly input: DocumentInput;
  readonly report: Report;
  readonly translator: Translator;
  readonly typesetter: Typesetter;
  readonly root: StructureElement;
  readonly domains: ReadonlyMap<string, Domain>;
  readonly items: ReadonlyMap<string, Item>;
  readonly actions: ReadonlyMap<string, InstrumentAction>;
  readonly reports: ReadonlyMap<string, DomainReport>;
  readonly citations: Citations;
}

/** Creates the context of one document. */
export function createPlanContext(
  input: DocumentInput,
  typesetter: Typesetter,
  root: StructureElement,
): PlanContext {
  const { report, instrument, translator, references = [] } = input;
  const { domains } = instrument;
  return {
    input,
    report,
    translator,
    typesetter,
    root,
    domains: new Map(domains.map((domain) => [domain.id, domain])),
    items: new Map(domains.flatMap(({ items }) => items.map((item) => [item.id, item]))),
    actions: new Map(
      domains.flatMap(({ actions }) => actions.map((action) => [action.id, action])),
    ),
    reports: new Map(report.domains.map((domain) => [domain.id, domain])),
    citations: createCitations(references),
  };
}

/** A domain's title, or its id where this instrument has no such domain. */
export function titleOfDomain({ domains, translator }: PlanContext, id: string): string {
  const domain = domains.get(id);
  return domain === undefined ? id : translator.fill(domain.title);
}

/** An item's title as it stands inside a sentence. */
export function titleOfItem({ items, translator }: PlanContext, id: string): string {
  const item = items.get(id);
  return item === undefined ? id : translator.fill(item.title);
}

/** The whole level at or below a level that may be a half. */
export function floorLevel(level: number): Level {
  if (level >= 4) return 4;
  if (level >= 3) return 3;
  if (level >= 2) return 2;
  return level >= 1 ? 1 : 0;
}
