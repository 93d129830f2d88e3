import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import { type Assessment, type Id, listColleagues } from '../../model';
import type { Arriving, Incoming } from './compareIncoming';

/** A file about an assessment that is here already, and what reading it would do. */
export interface Offered {
  readonly assessment: Assessment;
  readonly respondent?: Id | undefined;
  readonly incoming: Incoming;
}

interface IncomingPreviewProps {
  readonly offered: Offered;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** What a file brings, before anything here is changed by it. */
export function IncomingPreview({ offered, onTake, onLeave }: IncomingPreviewProps) {
  const { t, date, list } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [offered]);
  const { assessment, incoming } = offered;
  const { site, round, changedAt } = assessment;
  const lines = (['answers', 'notes', 'actions', 'people'] as const).filter((kind) =>
    isAny(incoming[kind]),
  );
  return (
    <section class="incoming" aria-labelledby="incoming-title">
      <h2 id="incoming-title" ref={heading} tabIndex={-1}>
        {t('incoming.title', { site: site.name })}
      </h2>
      <dl class="summary-list">
        <dt>{t('incoming.round')}</dt>
        <dd>{t('home.savedRound', { round: round.name, date: date(round.date) })}</dd>
        <dt>{t('incoming.from')}</dt>
        <dd>{date(changedAt.slice(0, 10))}</dd>
        <dt>{t('incoming.who')}</dt>
        <dd>
          {capitalise(
            list([...new Set(listColleagues(assessment).map(({ role }) => t(`role.${role}`)))]),
          )}
        </dd>
        <dt>{t('incoming.brings')}</dt>
        <dd>
          <ul>
            {lines.map((kind) => (
              <li key={kind}>
                {t(`incoming.kind.${kind}`)}: {list(sayArriving(t, incoming[kind]))}
              </li>
            ))}
            {incoming.particulars && <li>{t('incoming.particulars')}</li>}
            {lines.length === 0 && !incoming.particulars && <li>{t('incoming.other')}</li>}
          </ul>
        </dd>
      </dl>
      <p class="quiet">{t('incoming.rule')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={onTake}>
          {t('incoming.take')}
        </button>
        <button type="button" class="button-second" onClick={onLeave}>
          {t('incoming.leave')}
        </button>
      </p>
    </section>
  );
}

type T = ReturnType<typeof useTranslator>['t'];

/** "3 new", "1 changed", "2 kept as they are here"; what is none is left out. */
export function sayArriving(t: T, arriving: Arriving): readonly string[] {
  return (['added', 'changed', 'kept'] as const)
    .filter((way) => arriving[way] > 0)
    .map((way) => t(`incoming.${way}`, { count: arriving[way] }));
}

function isAny({ added, changed, kept }: Arriving): boolean {
  return added + changed + kept > 0;
}
