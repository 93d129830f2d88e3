import { useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { writeWorkshopFile } from '../../../exchange';
import { now } from '../../app/device';
import { MakeFile } from '../../takeAway/MakeFile';
import type { OpenWorkshop } from '../openWorkshop';

/** The whole workshop in one file: for a second laptop, or for a table that ran on its own. */
export function HandOnWorkshop({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  async function make() {
    const { id, sitting } = open.workshop.peek();
    const content = await open.store.getWorkshopContent(id);
    if (!content.ok) throw new Error(content.problem.name);
    return {
      bytes: writeWorkshopFile(content.value, {
        privateNotes: true,
        writtenAt: now(),
        writtenBy: `LinkReady ${import.meta.env.APP_VERSION}`,
      }),
      name: nameSafely(sitting.title, '.linkready'),
      type: 'application/json',
    };
  }
  return (
    <section aria-labelledby="hand-on-title">
      <h2 id="hand-on-title">{t('workshop.handOn')}</h2>
      <p>{t('workshop.handOn.hint')}</p>
      <MakeFile label={t('workshop.handOn.go')} make={make} />
    </section>
  );
}
