import { describeOutcome, ScoreTable, useTranslator } from '../../components';
import { capitalise, describeSettled, type Translator, titleAction } from '../../i18n';
import {
  type Action,
  type DomainReport,
  findDomain,
  findItem,
  findSince,
  type Instrument,
  type ItemReport,
  levels,
  prepareToSend,
  type Report,
  reportSent,
} from '../../model';
import { dayOf } from '../app/device';
import type { DocumentOrder } from './makeDocument';

/** What the recipient will see, from what is sent and nothing else. */
export function SendPreview({ order }: { readonly order: DocumentOrder }) {
  const { t } = useTranslator();
  const { assessment, instrument, names } = order;
  const sent = prepareToSend(assessment, instrument, { ownerNames: names });
  const report = reportSent(sent, instrument);
  return (
    <details class="preview">
      <summary>{t('takeAway.preview')}</summary>
      <p>{t('takeAway.preview.text')}</p>
      <SentSite report={report} />
      <ScoreTable report={report} instrument={instrument} />
      <h4>{t('takeAway.preview.plan')}</h4>
      {report.plan.length === 0 && <p>{t('takeAway.noPlan')}</p>}
      <ol>
        {report.plan.map((action) => (
          <SentAction key={action.id} action={action} report={report} instrument={instrument} />
        ))}
      </ol>
      <SentEarlier report={report} instrument={instrument} />
      <h4>{t('takeAway.preview.items')}</h4>
      {report.domains.map((domain) => (
        <SentDomain key={domain.id} domain={domain} instrument={instrument} />
      ))}
    </details>
  );
}

/** Site and round, as far as they were filled in. */
function SentSite({ report }: { readonly report: Report }) {
  const { t, date, number } = useTranslator();
  const { site, round, respondents } = report;
  const facts = [
    [t('takeAway.preview.site'), site.name],
    [t('takeAway.preview.code'), site.code],
    [t('takeAway.preview.network'), site.network],
    [t('takeAway.preview.commissioner'), site.commissioner],
    [t('takeAway.preview.listSize'), site.listSize && number(site.listSize)],
    [t('takeAway.preview.setting'), site.setting],
    [t('takeAway.preview.round'), `${round.name}, ${date(round.date)}`],
    [t('review.next'), round.next && date(round.next)],
    [t('takeAway.preview.respondents'), number(respondents)],
  ] as const;
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

interface SentActionProps {
  readonly action: Action;
  readonly report: Report;
  readonly instrument: Instrument;
}

function SentAction({ action, report, instrument }: SentActionProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { owner, dueDate, status, statusHistory } = action;
  const reason = statusHistory.at(-1)?.reason;
  const facts = [
    owner && capitalise(t(`owner.${owner.role}`)),
    owner?.name,
    dueDate && t('takeAway.preview.due', { date: date(dueDate) }),
    t('takeAway.preview.status', {
      status: t(`status.${status}`),
      date: date(dayOf(findSince(action))),
    }),
    reason && t('plan.history.reason', { reason }),
    action.measure,
  ];
  return (
    <li>
      {titleAction(translator, instrument, action)}
      <p class="quiet">{facts.filter((fact) => fact).join(' · ')}</p>
      {report.actionNotes[action.id]?.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
    </li>
  );
}

/** The round before: what was finished, and that its levels go along. */
function SentEarlier({ report, instrument }: Pick<SentActionProps, 'report' | 'instrument'>) {
  const { t, date } = useTranslator();
  const { earlier } = report;
  if (earlier === undefined) return null;
  const { name, date: day } = earlier.round;
  return (
    <>
      <h4>{t('takeAway.preview.earlier', { round: name, date: date(day) })}</h4>
      <p>{t('takeAway.preview.earlier.text', { count: earlier.finished.length })}</p>
      <ul>
        {earlier.finished.map((action) => (
          <SentAction key={action.id} action={action} report={report} instrument={instrument} />
        ))}
      </ul>
    </>
  );
}

interface SentDomainProps {
  readonly domain: DomainReport;
  readonly instrument: Instrument;
}

function SentDomain({ domain, instrument }: SentDomainProps) {
  const translator = useTranslator();
  const shown = [...domain.items, ...domain.otherItems].filter(
    ({ settled }) => settled.state !== 'unanswered',
  );
  return (
    <section id={domain.id}>
      <h5>
        {findDomain(instrument, domain.id)?.title}: {describeOutcome(translator, domain)}
      </h5>
      <dl class="sent-items">
        {shown.map((item) => (
          <div key={item.id}>
            <dt>{capitalise(translator.fill(findItem(instrument, item.id)?.title ?? item.id))}</dt>
            <dd>
              {describeItem(translator, item)}
              {item.sharedNotes.map((note) => (
                <p class="note" key={note}>
                  {note}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** How an item was settled, how answers were spread where that is shown, and what changed. */
function describeItem(translator: Translator, item: ItemReport): string {
  const { t } = translator;
  const { settled, tally, copiedFrom, change } = item;
  const spread = levels.flatMap((level) => {
    const count = tally.levels[level];
    return count === 0 ? [] : [t('takeAway.preview.tally', { level, count })];
  });
  const said = [
    capitalise(describeSettled(translator, settled)),
    settled.state !== 'unanswered' && settled.basis === 'agreed' && t('takeAway.preview.agreed'),
    item.respondents > 1 && spread.length > 0 && translator.list(spread),
    copiedFrom && t('takeAway.preview.copied', { site: copiedFrom }),
    change?.reason === 'somethingChanged' &&
      t('takeAway.preview.changed', { from: change.from, text: change.text ?? '' }),
  ];
  return said.filter((part) => part).join('. ');
}
