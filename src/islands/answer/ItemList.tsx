import type { ReadonlySignal } from '@preact/signals';
import type { Colleague, Item, Report } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { AnsweredItem } from './AnsweredItem';
import type { Answering } from './createAnswering';

interface ItemListProps {
  readonly items: readonly Item[];
  /** The number of the first one. */
  readonly from: number;
  readonly respondent: Colleague;
  readonly answering: Answering;
  readonly report: ReadonlySignal<Report>;
  readonly open: OpenAssessment;
}

/** Items with what a respondent says of them, one below the other. */
export function ItemList({ items, from, ...rest }: ItemListProps) {
  return (
    <>
      {items.map((item, index) => (
        <AnsweredItem key={item.id} item={item} number={from + index} {...rest} />
      ))}
    </>
  );
}
