import type { Translator } from '../../i18n';
import { defineStyle, type SetStyle } from '../parts/SetStyle';
import type { Setting, TextArea } from '../parts/writePages';
import { pageSize } from '../pdf/createTaggedDocument';
import type { PaperFormInput } from './PaperFormInput';

/** What a form's parts are composed from. */
export interface FormContext {
  readonly input: PaperFormInput;
  readonly translator: Translator;
  readonly setting: Setting;
  readonly styles: FormStyles;
  /** Side of a box to tick, and what stands around it, in points. */
  readonly measures: FormMeasures;
}

export type FormStyles = Readonly<
  Record<
    | 'overline'
    | 'title'
    | 'section'
    | 'domain'
    | 'body'
    | 'strong'
    | 'quiet'
    | 'quietStrong'
    | 'step'
    | 'stepStrong'
    | 'rule'
    | 'margin',
    SetStyle
  >
>;

export interface FormMeasures {
  readonly box: number;
  /** From a box's left edge to its number, and from there to its text. */
  readonly number: number;
  readonly text: number;
  /** Between two levels. */
  readonly gap: number;
  /** From one line to write on to the next. */
  readonly writing: number;
  /** Height of the smallest note. */
  readonly note: number;
  /** Side of a sheet's code. */
  readonly code: number;
}

export const areas: Readonly<Record<PaperFormInput['print'], TextArea>> = {
  normal: { left: 46, top: 76, width: pageSize.width - 92, height: pageSize.height - 76 - 40 },
  large: { left: 46, top: 122, width: pageSize.width - 92, height: pageSize.height - 122 - 58 },
};

/**
 * Creates the context of one form.
 *
 * @param scale shrinks the items of normal print, 1 for full size; nothing falls below 8.5 points.
 */
export function createFormContext(
  input: PaperFormInput,
  setting: Setting,
  scale: number,
): FormContext {
  const large = input.print === 'large';
  return {
    input,
    translator: input.translator,
    setting,
    styles: large ? largeStyles : createStyles(scale),
    measures: large ? largeMeasures : createMeasures(scale),
  };
}

function createStyles(scale: number): FormStyles {
  return {
    overline: defineStyle('semibold', 11, 16, 'opportunity'),
    title: defineStyle('semibold', 28, 33),
    section: defineStyle('semibold', 13, 18),
    domain: defineStyle('semibold', 17, 21),
    body: defineStyle('regular', 9.6 * scale, 12 * scale),
    strong: defineStyle('semibold', 9.8 * scale, 12.4 * scale),
    quiet: defineStyle('regular', 8.8, 11.2, 'quiet'),
    quietStrong: defineStyle('semibold', 8.6, 11.4, 'quiet'),
    step: defineStyle('regular', 10.5, 14.6),
    stepStrong: defineStyle('semibold', 10.5, 14.6),
    rule: defineStyle('semibold', 10, 13),
    margin: defineStyle('regular', 8.5, 11, 'quiet'),
  };
}

function createMeasures(scale: number): FormMeasures {
  return { box: 9.5, number: 15, text: 12, gap: 1.6 * scale, writing: 18, note: 19, code: 44 };
}

/** All that is read while filling in is 18 points at least, head and foot 16. */
const largeStyles: FormStyles = {
  overline: defineStyle('semibold', 18, 24, 'opportunity'),
  title: defineStyle('semibold', 32, 38),
  section: defineStyle('semibold', 22, 28),
  domain: defineStyle('semibold', 26, 31),
  body: defineStyle('regular', 18, 23.5),
  strong: defineStyle('semibold', 18.5, 24),
  quiet: defineStyle('regular', 18, 23.5),
  quietStrong: defineStyle('regular', 18, 23.5, 'quiet'),
  step: defineStyle('regular', 18, 23.5),
  stepStrong: defineStyle('semibold', 18, 23.5),
  rule: defineStyle('semibold', 18, 22),
  margin: defineStyle('regular', 16, 20),
};

const largeMeasures: FormMeasures = {
  box: 17,
  number: 26,
  text: 20,
  gap: 6,
  writing: 34,
  note: 102,
  code: 72,
};
