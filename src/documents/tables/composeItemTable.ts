import { capitalise, nameSettled, type Translator } from '../../i18n';
import { findDomain, findItem, type Item, type ItemReport, type Settled } from '../../model';
import type { PlanFileInput } from './PlanFile';
import { composeTable, defineColumn, type Table } from './Table';

interface ItemRow {
  readonly report: ItemReport;
  readonly item: Item | undefined;
  readonly domain: string;
  readonly translator: Translator;
}

const column = defineColumn<ItemRow>;

const definitions = {
  itemId: column('text', 8, ({ report }) => report.id),
  domainId: column('text', 9, ({ report }) => report.domain),
  domain: column('text', 24, ({ domain }) => domain),
  item: column('text', 28, titleOf),
  kind: column('text', 12, ({ report, translator }) => translator.t(`tables.kind.${report.kind}`)),
  kindCode: column('text', 12, ({ report }) => report.kind),
  safety: column('text', 9, ({ report, translator }) =>
    report.safety ? translator.t('tables.yes') : undefined,
  ),
  safetyCode: column('text', 9, ({ report }) => String(report.safety)),
  levelOrWords: column('level', 15, ({ report, translator }) =>
    report.settled.state === 'level'
      ? report.settled.level
      : nameState(translator, report.settled.state),
  ),
  level: column('level', 8, ({ report }) => levelOf(report.settled)),
  state: column('text', 14, ({ report }) => report.settled.state),
  answer: column('text', 22, ({ report, translator }) =>
    capitalise(nameSettled(translator, report.settled)),
  ),
  descriptor: column('text', 46, describeLevel),
  basis: column('text', 20, describeBasis),
  basisCode: column('text', 18, ({ report }) =>
    report.settled.state === 'unanswered' ? undefined : report.settled.basis,
  ),
  lastLevel: column('level', 12, ({ report }) => report.earlier?.level),
  change: column('text', 34, describeChange),
  notes: column('text', 36, ({ report }) =>
    report.sharedNotes.length === 0 ? undefined : report.sharedNotes.join('\n'),
  ),
};

export type ItemColumn = keyof typeof definitions;

/**
 * Composes what every item came to, one a row, in the instrument's order: core items first, then
 * those asked apart, domain by domain.
 *
 * A level is a number, a half one too; any other answer is a word, never 0 (S1, S2). The columns of
 * last round are left out where there was none.
 */
export function composeItemTable(input: PlanFileInput, wanted: readonly ItemColumn[]): Table {
  const { report, instrument, translator } = input;
  const rows = report.domains.flatMap(({ id, items, otherItems }): readonly ItemRow[] => {
    const domain = translator.fill(findDomain(instrument, id)?.title ?? id);
    return [...items, ...otherItems].map((one) => ({
      report: one,
      item: findItem(instrument, one.id),
      domain,
      translator,
    }));
  });
  const hasEarlier = rows.some((row) => row.report.earlier !== undefined);
  const shown = wanted.filter((id) => hasEarlier || (id !== 'lastLevel' && id !== 'change'));
  return composeTable(translator, definitions, shown, rows);
}

function titleOf({ report, item, translator }: ItemRow): string {
  return capitalise(translator.fill(item?.title ?? report.id));
}

function nameState({ t }: Translator, state: Exclude<Settled['state'], 'level'>): string {
  return state === 'notApplicable' ? t('outcome.notApplicable') : capitalise(t(`settled.${state}`));
}

function levelOf(settled: Settled): number | undefined {
  return settled.state === 'level' ? settled.level : undefined;
}

/** The descriptor of the level; of both levels where it lies between two. */
function describeLevel({ report, item, translator }: ItemRow): string | undefined {
  const level = levelOf(report.settled);
  if (level === undefined || item === undefined) return undefined;
  const textOf = (whole: number) => translator.fill(item.descriptors[whole] ?? '');
  if (Number.isInteger(level)) return textOf(level);
  return [Math.floor(level), Math.ceil(level)].map((one) => `${one}: ${textOf(one)}`).join('\n');
}

/** How the answer was settled; one that was taken over from another site says so. */
function describeBasis({ report, translator }: ItemRow): string | undefined {
  const { settled, copiedFrom } = report;
  if (settled.state === 'unanswered') return undefined;
  if (copiedFrom !== undefined) return translator.t('tables.copied', { site: copiedFrom });
  return translator.t(`tables.basis.${settled.basis}`);
}

/** Why the level is not last round's; a difference nobody explained is not called change (S9). */
function describeChange({ report, translator }: ItemRow): string | undefined {
  const { change } = report;
  if (change === undefined) return undefined;
  const reason = translator.t(`tables.change.${change.reason ?? 'notSaid'}`);
  const text = change.text?.trim() ?? '';
  return text === '' ? reason : translator.t('tables.change.text', { reason, text });
}
