import { measureSlices, setText } from '../parts/setText';
import type { Slice } from '../pdf/layout/Slice';
import { createElement, type StructureElement } from '../pdf/structure/StructureElement';
import { composeItem } from './composeItem';
import type { FormContext } from './FormContext';
import type { AskedDomain } from './selectItems';

/** A note grows to so many lines where its sheet has room. */
const mostLines = 4;

/**
 * A domain's heading and the items that are asked of it.
 *
 * With a sheet of its own, the room that is left on it is shared among the notes.
 */
export function composeDomain(
  context: FormContext,
  root: StructureElement,
  asked: AskedDomain,
  ownSheet: boolean,
): readonly Slice[] {
  const { measures, setting } = context;
  const least = measures.note;
  if (!ownSheet) return composeAll(context, root, asked, { noteHeight: least, ownSheet });
  const spare = setting.area.height - measureDomain(context, asked) - 0.01;
  const share = Math.max(0, spare) / asked.items.length;
  const noteHeight = Math.min(least + share, measures.writing * mostLines);
  return composeAll(context, root, asked, { noteHeight, ownSheet });
}

/** Height of a domain on a sheet of its own with the smallest notes, in points. */
export function measureDomain(context: FormContext, asked: AskedDomain): number {
  const trial = createElement(undefined, 'Document');
  const noteHeight = context.measures.note;
  return measureSlices(composeAll(context, trial, asked, { noteHeight, ownSheet: true }));
}

function composeAll(
  context: FormContext,
  root: StructureElement,
  asked: AskedDomain,
  { noteHeight, ownSheet }: { readonly noteHeight: number; readonly ownSheet: boolean },
): readonly Slice[] {
  const section = createElement(root, 'Sect');
  return [
    ...composeHeading(context, section, asked, ownSheet),
    ...asked.items.flatMap((item, index) =>
      composeItem(context, section, item, { noteHeight, spaceBefore: index === 0 ? 6 : 10 }),
    ),
  ];
}

function composeHeading(
  { setting, styles, translator, input }: FormContext,
  section: StructureElement,
  { domain, kind }: AskedDomain,
  ownSheet: boolean,
): readonly Slice[] {
  const { domains } = input.instrument;
  const place = translator.t('form.domain.place', {
    number: domains.findIndex(({ id }) => id === domain.id) + 1,
    of: domains.length,
    kind:
      kind === 'core' ? translator.t(`group.${domain.group}`) : translator.t(`form.kind.${kind}`),
  });
  const title = translator.fill(domain.title);
  return [
    ...setText(setting, section, 'P', place, styles.quietStrong, {
      keepWithNext: true,
      pageBreakBefore: ownSheet,
      spaceBefore: 20,
    }),
    ...setText(setting, section, 'H2', title, styles.domain, {
      keepWithNext: true,
      bookmark: 1,
    }),
    ...(ownSheet
      ? setText(setting, section, 'P', translator.fill(domain.definition), styles.quiet, {
          keepWithNext: true,
          spaceBefore: 2,
        })
      : []),
  ];
}
