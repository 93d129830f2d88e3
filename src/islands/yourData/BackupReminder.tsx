import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../components';
import { now, today } from '../app/device';
import { BackUp } from './BackUp';
import {
  countUnsaved,
  daysBetween,
  isReminderDue,
  note,
  readSavedTimes,
  savedKeys,
  textOf,
} from './saved';
import type { DeviceFacts } from './useDeviceFacts';

/** Says, rarely, that much is in this browser and nowhere else; with what it counted. */
export function BackupReminder({ facts }: { readonly facts: DeviceFacts }) {
  const { t } = useTranslator();
  const saved = facts.saved.value;
  const unsaved = countUnsaved(facts.assessments.value ?? [], readSavedTimes(saved));
  const isDue = isReminderDue(unsaved, {
    now: now(),
    today: today(),
    reminded: textOf(saved.get(savedKeys.reminded)),
    putAway: textOf(saved.get(savedKeys.putAway)),
  });
  useEffect(() => {
    if (isDue) void note(savedKeys.reminded, today());
  }, [isDue]);
  if (!isDue) return null;
  const { answers, last } = unsaved;
  return (
    <section class="notice" aria-labelledby="reminder-title">
      <h2 id="reminder-title">{t('reminder.title')}</h2>
      <p>
        {last === undefined
          ? t('reminder.never', { answers })
          : t('reminder.since', { answers, days: daysBetween(last, now()) })}
      </p>
      <BackUp isMain={false} />
      <p class="buttons">
        <button
          type="button"
          class="button-quiet"
          onClick={() => void note(savedKeys.putAway, today())}
        >
          {t('reminder.putAway')}
        </button>
      </p>
    </section>
  );
}
