import { useMemo } from 'preact/hooks';
import { ItemCard, useTranslator } from '../../components';
import {
  findAnswer,
  findNote,
  type Item,
  type Respondent,
  recordNote,
  recordResponse,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

interface AnsweredItemProps {
  readonly item: Item;
  readonly number: number;
  readonly respondent: Respondent;
  readonly open: OpenAssessment;
}

/**
 * An item with what a respondent has said of it.
 *
 * It is drawn anew only when that changes: every answer makes a new assessment, and the other cards
 * on the page have nothing new to show.
 */
export function AnsweredItem({ item, number, respondent, open }: AnsweredItemProps) {
  const translator = useTranslator();
  const { change } = open;
  const assessment = open.assessment.value;
  const { id } = respondent;
  const answer = findAnswer(assessment, item.id, id);
  const privateNote = findNote(assessment, item.id, id, 'private');
  const sharedNote = findNote(assessment, item.id, id, 'shared');
  return useMemo(
    () => (
      <ItemCard
        item={item}
        number={number}
        answer={answer}
        notes={{ private: privateNote, shared: sharedNote }}
        onAnswer={(given) => change((one, at) => recordResponse(one, item.id, id, given, at))}
        onNote={(audience, text) =>
          change((one, at) => recordNote(one, item.id, id, audience, text, at))
        }
      />
    ),
    // The answer's content, not its identity: each save brings an equal copy from the database.
    [item, number, id, JSON.stringify(answer), privateNote, sharedNote, translator],
  );
}
