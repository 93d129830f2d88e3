import { useSignal } from '@preact/signals';
import { useTranslator } from '../../components';
import { PartText } from '../answer/PartText';
import { writePart } from '../answer/writePart';
import { now } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { writeFile } from '../app/writeFile';
import { noteFileSaved } from '../yourData/saved';
import { MakeFile } from './MakeFile';
import { Offer } from './Offer';
import { Tick } from './Tick';

/** Everything in one file, to go on from anywhere. */
export function ColleagueOffer({ open }: { readonly open: OpenAssessment }) {
  const translator = useTranslator();
  const { t } = translator;
  const privateNotes = useSignal(false);
  return (
    <Offer id="file" title={t('takeAway.file')} purpose={t('takeAway.file.for')}>
      <Tick
        label={t('takeAway.file.private')}
        hint={t('takeAway.file.private.hint')}
        ticked={privateNotes.value}
        onTick={(ticked) => {
          privateNotes.value = ticked;
        }}
      />
      <MakeFile
        label={t('takeAway.file.go')}
        make={async () => {
          void noteFileSaved(open.assessment.value.id);
          return writeFile(open.assessment.value, {
            privateNotes: privateNotes.value,
            writtenAt: now(),
          });
        }}
      />
      <PartText
        id="file-text"
        make={() =>
          writePart(
            open.assessment.value,
            { privateNotes: privateNotes.value, writtenAt: now() },
            translator,
          )
        }
      />
    </Offer>
  );
}
