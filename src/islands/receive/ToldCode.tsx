import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import { isFromSite } from '../../exchange';
import { pathTo } from '../../i18n';
import type { SavedSite } from '../home/groupSites';
import type { Told } from './useReceiving';

interface ToldCodeProps {
  readonly locale: string;
  readonly told: Told;
  readonly sites: readonly SavedSite[];
  readonly onLeave: () => Promise<void>;
}

/** A code with nothing to take: what it is, and what it is for. */
export function ToldCode({ locale, told, sites, onLeave }: ToldCodeProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [told]);
  return (
    <section class="incoming" aria-labelledby="told-title">
      <h2 id="told-title" ref={heading} tabIndex={-1}>
        {t(`receive.${told.kind}.title`)}
      </h2>
      {told.kind === 'levels' && <Levels levels={told.levels} sites={sites} />}
      {told.kind === 'sheet' && (
        <p>
          {t('receive.sheet.text', {
            sheet: told.sheet.sheet,
            of: told.sheet.of,
            instrument: told.sheet.instrument,
          })}
        </p>
      )}
      {told.kind === 'session' && <p>{t('receive.session.text')}</p>}
      <p class="buttons">
        <button type="button" class="button-second" onClick={onLeave}>
          {t('received.close')}
        </button>
        <a href={pathTo(locale, '')}>{t('app.goHome')}</a>
      </p>
    </section>
  );
}

interface LevelsProps {
  readonly levels: Extract<Told, { readonly kind: 'levels' }>['levels'];
  readonly sites: readonly SavedSite[];
}

/** What a print-out's code tells: how many items came to a level, and of which site it can be. */
function Levels({ levels, sites }: LevelsProps) {
  const { t, date } = useTranslator();
  const site = sites.find((one) => isFromSite(levels, one.site.id))?.site.name;
  const count = (states: readonly unknown[]) =>
    levels.items.filter(({ state }) => states.includes(state)).length;
  const levelled = levels.items.filter(({ state }) => typeof state === 'number').length;
  return (
    <>
      <dl class="summary-list">
        <dt>{t('received.site')}</dt>
        <dd>{site ?? t('receive.levels.noSite')}</dd>
        {levels.date && (
          <>
            <dt>{t('incoming.round')}</dt>
            <dd>{date(levels.date)}</dd>
          </>
        )}
        <dt>{t('receive.answers.holds')}</dt>
        <dd>
          {t('receive.answers.counts', {
            levels: levelled,
            dontKnow: count(['dontKnow']),
            notApplicable: count(['notApplicable']),
          })}
        </dd>
      </dl>
      <p>{t('receive.levels.text')}</p>
    </>
  );
}
