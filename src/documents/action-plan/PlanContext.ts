import type { Translator } from '../../i18n';
import type { Domain, DomainReport, InstrumentAction, Item, Level, Report } from '../../model';
import type { DocumentInput } from '../DocumentFormat';
import type { Setting } from '../parts/writePages';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { type Citations, createCitations } from './createCitations';

/** What every part of the action plan is composed from. */
export interface PlanContext extends Setting {
  readonly input: DocumentInput;
  readonly report: Report;
  readonly translator: Translator;
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
  { typesetter, area }: Setting,
  root: StructureElement,
): PlanContext {
  const { report, instrument, translator, references = [] } = input;
  const { domains } = instrument;
  return {
    input,
    report,
    translator,
    typesetter,
    area,
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

/** A domain's title in a word or two, as it stands beside a petal. */
export function shortTitleOfDomain({ domains, translator }: PlanContext, id: string): string {
  const domain = domains.get(id);
  return domain === undefined ? id : translator.fill(domain.shortTitle);
}

/** An item's title as it stands inside a sentence. */
export function titleOfItem({ items, translator }: PlanContext, id: string): string {
  const item = items.get(id);
  return item === undefined ? id : translator.fill(item.title);
}

/** The items of a kind that is asked apart (S10), in the instrument's order. */
export function listApart({ report }: PlanContext, kind: 'quick' | 'reserve') {
  return report.domains.flatMap(({ otherItems }) =>
    otherItems.filter((item) => item.kind === kind),
  );
}

/** Whether this is a quick check and nothing else: levels alone, no score (S10). */
export function isQuick({ report }: PlanContext): boolean {
  return report.round.quick === true && report.answered.core === 0;
}

/** The whole level at or below a level that may be a half. */
export function floorLevel(level: number): Level {
  if (level >= 4) return 4;
  if (level >= 3) return 3;
  if (level >= 2) return 2;
  return level >= 1 ? 1 : 0;
}
