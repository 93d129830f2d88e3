import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { SourceFile } from '../../exchange';
import { pathTo } from '../../i18n';
import { goWithFiles } from '../app/handedFiles';
import type { Elsewhere } from './Elsewhere';

/** Something that is opened on another page, with the file that it came in. */
export interface OfferedElsewhere {
  readonly found: Elsewhere;
  readonly files: readonly SourceFile[];
}

interface ElsewherePreviewProps {
  readonly locale: string;
  readonly offered: OfferedElsewhere;
  readonly onLeave: () => void;
}

/** Where each is opened. */
export const places = {
  portfolio: 'portfolio/',
  workshop: 'workshop/',
  backup: 'your-data/',
} as const satisfies Record<Elsewhere['place'], string>;

/** What a file is that belongs on another page, and the way there, with the file in hand. */
export function ElsewherePreview({ locale, offered, onLeave }: ElsewherePreviewProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const going = useSignal(false);
  useEffect(() => heading.current?.focus(), [offered]);
  const { found, files } = offered;

  async function go() {
    if (going.value) return;
    going.value = true;
    await goWithFiles(pathTo(locale, places[found.place]), files);
  }
  return (
    <section class="incoming" aria-labelledby="elsewhere-title">
      <h2 id="elsewhere-title" ref={heading} tabIndex={-1}>
        {t(`elsewhere.${found.place}`)}
      </h2>
      <Told found={found} />
      <p class="quiet">{t(`elsewhere.${found.place}.next`)}</p>
      <p class="buttons">
        <button type="button" class="button" aria-disabled={going.value} onClick={go}>
          {t(`elsewhere.${found.place}.go`)}
        </button>
        <button type="button" class="button-second" onClick={onLeave}>
          {t('incoming.leave')}
        </button>
      </p>
    </section>
  );
}

function Told({ found }: { readonly found: Elsewhere }) {
  const { t, date } = useTranslator();
  if (found.place === 'portfolio') return <p>{t('elsewhere.portfolio.holds', { ...found })}</p>;
  if (found.place === 'workshop') {
    return <p>{t('elsewhere.workshop.holds', { ...found, date: date(found.date) })}</p>;
  }
  return <p>{t('elsewhere.backup.holds', { ...found, date: date(found.writtenOn) })}</p>;
}
