import { useSignal } from '@preact/signals';
import { ProblemNotice, TranslatorContext, useTranslator } from '../components';
import type { Translator } from '../i18n';
import { createWorkshop } from '../model';
import type { WorkshopSummary } from '../storage';
import { newId, now, today } from './app/device';
import type { ScreenProps } from './app/WithAssessment';
import { type News, NewsLine } from './home/NewsLine';
import { createRehearsal } from './workshop/createRehearsal';
import { OpenWorkshopFile } from './workshop/OpenWorkshopFile';
import { type SavedWorkshops, useSavedWorkshops } from './workshop/useSavedWorkshops';
import { addressOfWorkshop } from './workshop/workshopAddress';

/** The workshops of this device: go on, start one, rehearse, take over from a file. */
export function ListWorkshops(props: ScreenProps) {
  const saved = useSavedWorkshops(props.locale);
  const translator = saved.translator.value;
  if (translator === undefined) return <div class="loading" aria-busy="true" />;
  return (
    <TranslatorContext.Provider value={translator}>
      <Listed {...props} saved={saved} translator={translator} />
    </TranslatorContext.Provider>
  );
}

interface ListedProps extends ScreenProps {
  readonly saved: SavedWorkshops;
  readonly translator: Translator;
}

function Listed({ locale, version, saved, translator }: ListedProps) {
  const { t, date } = translator;
  const news = useSignal<News | undefined>(undefined);
  const workshops = saved.workshops.value ?? [];

  async function start() {
    const instrument = await saved.loadInstrument(version);
    if (!instrument.ok) return;
    const workshop = createWorkshop(
      {
        instrument: version,
        title: t('workshop.usualTitle', { date: date(today()) }),
        date: today(),
        minutes: 180,
        country: saved.country.value,
        kind: 'quick',
        domains: instrument.value.domains.map((domain) => domain.id),
      },
      newId(),
      now(),
    );
    const kept = await saved.saveNew({ workshop, assessments: [] });
    if (kept.ok) location.assign(addressOfWorkshop(locale, 'prepare', workshop.id));
  }

  async function rehearse() {
    const instrument = await saved.loadInstrument(version);
    if (!instrument.ok) return;
    const rehearsal = createRehearsal(instrument.value, translator, saved.country.value, {
      now: now(),
      today: today(),
      newId,
    });
    const kept = await saved.saveNew(rehearsal);
    if (kept.ok) location.assign(addressOfWorkshop(locale, 'run', rehearsal.workshop.id));
  }

  async function remove(workshop: WorkshopSummary) {
    const undo = await saved.remove(workshop);
    if (!undo.ok) return;
    news.value = {
      text: t('workshop.removed', { title: workshop.title }),
      onUndo: async () => {
        await undo.value();
        news.value = undefined;
      },
    };
  }

  return (
    <>
      {saved.problem.value && <ProblemNotice problem={saved.problem.value} />}
      <div role="status">{news.value && <NewsLine news={news.value} />}</div>
      <p class="buttons">
        <button type="button" class="button" onClick={start}>
          {t('workshop.start')}
        </button>
        <button type="button" class="button-second" onClick={rehearse}>
          {t('workshop.rehearse')}
        </button>
      </p>
      <p class="quiet">{t('workshop.rehearse.hint')}</p>
      {workshops.length > 0 && (
        <section aria-labelledby="workshops-title">
          <h2 id="workshops-title">{t('workshop.here')}</h2>
          <ul class="workshop-list">
            {workshops.map((one) => (
              <WorkshopLine key={one.id} locale={locale} workshop={one} onRemove={remove} />
            ))}
          </ul>
        </section>
      )}
      <OpenWorkshopFile locale={locale} saved={saved} />
    </>
  );
}

interface WorkshopLineProps {
  readonly locale: string;
  readonly workshop: WorkshopSummary;
  readonly onRemove: (workshop: WorkshopSummary) => Promise<void>;
}

function WorkshopLine({ locale, workshop, onRemove }: WorkshopLineProps) {
  const { t, date } = useTranslator();
  const { id, title, example, tables } = workshop;
  const about = <span class="visually-hidden">{title}</span>;
  return (
    <li>
      <h3>
        <a href={addressOfWorkshop(locale, 'run', id)}>{title}</a>{' '}
        {example && <span class="tag">{t('workshop.rehearsal')}</span>}
      </h3>
      <p class="quiet">{t('workshop.line', { date: date(workshop.date), tables })}</p>
      <p class="buttons">
        {(['prepare', 'run', 'leave'] as const).map((place) => (
          <a key={place} href={addressOfWorkshop(locale, place, id)}>
            {t(`workshop.trail.${place}`)} {about}
          </a>
        ))}
        <button type="button" class="button-quiet" onClick={() => void onRemove(workshop)}>
          {t('workshop.remove')} {about}
        </button>
      </p>
    </li>
  );
}
