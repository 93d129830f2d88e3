import { useTranslator } from '../../../components';
import { type AgendaStep, isRatingShort, placeSteps, recordAgenda } from '../../../model';
import { agendaOf, orderOf } from '../agendaOf';
import { clockOf } from '../clock';
import type { OpenWorkshop } from '../openWorkshop';

/** The steps of the day with their times; whatever is changed, the talk gives or takes the difference. */
export function AgendaEditor({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const workshop = open.workshop.value;
  const steps = agendaOf(workshop, open.instrument);
  const { begins, minutes } = workshop.sitting;

  function setMinutes(place: number, wanted: number) {
    const next = shiftMinutes(steps, place, wanted);
    if (next !== undefined) void open.change((one, now) => recordAgenda(one, next, now));
  }

  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('workshop.agenda')}</h2>
      <p>{t('workshop.agenda.hint', { minutes })}</p>
      {isRatingShort(steps, orderOf(workshop, open.instrument)) && (
        <p class="notice">{t('workshop.agenda.short')}</p>
      )}
      <table class="workshop-agenda">
        <caption class="visually-hidden">{t('workshop.agenda')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workshop.agenda.time')}</th>
            <th scope="col">{t('workshop.agenda.step')}</th>
            <th scope="col">{t('workshop.agenda.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {placeSteps(steps).map(({ kind, from, minutes: length }, place) => (
            <tr key={kind}>
              <td>{clockOf(begins, from)}</td>
              <th scope="row">
                <span class="workshop-step-name">{t(`workshop.step.${kind}`)}</span>{' '}
                <span class="quiet">{t(`workshop.step.${kind}.hint`)}</span>
              </th>
              <td>
                {kind === 'talk' ? (
                  length
                ) : (
                  <input
                    class="workshop-minutes"
                    type="number"
                    min={1}
                    max={minutes}
                    value={length}
                    aria-label={t('workshop.agenda.minutesOf', {
                      step: t(`workshop.step.${kind}`),
                    })}
                    onChange={({ currentTarget }) => {
                      setMinutes(place, currentTarget.valueAsNumber);
                      currentTarget.value = String(length);
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
          <tr>
            <td>{clockOf(begins, minutes)}</td>
            <th scope="row">{t('workshop.agenda.end')}</th>
            <td>{minutes}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** The steps with another length for one; the talk keeps the sum. Absent where the talk has no such time. */
function shiftMinutes(
  steps: readonly AgendaStep[],
  place: number,
  wanted: number,
): readonly AgendaStep[] | undefined {
  const before = steps[place];
  const talk = steps.find(({ kind }) => kind === 'talk');
  if (before === undefined || talk === undefined || !Number.isInteger(wanted) || wanted < 1) {
    return undefined;
  }
  const left = talk.minutes + before.minutes - wanted;
  if (left < 1) return undefined;
  return steps.map((step, index) => {
    if (index === place) return { ...step, minutes: wanted };
    return step.kind === 'talk' ? { ...step, minutes: left } : step;
  });
}
