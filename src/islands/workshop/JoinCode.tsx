import { useTranslator } from '../../components';
import { encodeJoin } from '../../exchange';
import { pathTo } from '../../i18n';
import type { WorkshopTable } from '../../model';
import { QrFigure } from '../handOver/QrFigure';
import type { OpenWorkshop } from './openWorkshop';

interface JoinCodeProps {
  readonly open: OpenWorkshop;
  readonly table: WorkshopTable;
}

/** The link with which a table's phones take part in a workshop. */
export function joinLinkOf({ open, table }: JoinCodeProps): string {
  const { locale, workshop, instrument } = open;
  const root = new URL(pathTo(locale, ''), location.href).href;
  return encodeJoin(root, workshop.value, table.id, instrument);
}

/** The code that starts a phone at a table of this workshop. */
export function JoinCode(props: JoinCodeProps) {
  const { t } = useTranslator();
  const link = joinLinkOf(props);
  return (
    <figure class="workshop-join-code" data-table={props.table.id}>
      <QrFigure text={link} />
      <figcaption>
        <strong>{props.table.name}</strong>{' '}
        <a href={link} class="workshop-join-link">
          {t('workshop.codes.link')}
        </a>
      </figcaption>
    </figure>
  );
}
