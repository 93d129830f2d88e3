import { useSignal } from '@preact/signals';
import { useTranslator } from '../../../components';
import { type DayRecordInput, dayRecord } from '../../../documents';
import { MakeFile } from '../../takeAway/MakeFile';
import { Tick } from '../../takeAway/Tick';
import type { OpenWorkshop } from '../openWorkshop';
import { addWorkshop, makeRoomForm } from '../prepare/makeKit';

/** What the trainer keeps of the day: counts, agreed levels and reasons, without names. */
export function DayRecordOffer({ open }: { readonly open: OpenWorkshop }) {
  const translator = useTranslator();
  const { t } = translator;
  const names = useSignal(false);
  const make = () =>
    makeRoomForm(
      dayRecord,
      translator,
      (given): DayRecordInput => ({ ...addWorkshop(given, open), names: names.value }),
    );
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">{t('workshop.record')}</h2>
      <p>{t('workshop.record.hint')}</p>
      <Tick
        label={t('workshop.record.names')}
        ticked={names.value}
        onTick={(ticked) => {
          names.value = ticked;
        }}
      />
      <MakeFile label={t('workshop.record.go')} make={make} />
    </section>
  );
}
