import { ProblemNotice, ReadinessWheel, useTranslator } from '../../components';
import { type Assessment, buildReport } from '../../model';
import { addressOf } from '../app/Trail';
import type { Line } from './groupSites';

interface RoundLineProps {
  readonly line: Line;
  readonly locale: string;
  /** The newest of its site: the one that is worked on, whose plan is live. */
  readonly isNewest: boolean;
  /** The first of the whole list: what was worked on last. */
  readonly isFirst: boolean;
}

/** A round in the list: its wheel in small, how far it is, and the ways in. */
export function RoundLine({ line, locale, isNewest, isFirst }: RoundLineProps) {
  const { t, date } = useTranslator();
  const { round } = line.assessment;
  return (
    <li class="round">
      {'instrument' in line ? (
        <ReadinessWheel
          report={buildReport(line.assessment, line.instrument)}
          instrument={line.instrument}
          bare
        />
      ) : (
        <span />
      )}
      <div>
        <p>
          <strong>{round.name}</strong>, {date(round.date)}
          {round.quick && <span class="tag">{t('home.quickTag')}</span>}
        </p>
        {'instrument' in line ? (
          <Ways line={line} locale={locale} isNewest={isNewest} isFirst={isFirst} />
        ) : (
          <ProblemNotice problem={line.problem} />
        )}
      </div>
    </li>
  );
}

interface WaysProps {
  readonly line: Extract<Line, { readonly instrument: unknown }>;
  readonly locale: string;
  readonly isNewest: boolean;
  readonly isFirst: boolean;
}

function Ways({ line: { assessment, instrument }, locale, isNewest, isFirst }: WaysProps) {
  const { t, date } = useTranslator();
  const { id, round } = assessment;
  const { from, deadline } = round.invited ?? {};
  const report = buildReport(assessment, instrument);
  const quick = report.answeredApart.quick;
  const done = round.quick ? quick : { answered: report.answered.core, of: report.answered.of };
  const isOpen = isNewest && done.answered < done.of;
  const state = !isOpen ? 'all' : done.answered === 0 ? 'none' : 'some';
  return (
    <>
      <p class="quiet">
        {t('home.progress', done)} {isNewest && <LiveActions assessment={assessment} />}
      </p>
      {isOpen && from !== undefined && deadline !== undefined && (
        <p>{t('home.deadline', { from, date: date(deadline) })}</p>
      )}
      <p class="buttons">
        <a
          class={isFirst && state !== 'all' ? 'button' : undefined}
          href={addressOf(locale, round.quick ? 'answer/quick/' : 'answer/', id)}
        >
          {t('home.answer', { state })} <Of assessment={assessment} />
        </a>
        <a href={addressOf(locale, 'results/', id)}>
          {t('home.results')} <Of assessment={assessment} />
        </a>
        <a href={addressOf(locale, 'plan/', id)}>
          {t('home.plan')} <Of assessment={assessment} />
        </a>
      </p>
    </>
  );
}

/** Which of many rounds a link is about, for those who hear a list of links. */
function Of({ assessment: { site, round } }: { readonly assessment: Assessment }) {
  const { t } = useTranslator();
  const about = t('home.of', { site: site.name, round: round.name });
  return <span class="visually-hidden">{about}</span>;
}

function LiveActions({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslator();
  const live = assessment.actions.filter(
    ({ status }) => status === 'notStarted' || status === 'inProgress',
  );
  return live.length === 0 ? null : <span>{t('home.live', { count: live.length })}</span>;
}
