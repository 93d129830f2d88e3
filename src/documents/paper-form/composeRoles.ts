import { capitalise } from '../../i18n';
import { type Role, roles } from '../../model';
import { setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Canvas, Slice } from '../pdf/layout/Slice';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { drawBox } from './drawBox';
import type { FormContext } from './FormContext';

const columns = 2;

/** A box for each role, two in a row; the role that the form is made for is ticked. */
export function composeRoles(context: FormContext, section: StructureElement): readonly Slice[] {
  const { area } = context.setting;
  const list = createElement(section, 'L', { attributes: [numberingAttribute('None')] });
  const width = area.width / columns;
  const rows = Array.from({ length: Math.ceil(roles.length / columns) }, (_, index) =>
    roles.slice(index * columns, (index + 1) * columns),
  );
  return rows.flatMap((row) =>
    composeRow(
      row.flatMap((role, column) =>
        setRole(context, list, role, area.left + column * width, width),
      ),
      { paddingTop: 1.5, paddingBottom: 1.5, limit: area.height, keepWithNext: true },
    ),
  );
}

function setRole(
  { setting, translator, styles, measures, input }: FormContext,
  list: StructureElement,
  role: Role,
  left: number,
  width: number,
) {
  const { leading } = styles.step;
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const text = capitalise(translator.t(`role.${role}`));
  const box = {
    height: leading,
    draw(canvas: Canvas, at: number, top: number) {
      const start = top + (leading - measures.box) / 2;
      drawBox(canvas, at, start, measures.box);
      if (role === input.selection.role) drawTick(canvas, at, start, measures.box);
    },
  };
  return [
    { left, strips: [box] },
    {
      left: left + measures.number,
      strips: setStrips(setting, body, text, styles.step, { width: width - measures.number - 8 }),
    },
  ];
}

function drawTick(canvas: Canvas, left: number, top: number, side: number): void {
  canvas.document.artifact('Layout', () =>
    canvas.pen.path(
      [
        ['M', left + side * 0.2, top + side * 0.55],
        ['L', left + side * 0.45, top + side * 0.8],
        ['L', left + side * 0.85, top + side * 0.15],
      ],
      { stroke: 'ink', strokeWidth: side / 6 },
    ),
  );
}
