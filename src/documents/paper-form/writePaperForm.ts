import type { WrittenDocument } from '../DocumentFormat';
import { type Setting, writePages } from '../parts/writePages';
import type { Slice } from '../pdf/layout/Slice';
import type { StructureElement } from '../pdf/structure/StructureElement';
import { composeDomain, measureDomain } from './composeDomain';
import { composeFirstSheet } from './composeFirstSheet';
import { drawMargins } from './drawMargins';
import { areas, createFormContext, type FormContext } from './FormContext';
import type { PaperFormInput } from './PaperFormInput';
import { type AskedDomain, selectItems } from './selectItems';

/** Sizes that the items of normal print may have; the largest that gives each domain one sheet. */
const scales = [1.12, 1.08, 1.04, 1, 0.96, 0.92, 0.89] as const;
const usualScale = 1.08;

/**
 * Writes the instrument as a form to fill in by hand (PDF/UA-1).
 *
 * In normal print a whole domain has a sheet of its own; a part of one, a quick check and large
 * print run on. Every sheet carries the rater's rule, its number and its code.
 */
export function writePaperForm(input: PaperFormInput): WrittenDocument {
  const { instrument, translator, print, selection } = input;
  const asked = selectItems(instrument, selection);
  return writePages(input, {
    title: translator.t('form.title', { version: instrument.version }),
    subject: translator.t('form.subject'),
    area: areas[print],
    compose: (setting, root) => composeForm(fitContext(input, setting, asked), root, asked),
    drawMargins: (pen, setting, page, pages) =>
      drawMargins(createFormContext(input, setting, 1), pen, setting, page, pages),
  });
}

/** The context with the largest items that keep each whole domain on its sheet. */
function fitContext(
  input: PaperFormInput,
  setting: Setting,
  asked: readonly AskedDomain[],
): FormContext {
  const whole = asked.filter((one) => hasOwnSheet(input, one));
  if (whole.length === 0) return createFormContext(input, setting, usualScale);
  const contexts = scales.map((scale) => createFormContext(input, setting, scale));
  const fitting = contexts.find((context) =>
    whole.every((one) => measureDomain(context, one) < setting.area.height),
  );
  return fitting ?? createFormContext(input, setting, scales[scales.length - 1] ?? 1);
}

function hasOwnSheet({ print, selection }: PaperFormInput, { kind }: AskedDomain): boolean {
  return print === 'normal' && kind === 'core' && selection.role === undefined;
}

function composeForm(
  context: FormContext,
  root: StructureElement,
  asked: readonly AskedDomain[],
): readonly Slice[] {
  return [
    ...composeFirstSheet(context, root, asked),
    ...asked.flatMap((one, index) => {
      const slices = composeDomain(context, root, one, hasOwnSheet(context.input, one));
      const [first, ...rest] = slices;
      // Items never begin on the sheet that says how to fill in, nor one kind among another.
      const turn = asked[index - 1]?.kind !== one.kind;
      return first === undefined || !turn ? slices : [{ ...first, pageBreakBefore: true }, ...rest];
    }),
  ];
}
