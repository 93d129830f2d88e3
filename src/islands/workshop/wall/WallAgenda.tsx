import { useTranslator } from '../../../components';
import { placeSteps } from '../../../model';
import { agendaOf } from '../agendaOf';
import { clockOf } from '../clock';
import type { Run } from '../run/useRun';

/** The day's steps with their times, and where the room is. */
export function WallAgenda({ run }: { readonly run: Run }) {
  const { t } = useTranslator();
  const { workshop, instrument } = run.open;
  const { begins, minutes } = workshop.value.sitting;
  const { step = 0 } = run.place.value;
  return (
    <ol class="wall-agenda">
      {placeSteps(agendaOf(workshop.value, instrument)).map(({ kind, from }, place) => (
        <li key={kind} aria-current={place === step ? 'step' : undefined}>
          <span class="wall-clock">{clockOf(begins, from)}</span>
          <span>{t(`workshop.step.${kind}`)}</span>
        </li>
      ))}
      <li>
        <span class="wall-clock">{clockOf(begins, minutes)}</span>
        <span>{t('workshop.agenda.end')}</span>
      </li>
    </ol>
  );
}
