import { useTranslator } from '../../../components';
import { titleAction } from '../../../i18n';
import type { Action, Instrument } from '../../../model';
import { today } from '../../app/device';

interface ActionTableProps {
  readonly actions: readonly Action[];
  readonly instrument: Instrument;
}

/** A plan that was received: what, who, until when, and how far. */
export function ActionTable({ actions, instrument }: ActionTableProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const day = today();
  return (
    <div class="scroll-frame">
      <table class="plain-table">
        <caption class="visually-hidden">{t('portfolio.site.actions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('portfolio.site.action')}</th>
            <th scope="col">{t('portfolio.site.owner')}</th>
            <th scope="col">{t('portfolio.site.due')}</th>
            <th scope="col">{t('portfolio.site.status')}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => {
            const { id, owner, dueDate, status } = action;
            const isLive = status === 'notStarted' || status === 'inProgress';
            const isOverdue = isLive && dueDate !== undefined && dueDate < day;
            return (
              <tr key={id}>
                <th scope="row">{titleAction(translator, instrument, action)}</th>
                <td>{owner?.name ?? (owner === undefined ? '' : t(`owner.${owner.role}`))}</td>
                <td class={isOverdue ? 'is-overdue' : undefined}>
                  {dueDate === undefined ? '' : date(dueDate)}
                  {isOverdue && ` ${t('portfolio.site.overdue')}`}
                </td>
                <td>{t(`status.${status}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
