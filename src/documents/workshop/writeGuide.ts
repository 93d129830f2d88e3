import { capitalise } from '../../i18n';
import {
  type AgendaStep,
  createAgenda,
  listWorkshopItems,
  minutesPerItem,
  type PlacedStep,
  placeSteps,
  type StepKind,
} from '../../model';
import type { WrittenDocument } from '../DocumentFormat';
import { run, setText } from '../parts/setText';
import { type Setting, writePages } from '../parts/writePages';
import { composeTable } from '../pdf/layout/composeTable';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { cellOf, composeList, drawFoot, setHeading, tableLook } from './composeParts';
import { area, styles } from './styles';
import type { WorkshopInput } from './WorkshopInput';

/**
 * Writes the facilitator's guide (PDF/UA-1): the agenda with its times, what to do and say at each step,
 * and what to do where something fails.
 */
export function writeGuide(input: WorkshopInput): WrittenDocument {
  const { translator, workshop } = input;
  const { title } = workshop.sitting;
  return writePages(input, {
    title: translator.t('guide.title', { title }),
    subject: translator.t('guide.subject'),
    area,
    compose: (setting, root) => composeGuide(input, setting, createElement(root, 'Sect')),
    drawMargins: (pen, setting, page, of) => drawFoot(pen, setting, translator, page, of),
  });
}

/** The agenda that was settled on, or the one that is proposed. */
function findSteps({ workshop, instrument }: WorkshopInput): readonly AgendaStep[] {
  const items = listWorkshopItems(workshop, instrument);
  const { minutes, ratedBefore } = workshop.sitting;
  const safetyItems = items.filter(({ safety }) => safety).length;
  const order = { minutes, items: items.length, safetyItems, ratedBefore };
  return workshop.agenda?.steps ?? createAgenda(order);
}

function composeGuide(
  input: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const steps = placeSteps(findSteps(input));
  return [
    ...composeTitle(input, setting, section),
    ...composeAgenda(input, setting, section, steps),
    ...composeChecks(input, setting, section, 'before', 'box'),
    ...composeSteps(input, setting, section, steps),
    ...composeChecks(input, setting, section, 'room', 'box'),
    ...composeChecks(input, setting, section, 'agree', 'dot'),
    ...composeChecks(input, setting, section, 'hands', 'dot'),
    ...composeSafety(input, setting, section),
    ...composeChecks(input, setting, section, 'fails', 'dot'),
    ...composeChecks(input, setting, section, 'after', 'box'),
  ];
}

function composeTitle(
  { translator, workshop, instrument }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { sitting, tables } = workshop;
  const about = translator.t('guide.about', {
    date: translator.date(sitting.date),
    minutes: sitting.minutes,
    tables: tables.length,
    items: listWorkshopItems(workshop, instrument).length,
  });
  const title = sitting.title.trim() || translator.t('guide.overline');
  return [
    ...setText(setting, section, 'P', translator.t('guide.overline'), styles.overline),
    ...setText(setting, section, 'H1', title, styles.title, { bookmark: 1, balanced: true }),
    ...setText(setting, section, 'P', about, styles.quiet, { spaceBefore: 4 }),
    ...setText(setting, section, 'P', translator.t('guide.lead'), styles.lead, { spaceBefore: 12 }),
  ];
}

const widths = { time: 86, step: 108, minutes: 58 } as const;

function composeAgenda(
  input: WorkshopInput,
  setting: Setting,
  section: StructureElement,
  steps: readonly PlacedStep[],
): readonly Slice[] {
  const { translator, workshop } = input;
  const { t } = translator;
  const columns = [
    { title: t('guide.column.time'), width: widths.time },
    { title: t('guide.column.step'), width: widths.step },
    { title: t('guide.column.minutes'), width: widths.minutes, align: 'end' as const },
    {
      title: t('guide.column.what'),
      width: area.width - widths.time - widths.step - widths.minutes,
    },
  ];
  const total = steps.at(-1)?.to ?? 0;
  const rows = steps.map((step) => [
    cellOf(sayTime(workshop.sitting.begins, step)),
    cellOf(t(`step.${step.kind}`), styles.cellStrong),
    cellOf(translator.number(step.minutes)),
    cellOf(t(`guide.brief.${step.kind}`, { count: Math.floor(step.minutes / minutesPerItem) })),
  ]);
  const sum = ['', t('guide.total'), translator.number(total), ''].map((text) =>
    cellOf(text, styles.cellStrong),
  );
  const options = { ...tableLook, rowHead: 1, keepTogether: true };
  return [
    ...setHeading(setting, section, t('guide.agenda')),
    ...composeTable(setting.typesetter, section, columns, [...rows, sum], options),
    ...setText(setting, section, 'P', t('guide.agenda.note'), styles.quiet, { spaceBefore: 8 }),
  ];
}

/** By the clock where the beginning is known, else in minutes since then. */
function sayTime(begins: string | undefined, { from, to }: PlacedStep): string {
  const [hours, minutes] = (begins ?? '').split(':').map(Number);
  const start = hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
  const say = (minute: number) => {
    const at = ((start ?? 0) + minute) % (24 * 60);
    const [hour, rest] = [Math.floor(at / 60), at % 60].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `${hour}:${rest}`;
  };
  return `${say(from)}–${say(to)}`;
}

function composeSteps(
  { translator }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
  steps: readonly PlacedStep[],
): readonly Slice[] {
  const { t } = translator;
  const kinds = [...new Set(steps.map(({ kind }) => kind))];
  const paragraph = (label: string, text: string, keepWithNext: boolean) =>
    setText(
      setting,
      section,
      'P',
      [run(`${label}: `, styles.strong), run(text, styles.body)],
      styles.body,
      { spaceBefore: 4, keepWithNext },
    );
  const compose = (kind: StepKind) => [
    ...setText(setting, section, 'H3', t(`step.${kind}`), styles.step, {
      spaceBefore: 12,
      keepWithNext: true,
    }),
    ...paragraph(t('guide.say'), t(`guide.${kind}.say`), true),
    ...paragraph(t('guide.do'), t(`guide.${kind}.do`), false),
  ];
  return [...setHeading(setting, section, t('guide.steps')), ...kinds.flatMap(compose)];
}

/** The entries of each list of the guide. */
const lists = {
  before: [
    'guide.before.1',
    'guide.before.2',
    'guide.before.3',
    'guide.before.4',
    'guide.before.5',
    'guide.before.6',
    'guide.before.7',
  ],
  room: ['guide.room.1', 'guide.room.2', 'guide.room.3'],
  agree: [
    'guide.agree.1',
    'guide.agree.2',
    'guide.agree.3',
    'guide.agree.4',
    'guide.agree.5',
    'guide.agree.6',
  ],
  hands: ['guide.hands.1', 'guide.hands.2', 'guide.hands.3', 'guide.hands.4'],
  fails: [
    'guide.fails.1',
    'guide.fails.2',
    'guide.fails.3',
    'guide.fails.4',
    'guide.fails.5',
    'guide.fails.6',
  ],
  after: ['guide.after.1', 'guide.after.2', 'guide.after.3', 'guide.after.4', 'guide.after.5'],
} as const;

function composeChecks(
  { translator: { t } }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
  name: keyof typeof lists,
  mark: 'box' | 'dot',
): readonly Slice[] {
  return [
    ...setHeading(setting, section, t(`guide.${name}`)),
    ...composeList(
      setting,
      section,
      lists[name].map((key) => t(key)),
      mark,
    ),
  ];
}

function composeSafety(
  { translator, workshop, instrument }: WorkshopInput,
  setting: Setting,
  section: StructureElement,
): readonly Slice[] {
  const { t, fill } = translator;
  const items = listWorkshopItems(workshop, instrument).filter(({ safety }) => safety);
  const heading = setHeading(setting, section, t('guide.safetyItems'));
  if (items.length === 0) {
    const none = t('guide.safetyItems.none');
    return [...heading, ...setText(setting, section, 'P', none, styles.body, { spaceBefore: 4 })];
  }
  const texts = items.map(({ id, title }) => `${capitalise(id)} · ${capitalise(fill(title))}`);
  return [...heading, ...composeList(setting, section, texts, 'dot')];
}
