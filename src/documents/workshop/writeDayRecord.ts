import { capitalise, type Translator } from '../../i18n';
import {
  type Answer,
  buildDayRecord,
  type DayItem,
  type DayRecord,
  type DayTable,
  findItem,
  levels,
  noHands,
  type Tally,
} from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { setText } from '../parts/setText';
import { type Setting, writePages } from '../parts/writePages';
import { composeTable } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { cellOf, drawFoot, setHeading, tableLook } from './composeParts';
import { area, styles } from './styles';
import type { DayRecordInput } from './WorkshopInput';

/** Writes the record of the day (PDF/UA-1): counts, agreed levels and reasons, without names. */
export function writeDayRecord(input: DayRecordInput): WrittenDocument {
  const { translator, workshop, instrument } = input;
  const record = buildDayRecord(workshop, instrument);
  return writePages(input, {
    title: translator.t('day.title', { title: record.title }),
    subject: translator.t('day.subject'),
    area,
    compose: (setting, root) => composeRecord(input, record, setting, createElement(root, 'Sect')),
    drawMargins: (pen, setting, page, of) => drawFoot(pen, setting, translator, page, of),
  });
}

function composeRecord(
  input: DayRecordInput,
  record: DayRecord,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { translator } = input;
  const { t } = translator;
  const about = t('day.about', {
    date: translator.date(record.date),
    tables: record.tables.length,
    people: record.tables.reduce((sum, { people }) => sum + people, 0),
  });
  const title = record.title.trim() || t('day.overline');
  return [
    ...setText(setting, section, 'P', t('day.overline'), styles.overline),
    ...setText(setting, section, 'H1', title, styles.title, { bookmark: 1, balanced: true }),
    ...setText(setting, section, 'P', about, styles.quiet, { spaceBefore: 4 }),
    ...(record.example
      ? setText(setting, section, 'P', t('day.example'), styles.strong, { spaceBefore: 8 })
      : []),
    ...setText(setting, section, 'P', t('day.lead'), styles.lead, { spaceBefore: 10 }),
    ...setText(setting, section, 'P', t('day.key'), styles.quiet, { spaceBefore: 6 }),
    ...record.tables.flatMap((table, index) =>
      composeTableOf(input, table, index + 1, setting, section),
    ),
    ...composeFeedback(input, record, setting, section),
  ];
}

const widths = { item: 132, count: 22, agreed: 78 } as const;

function composeTableOf(
  input: DayRecordInput,
  table: DayTable,
  number: number,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { translator, names } = input;
  const { t } = translator;
  const { name, people, items, unseen } = table;
  const title = names ? t('day.table.named', { number, name }) : t('day.table', { number });
  const about = t('day.table.about', {
    people,
    agreed: items.filter(({ agreed }) => agreed !== undefined).length,
    parked: items.filter(({ parked }) => parked).length,
  });
  const say = (text: string) =>
    setText(setting, section, 'P', text, styles.quiet, { spaceBefore: 6 });
  return [
    ...setHeading(setting, section, title),
    ...setText(setting, section, 'P', about, styles.body, { keepWithNext: items.length > 0 }),
    ...(items.length === 0 ? say(t('day.nothing')) : composeItems(input, items, setting, section)),
    ...(unseen > 0 && items.length > 0 ? say(t('day.unseen', { count: unseen })) : []),
    ...(items.some(({ tally }) => tally === undefined) ? say(t('day.few')) : []),
  ];
}

function composeItems(
  { translator, instrument }: DayRecordInput,
  items: readonly DayItem[],
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { t, fill } = translator;
  const answers = [...levels.map(String), t('hands.dontKnow'), t('hands.notApplicable')];
  const columns = [
    { title: t('day.column.item'), width: widths.item },
    ...answers.map((title) => ({ title, width: widths.count, align: 'end' as const })),
    { title: t('day.column.agreed'), width: widths.agreed },
    {
      title: t('day.column.reason'),
      width: area.width - widths.item - answers.length * widths.count - widths.agreed,
    },
  ];
  const rows = items.map(({ item, tally, agreed, reason, parked }) => {
    const title = findItem(instrument, item)?.title ?? item;
    const open = t(parked ? 'day.parked' : 'day.notAgreed');
    return [
      cellOf(`${capitalise(item)} · ${capitalise(fill(title))}`),
      ...listCounts(tally).map((count) => cellOf(count === 0 ? '' : translator.number(count))),
      agreed === undefined
        ? cellOf(open)
        : cellOf(sayAnswer(translator, agreed), styles.cellStrong),
      cellOf(reason ?? ''),
    ];
  });
  return composeTable(setting.typesetter, section, columns, rows, { ...tableLook, rowHead: 0 });
}

/** How many gave each answer, in the order of the columns; none where counts are left out. */
function listCounts(tally: Tally = noHands): readonly number[] {
  return [...tally.levels, tally.dontKnow, tally.notApplicable];
}

function sayAnswer({ t }: Translator, answer: Answer): string {
  if (answer.state === 'level') return `${answer.level} ${t(`level.${answer.level}`)}`;
  return t(answer.state === 'dontKnow' ? 'answer.dontKnow' : 'answer.notApplicable');
}

function composeFeedback(
  { translator }: DayRecordInput,
  { feedback }: DayRecord,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { t } = translator;
  const heading = setHeading(setting, section, t('day.feedback'));
  if (feedback.length === 0) {
    return [...heading, ...setText(setting, section, 'P', t('day.feedback.none'), styles.body)];
  }
  const count = { width: 64, align: 'end' as const };
  const columns = [
    { title: t('day.column.question'), width: area.width - 3 * count.width },
    { title: t('day.column.yes'), ...count },
    { title: t('day.column.partly'), ...count },
    { title: t('day.column.no'), ...count },
  ];
  const rows = feedback.map(({ question, yes, partly, no }) => [
    cellOf(t(`workshop.feedback.${question}`)),
    ...[yes, partly, no].map((one) => cellOf(translator.number(one))),
  ]);
  return [
    ...heading,
    ...composeTable(setting.typesetter, section, columns, rows, { ...tableLook, rowHead: 0 }),
  ];
}
