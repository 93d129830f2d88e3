import { useTranslator } from '../../../components';
import { MakeFile } from '../../takeAway/MakeFile';
import type { OpenWorkshop } from '../openWorkshop';
import { listKit, makeKit } from './makeKit';

/** The kit on paper: each part, or all of it in one zip. */
export function KitOffers({ open }: { readonly open: OpenWorkshop }) {
  const translator = useTranslator();
  const { t } = translator;
  const parts = listKit(open.workshop.value);
  return (
    <section aria-labelledby="kit-title">
      <h2 id="kit-title">{t('workshop.kit')}</h2>
      <p>{t('workshop.kit.hint')}</p>
      <MakeFile main label={t('workshop.kit.all')} make={() => makeKit(parts, open, translator)} />
      <details>
        <summary>{t('workshop.kit.each')}</summary>
        <ul class="workshop-kit">
          {parts.map((part) => (
            <li key={part.name}>
              <p>{t(`workshop.kit.${part.name}`)}</p>
              <MakeFile
                label={t('workshop.kit.go')}
                about={t(`workshop.kit.${part.name}`)}
                make={() => part.make(open, translator)}
              />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
