import { useTranslator } from '../../../components';
import type { Translator } from '../../../i18n';
import type { ExpectedSite } from '../../../model';
import { CopyText } from '../../answer/CopyText';
import { PlaceLink } from '../address/PlaceLink';
import { MoreRows, useMore } from '../MoreRows';
import type { PortfolioProps } from '../PortfolioScreen';
import { ExpectedList } from './ExpectedList';
import { Joins } from './Joins';
import { Particulars } from './Particulars';

/** Who has answered, who has not, and what to send them. */
export function ReturnsView({ open }: PortfolioProps) {
  const translator = useTranslator();
  const { t } = translator;
  const returns = open.returns.value;
  const { missing, unexpected, outsideWindow, withoutListSize } = returns;
  const hasList = returns.expected !== undefined;
  return (
    <section aria-labelledby="returns-title">
      <h2 id="returns-title">{t('portfolio.view.returns')}</h2>
      {withoutListSize > 0 && hasList && (
        <p class="quiet">{t('portfolio.returns.withoutSize', { count: withoutListSize })}</p>
      )}
      {missing.length > 0 && <Missing missing={missing} open={open} />}
      {hasList && missing.length === 0 && <p>{t('portfolio.returns.complete')}</p>}
      {hasList && unexpected.length > 0 && (
        <p>
          <PlaceLink open={open} to={{ view: 'sites', behind: 'unexpected', page: 1 }}>
            {t('portfolio.returns.unexpected', { count: unexpected.length })}
          </PlaceLink>
        </p>
      )}
      {outsideWindow.length > 0 && (
        <p class="quiet">{t('portfolio.returns.outside', { count: outsideWindow.length })}</p>
      )}
      <ExpectedList open={open} />
      <Joins open={open} />
      <Particulars open={open} />
    </section>
  );
}

interface MissingProps extends PortfolioProps {
  readonly missing: readonly ExpectedSite[];
}

function Missing({ missing, open }: MissingProps) {
  const translator = useTranslator();
  const { t, number } = translator;
  const more = useMore(missing, 100);
  return (
    <>
      <h3>{t('portfolio.returns.missing', { count: missing.length })}</h3>
      <div class="scroll-frame">
        <table class="plain-table">
          <caption class="visually-hidden">{t('portfolio.returns.missingCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('portfolio.column.name')}</th>
              <th scope="col">{t('portfolio.column.code')}</th>
              <th scope="col">{t('portfolio.column.network')}</th>
              <th scope="col">{t('portfolio.column.listSize')}</th>
            </tr>
          </thead>
          <tbody>
            {more.rows.map(({ id, name, code, network, listSize }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{code}</td>
                <td>{network}</td>
                <td>{listSize === undefined ? '' : number(listSize)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows more={more} />
      <h3>{t('portfolio.reminder.title')}</h3>
      <p>{t('portfolio.reminder.hint')}</p>
      <CopyText id="reminder" text={writeReminder(translator, open)} />
    </>
  );
}

function writeReminder({ t, date }: Translator, { about }: PortfolioProps['open']): string {
  const { deadline, purpose } = about.value;
  return [
    t('portfolio.reminder.text'),
    ...(purpose === undefined ? [] : [purpose]),
    ...(deadline === undefined ? [] : [t('portfolio.reminder.deadline', { date: date(deadline) })]),
    t('portfolio.reminder.how'),
  ].join('\n\n');
}
