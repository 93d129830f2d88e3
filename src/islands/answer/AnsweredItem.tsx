import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { ItemCard, useTranslator } from '../../components';
import {
  type Colleague,
  findNote,
  type Item,
  type ItemReport,
  type Report,
  type Role,
  recordChange,
  recordNote,
  roles,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import type { Answering } from './createAnswering';
import { LastRound } from './LastRound';

interface AnsweredItemProps {
  readonly item: Item;
  readonly number: number;
  readonly respondent: Colleague;
  readonly answering: Answering;
  /** The report, a moment ago. */
  readonly report: ReadonlySignal<Report>;
  readonly open: OpenAssessment;
}

/**
 * An item with what a respondent has said of it.
 *
 * It is drawn anew only when that changes: every answer makes a new assessment, and the other cards
 * on the page have nothing new to show.
 */
export function AnsweredItem(props: AnsweredItemProps) {
  const { item, number, respondent, answering, report, open } = props;
  const translator = useTranslator();
  const { change } = open;
  const assessment = open.assessment.value;
  const { id, role } = respondent;
  const said = answering.findSaid(item.id);
  const privateNote = findNote(assessment, item.id, id, 'private');
  const sharedNote = findNote(assessment, item.id, id, 'shared');
  // Before answering nobody sees last round's level; in a first round there is none to look up.
  const isSecond = assessment.earlier !== undefined && said.answer !== undefined;
  const last = isSecond ? findLast(report.value, item) : {};
  return useMemo(
    () => (
      <ItemCard
        item={item}
        number={number}
        said={said}
        usualAsk={findUsualAsk(item, role)}
        notes={{ private: privateNote, shared: sharedNote }}
        onSay={(given) => answering.say(item.id, given)}
        onNote={(audience, text) =>
          change((one, at) => recordNote(one, item.id, id, audience, text, at))
        }
      >
        {last.earlier && assessment.earlier && (
          <LastRound
            key={id}
            item={item.id}
            round={assessment.earlier.round}
            earlier={last.earlier}
            change={last.change}
            onExplain={(explained) =>
              change((one, at) => recordChange(one, item.id, explained, at))
            }
          />
        )}
      </ItemCard>
    ),
    // The content, not its identity: each save brings an equal copy from the database.
    [
      item,
      number,
      answering,
      role,
      JSON.stringify(said),
      JSON.stringify(last),
      privateNote,
      sharedNote,
      translator,
    ],
  );
}

/** How an item was settled in the round before, and what became of its level. */
function findLast({ domains }: Report, { id }: Item): Pick<ItemReport, 'earlier' | 'change'> {
  const { earlier, change } =
    domains
      .flatMap((domain) => [...domain.items, ...domain.otherItems])
      .find((item) => item.id === id) ?? {};
  return { earlier, change };
}

/** Whom one asks about an item: the first who can know it and is not the one who asks. */
function findUsualAsk({ whoKnows }: Item, own: Role): Role {
  return [...whoKnows, ...roles].find((role) => role !== own) ?? own;
}
