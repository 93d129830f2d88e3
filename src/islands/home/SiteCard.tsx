import { SavedField, useTranslator } from '../../components';
import { type Assessment, textLimits } from '../../model';
import { addressOf } from '../app/Trail';
import type { SavedSite } from './groupSites';
import { RoundLine } from './RoundLine';

/** What can be done with a site from the list. */
export interface SiteDeeds {
  readonly onRemove: (assessments: readonly Assessment[]) => void;
  readonly onArchive: (saved: SavedSite, archived: boolean) => void;
  readonly onRename: (saved: SavedSite, name: string) => void;
}

interface SiteCardProps extends SiteDeeds {
  readonly saved: SavedSite;
  readonly locale: string;
  /** The first of the list: what was worked on last. */
  readonly isFirst: boolean;
}

/** More rounds than these are folded away. */
const shownRounds = 3;

/** A site with its rounds, and what can be done with it. */
export function SiteCard(props: SiteCardProps) {
  const { saved, locale, isFirst, onRemove } = props;
  const { t, list } = useTranslator();
  const { site, rounds, example } = saved;
  const [newest] = rounds;
  const [shown, folded] = [rounds.slice(0, shownRounds), rounds.slice(shownRounds)];
  const above = [site.network, site.commissioner].filter((name) => name !== undefined);
  return (
    <li class="site-card">
      <h3>
        {site.name} {example && <span class="tag">{t('home.exampleTag')}</span>}
      </h3>
      {above.length > 0 && <p class="quiet">{list(above)}</p>}
      <ol class="round-list">
        {shown.map((line) => (
          <RoundLine
            key={line.assessment.id}
            line={line}
            locale={locale}
            isNewest={line === newest}
            isFirst={isFirst && line === newest}
          />
        ))}
      </ol>
      {folded.length > 0 && (
        <details>
          <summary>{t('home.earlier', { count: folded.length })}</summary>
          <ol class="round-list">
            {folded.map((line) => (
              <RoundLine
                key={line.assessment.id}
                line={line}
                locale={locale}
                isNewest={false}
                isFirst={false}
              />
            ))}
          </ol>
        </details>
      )}
      {example ? (
        <button
          type="button"
          class="button-quiet"
          onClick={() => onRemove(rounds.map(({ assessment }) => assessment))}
        >
          {t('home.remove')} <span class="visually-hidden">{site.name}</span>
        </button>
      ) : (
        <p class="buttons">
          <a href={addressOf(locale, 'round/', newest.assessment.id)}>
            {t('home.nextRound')} <span class="visually-hidden">{site.name}</span>
          </a>
          {saved.sharesNetwork && (
            <a href={addressOf(locale, 'network/', newest.assessment.id)}>
              {t('home.network')} <span class="visually-hidden">{site.name}</span>
            </a>
          )}
        </p>
      )}
      {!example && <More {...props} />}
    </li>
  );
}

/** What is seldom wanted: another name, particulars, putting away, deleting. */
function More({ saved, locale, onRemove, onArchive, onRename }: SiteCardProps) {
  const { t } = useTranslator();
  const { site, rounds, archived } = saved;
  const [newest] = rounds;
  return (
    <details class="site-more">
      <summary>
        {t('home.more')} <span class="visually-hidden">{site.name}</span>
      </summary>
      <SavedField
        id={`rename-${site.id}`}
        label={t('home.rename')}
        hint={rounds.length > 1 ? t('home.rename.hint') : undefined}
        text={site.name}
        longest={textLimits.siteField}
        onSave={(name) => {
          // A site without a name could not be told from another: the last one stays.
          if (name.trim() !== '') onRename(saved, name.trim());
        }}
      />
      <p class="buttons">
        <a href={`${addressOf(locale, 'answer/', newest.assessment.id)}#site-details`}>
          {t('home.particulars')}
        </a>
        <button type="button" class="button-quiet" onClick={() => onArchive(saved, !archived)}>
          {t(archived ? 'home.unarchive' : 'home.archive')}
        </button>
      </p>
      <p class="buttons">
        {rounds.length > 1 &&
          rounds.map(({ assessment }) => (
            <button
              key={assessment.id}
              type="button"
              class="button-quiet"
              onClick={() => onRemove([assessment])}
            >
              {t('home.deleteRound', { round: assessment.round.name })}
            </button>
          ))}
        <button
          type="button"
          class="button-quiet"
          onClick={() => onRemove(rounds.map(({ assessment }) => assessment))}
        >
          {t('home.deleteSite', { count: rounds.length })}
        </button>
      </p>
    </details>
  );
}
