import { encodeResponses, encodeShort, type JoinCode } from '../../../exchange';
import {
  type Assessment,
  createAssessment,
  type Instrument,
  type ItemId,
  recordResponse,
} from '../../../model';
import { now, today } from '../../app/device';
import { type AnswerKey, answerOf } from '../run/answerKeys';
import type { OwnPart } from './ownPart';

/** What a person shows, and what they can read out instead. */
export interface HandInCodes {
  readonly whole: string;
  /** One for the quick check, or one a domain where there are few; empty where reading out takes too long. */
  readonly short: readonly { readonly domain: string; readonly code: string }[];
}

/** With more domains than that, nobody reads codes out. */
const mostShort = 3;

/** Writes the codes of a person's answers: no name is in them. */
export function writeCodes(joining: JoinCode, instrument: Instrument, part: OwnPart): HandInCodes {
  const order = {
    assessment: toAssessment(joining, part),
    instrument,
    respondent: part.id,
    session: joining.session,
  };
  const domains = joining.kind === 'core' ? joining.domains : [];
  const short =
    joining.kind === 'quick'
      ? [{ domain: '', code: encodeShort({ ...order, scope: { kind: 'quick' } }) }]
      : domains.map((domain) => ({
          domain: instrument.domains.find(({ id }) => id === domain)?.title ?? domain,
          code: encodeShort({ ...order, scope: { kind: 'domain', domain, reserve: false } }),
        }));
  return { whole: encodeResponses(order), short: short.length > mostShort ? [] : short };
}

/** A part as the records that codes are made of; the table stands in for the site. */
function toAssessment(
  { session, instrument, country, table }: JoinCode,
  part: OwnPart,
): Assessment {
  const at = now();
  const { id, role } = part;
  const begun = createAssessment({
    instrument,
    site: { name: table.name, country },
    round: { name: table.name, date: today() },
    role: 'practiceManager',
    now: at,
    ids: { assessment: `session-${session}`, site: table.id, round: table.id, respondent: id },
  });
  const own: Assessment = {
    ...begun,
    respondents: [{ id, changedAt: at, ...(role !== undefined && { role }) }],
  };
  return listAnswers(part).reduce(
    (one, [item, key]) => recordResponse(one, item, id, answerOf(key), at),
    own,
  );
}

function listAnswers({ answers }: OwnPart): readonly (readonly [ItemId, AnswerKey])[] {
  return Object.entries(answers);
}
