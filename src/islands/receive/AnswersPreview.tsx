import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { listColleagues } from '../../model';
import { nameRespondent } from '../answer/nameRespondent';
import { dayOf } from '../app/device';
import { sayArriving } from '../incoming/IncomingPreview';
import type { OfferedAnswers } from './offerAnswers';

interface AnswersPreviewProps {
  readonly offered: OfferedAnswers;
  readonly onTake: () => Promise<void>;
  readonly onLeave: () => Promise<void>;
  /** How many more codes wait for their turn. */
  readonly behind: number;
}

/** What a code of somebody's answers holds and would change, before anything is saved. */
export function AnswersPreview({ offered, behind, onTake, onLeave }: AnswersPreviewProps) {
  const translator = useTranslator();
  const { t, date, list } = translator;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [offered]);
  const { assessment, incoming, isNew, role, at, counts } = offered;
  const { site, round } = assessment;
  const known = listColleagues(assessment).find(({ id }) => id === offered.respondent);
  const arriving = sayArriving(t, incoming.answers);
  const brings = [...arriving, ...(known === undefined ? [t('receive.answers.person')] : [])];
  return (
    <section class="incoming" aria-labelledby="answers-title">
      <h2 id="answers-title" ref={heading} tabIndex={-1}>
        {t('receive.answers.title', { site: site.name })}
      </h2>
      <dl class="summary-list">
        <dt>{t('receive.answers.who')}</dt>
        <dd>
          {known
            ? nameRespondent(translator, assessment, known)
            : role && capitalise(t(`role.${role}`))}
        </dd>
        <dt>{t('incoming.round')}</dt>
        <dd>{t('home.savedRound', { round: round.name, date: date(round.date) })}</dd>
        {at !== undefined && (
          <>
            <dt>{t('receive.answers.at')}</dt>
            <dd>{date(dayOf(at))}</dd>
          </>
        )}
        <dt>{t('receive.answers.holds')}</dt>
        <dd>{t('receive.answers.counts', counts)}</dd>
        <dt>{t('receive.answers.brings')}</dt>
        <dd>{isNew ? list(brings) : t('receive.answers.nothing')}</dd>
      </dl>
      {counts.notApplicable > 0 && <p class="quiet">{t('receive.answers.reasons')}</p>}
      {isNew && (
        <p class="quiet">{t(at === undefined ? 'receive.answers.typed' : 'incoming.rule')}</p>
      )}
      {behind > 0 && <p>{t('receive.answers.behind', { count: behind })}</p>}
      <p class="buttons">
        {isNew && (
          <button type="button" class="button" onClick={onTake}>
            {t('incoming.take')}
          </button>
        )}
        <button type="button" class="button-second" onClick={onLeave}>
          {t(isNew ? 'incoming.leave' : 'received.close')}
        </button>
      </p>
    </section>
  );
}
