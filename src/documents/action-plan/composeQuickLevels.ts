import { capitalise, nameSettled } from '../../i18n';
import type { DomainGroup, ItemReport } from '../../model';
import { setStrips } from '../parts/setText';
import { composeRow } from '../pdf/layout/composeRow';
import type { Slice } from '../pdf/layout/Slice';
import type { Strip } from '../pdf/layout/TextRun';
import {
  createElement,
  numberingAttribute,
  type StructureElement,
} from '../pdf/structure/StructureElement';
import { drawLevelMark, levelMarkOf, levelMarkSize } from './drawLevelMark';
import { listApart, type PlanContext, titleOfDomain } from './PlanContext';
import { area, styles } from './styles';

const gap = 24;
const indent = levelMarkSize + 9;
/** Between two domains. */
const rowGap = 9;

/** The level of each domain in a quick check, opportunities beside challenges (S10). */
export function composeQuickLevels(
  context: PlanContext,
  section: StructureElement,
): readonly Slice[] {
  const width = (area.width - gap) / 2;
  const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];
  const cells = groups.map((group, index) => ({
    left: area.left + index * (width + gap),
    strips: setGroup(context, section, group, width),
  }));
  return composeRow(cells, {
    paddingTop: 0,
    paddingBottom: 0,
    limit: area.height,
    spaceBefore: 24,
  });
}

function setGroup(
  context: PlanContext,
  section: StructureElement,
  group: DomainGroup,
  width: number,
): readonly Strip[] {
  const title = context.translator.t(`group.${group}`);
  const part = createElement(section, 'Div');
  const head = setStrips(context, createElement(part, 'H2'), title, styles.heading, { width });
  const list = createElement(part, 'L', { attributes: [numberingAttribute('None')] });
  const items = listApart(context, 'quick').filter(
    ({ domain }) => context.reports.get(domain)?.group === group,
  );
  return [...head, ...items.flatMap((item) => setDomain(context, list, item, width))];
}

/** The domain's title with its level below, and the square at the left of both. */
function setDomain(
  context: PlanContext,
  list: StructureElement,
  item: ItemReport,
  width: number,
): readonly Strip[] {
  const body = createElement(createElement(list, 'LI'), 'LBody');
  const title = createElement(body, 'P');
  const level = createElement(body, 'P');
  const room = { width: width - indent };
  const [first, ...rest] = setStrips(
    context,
    title,
    titleOfDomain(context, item.domain),
    styles.cellStrong,
    { ...room, gapBefore: rowGap },
  );
  const name = capitalise(nameSettled(context.translator, item.settled));
  const words = setStrips(context, level, name, styles.quiet, room);
  const mark = levelMarkOf(item, level);
  return [
    {
      height: first?.height ?? 0,
      draw(canvas, left, top) {
        first?.draw(canvas, left + indent, top);
        drawLevelMark(canvas, mark, left, top + rowGap + 5);
      },
    },
    ...[...rest, ...words].map(
      (strip): Strip => ({
        height: strip.height,
        draw: (canvas, left, top) => strip.draw(canvas, left + indent, top),
      }),
    ),
  ];
}
