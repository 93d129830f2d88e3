import { levels } from '../../model';
import { levelMeanings } from '../parts/levelMeanings';
import { setFillIn } from '../parts/setFillIn';
import { run, setStrips, setText } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import { createSlice, type Slice } from '../pdf/layout/Slice';
import type { TextRun } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { composeRoles } from './composeRoles';
import type { FormContext } from './FormContext';
import type { AskedDomain } from './selectItems';

const steps = [
  'form.step.read',
  'answer.rule',
  'form.step.tick',
  'item.notYet',
  'form.step.dontKnow',
  'form.step.notApplicable',
  'form.step.patients',
] as const;

/** What the form is, whose it is, and how to fill it in. */
export function composeFirstSheet(
  context: FormContext,
  root: StructureElement,
  asked: readonly AskedDomain[],
): readonly Slice[] {
  const section = createElement(root, 'Sect');
  const heading = (title: string) =>
    setText(context.setting, section, 'H2', title, context.styles.section, {
      spaceBefore: 18,
      keepWithNext: true,
    });
  const { translator } = context;
  return [
    ...composeTitle(context, section, asked),
    ...composeParticulars(context, section),
    ...heading(translator.t('form.role')),
    ...composeRoles(context, section),
    ...heading(translator.t('form.how')),
    ...composeEntries(context, section, listSteps(context)),
    ...heading(translator.t('actionPlan.reading.levels')),
    ...composeEntries(context, section, listLevels(context)),
    ...heading(translator.t('form.after')),
    ...setText(
      context.setting,
      section,
      'P',
      translator.t('form.after.text'),
      context.styles.step,
      { spaceBefore: 2 },
    ),
  ];
}

function composeTitle(
  { setting, styles, translator, input }: FormContext,
  section: StructureElement,
  asked: readonly AskedDomain[],
): readonly Slice[] {
  const { kinds, role } = input.selection;
  const items = asked.reduce((sum, one) => sum + one.items.length, 0);
  const domains = new Set(asked.map(({ domain }) => domain.id)).size;
  const about = [
    translator.t('form.about', { items, domains }),
    ...(role === undefined
      ? []
      : [translator.t('form.about.role', { role: translator.t(`role.${role}`) })]),
    ...(kinds.includes('quick') ? [translator.t('form.about.quick')] : []),
    ...(kinds.includes('reserve') ? [translator.t('form.about.reserve')] : []),
  ];
  return [
    ...setText(setting, section, 'P', translator.t('summary.overline'), styles.overline),
    ...setText(setting, section, 'H1', translator.t('form.heading'), styles.title, {
      spaceBefore: 2,
      bookmark: 1,
    }),
    ...setText(setting, section, 'P', about.join(' '), styles.step, { spaceBefore: 4 }),
  ];
}

function composeParticulars(context: FormContext, section: StructureElement): readonly Slice[] {
  const { translator, input, setting, styles, measures } = context;
  const { site, round, date } = input;
  const fields = [
    { label: translator.t('form.site'), known: site },
    { label: translator.t('form.round'), known: round },
    { label: translator.t('form.date'), known: date && translator.date(date) },
  ];
  return fields.map(({ label, known }, index) => {
    const strip = setFillIn(setting, createElement(section, 'P'), label, styles.stepStrong, {
      width: setting.area.width,
      height: measures.writing * 1.35,
      writing: measures.writing,
      known,
    });
    return createSlice({
      height: strip.height,
      spaceBefore: index === 0 ? 8 : 0,
      draw: (canvas, top) => strip.draw(canvas, setting.area.left, top),
    });
  });
}

interface Entry {
  readonly mark: string;
  readonly text: readonly TextRun[];
}

function listSteps({ translator, styles }: FormContext): readonly Entry[] {
  return steps.map((key, index) => ({
    mark: `${translator.number(index + 1)}.`,
    text: [run(translator.t(key), styles.step)],
  }));
}

function listLevels({ translator, styles }: FormContext): readonly Entry[] {
  return levels.map((level) => ({
    mark: String(level),
    text: [
      run(`${translator.t(`level.${level}`)}. `, styles.stepStrong),
      run(translator.t(levelMeanings[level]), styles.step),
    ],
  }));
}

function composeEntries(
  { setting, styles, measures }: FormContext,
  section: StructureElement,
  entries: readonly Entry[],
): readonly Slice[] {
  const { left, width, height } = setting.area;
  const list = createElement(section, 'L', { attributes: [numberingAttribute('Decimal')] });
  const indent = measures.number + 5;
  return entries.flatMap(({ mark, text }, index) => {
    const entry = createElement(list, 'LI');
    const label = createElement(entry, 'Lbl');
    const body = createElement(entry, 'LBody');
    return composeRow(
      [
        { left, strips: setStrips(setting, label, mark, styles.stepStrong, { width: indent }) },
        {
          left: left + indent,
          strips: setStrips(setting, body, text, styles.step, { width: width - indent }),
        },
      ],
      { paddingTop: 1.5, paddingBottom: 1.5, limit: height, keepWithNext: index === 0 },
    );
  });
}
