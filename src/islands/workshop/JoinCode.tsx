import { useTranslator } from '../../components';
import type { WorkshopTable } from '../../model';
import { QrFigure } from '../handOver/QrFigure';
import { joinLinkOf } from './joinLink';
import type { OpenWorkshop } from './openWorkshop';

interface JoinCodeProps {
  readonly open: OpenWorkshop;
  readonly table: WorkshopTable;
}

/** The code that starts a phone at a table of this workshop. */
export function JoinCode({ open, table }: JoinCodeProps) {
  const { t } = useTranslator();
  const link = joinLinkOf(open, table);
  return (
    <figure class="workshop-join-code" data-table={table.id}>
      <QrFigure text={link} />
      <figcaption>
        <strong>{table.name}</strong>{' '}
        <a href={link} class="workshop-join-link">
          {t('workshop.codes.link')}
        </a>
      </figcaption>
    </figure>
  );
}
