import { useState } from 'preact/hooks';
import { useTranslator } from '../../../components';
import { capitalise, type Translator } from '../../../i18n';
import { findItem, type HelpOffer, type HelpReason, type Instrument } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import { MoreRows, useMore } from '../MoreRows';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';

const pageSize = 50;
const kinds = ['flags', 'overdue', 'noReturn', 'sharedGap'] as const;
type Kind = (typeof kinds)[number];

/** Where to offer help, by name and with the reason; in order of name, because it is no ranking. */
export function HelpView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const [kind, setKind] = useState<Kind | ''>('');
  const comparison = open.comparison.value;
  const has = (offer: HelpOffer, wanted: Kind) =>
    offer.reasons.some((one) => one.because === wanted);
  const offers = (comparison?.help ?? []).filter((offer) => kind === '' || has(offer, kind));
  const more = useMore(offers, pageSize);
  if (comparison === undefined) return <div class="loading" aria-busy="true" />;
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title">{t('portfolio.view.help')}</h2>
      <p>{t('portfolio.help.hint')}</p>
      <div class="field">
        <label for="help-kind">{t('portfolio.help.kind')}</label>
        <select
          id="help-kind"
          value={kind}
          onChange={({ currentTarget }) => {
            setKind(kinds.find((one) => one === currentTarget.value) ?? '');
            more.reset();
          }}
        >
          <option value="">
            {t('filter.choice', { name: t('filter.all'), count: comparison.help.length })}
          </option>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t('filter.choice', {
                name: t(`portfolio.help.${one}`),
                count: comparison.help.filter((offer) => has(offer, one)).length,
              })}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{t('portfolio.help.count', { count: offers.length })}</p>
      <ul class="help-list">
        {more.rows.map((offer, index) => (
          // Two sites may have one name; the list is drawn whole each time.
          <Offer key={index} open={open} offer={offer} />
        ))}
      </ul>
      <MoreRows more={more} />
    </section>
  );
}

interface OfferProps {
  readonly open: OpenPortfolio;
  readonly offer: HelpOffer;
}

function Offer({ open, offer }: OfferProps) {
  const translator = useTranslator();
  const { site, name, network, reasons } = offer;
  const { table, instrument } = open.sheet.value;
  const row = site === undefined ? -1 : (open.shown.value.latest[site] ?? -1);
  const id = row < 0 ? undefined : table.texts[table.rows.site[row] ?? 0];
  return (
    <li>
      <p>
        {id === undefined ? (
          <strong>{name}</strong>
        ) : (
          <PlaceLink open={open} to={{ site: id }}>
            {name || translator.t('portfolio.cell.unnamed')}
          </PlaceLink>
        )}{' '}
        <span class="quiet">{network}</span>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.because}>{describeHelp(translator, reason, instrument)}</li>
        ))}
      </ul>
    </li>
  );
}

/** Why help may be welcome, without blame. */
export function describeHelp(
  { t, date, list, fill }: Translator,
  reason: HelpReason,
  instrument: Instrument,
): string {
  switch (reason.because) {
    case 'flags': {
      const items = reason.items.map((id) => fill(findItem(instrument, id)?.title ?? id));
      return t('portfolio.help.flags.said', { items: capitalise(list(items)) });
    }
    case 'overdue':
      return t('portfolio.help.overdue.said', {
        count: reason.actions,
        date: date(reason.since),
      });
    case 'noReturn':
      return t('portfolio.help.noReturn.said');
    case 'sharedGap': {
      const titles = new Map(instrument.domains.map(({ id, shortTitle }) => [id, shortTitle]));
      const domains = list(reason.domains.map((id) => titles.get(id) ?? id));
      return t('portfolio.help.sharedGap.said', { domains });
    }
  }
}
