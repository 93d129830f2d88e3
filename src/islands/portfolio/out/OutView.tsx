import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../components';
import { pathTo } from '../../../i18n';
import { Tick } from '../../takeAway/Tick';
import { countFilters, withoutFilters } from '../address/createFilter';
import { PlaceLink } from '../address/PlaceLink';
import type { OpenPortfolio } from '../openPortfolio';
import type { PortfolioProps } from '../PortfolioScreen';
import { countApart } from '../table/countApart';
import { makeBriefing } from './makeBriefing';
import { makeExport } from './makeExport';
import { NamesChoice } from './NamesChoice';
import { OutFile } from './OutFile';

const tables = ['workbook', 'package', 'parquet'] as const;

/** Takes a portfolio out: for the board, for other programmes, for a colleague. */
export function OutView({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const named = useSignal(false);
  const overall = useSignal(false);
  if (open.details.value === undefined) return <div class="loading" aria-busy="true" />;
  const names = named.value;
  return (
    <section aria-labelledby="out-title" class="out">
      <h2 id="out-title">{t('portfolio.view.out')}</h2>
      <p>{t('portfolio.out.lead')}</p>
      <WhichSites open={open} />
      <NamesChoice named={named} />
      <Part id="board">
        <OutFile kind="briefing" named={names} make={() => makeBriefing(open, names)} />
      </Part>
      <Part
        id="data"
        more={
          <>
            <p>
              <a href={pathTo(open.locale, 'analysts/')}>{t('portfolio.out.analysts')}</a>
            </p>
            <OverallTick overall={overall} />
          </>
        }
      >
        {tables.map((kind) => (
          <OutFile
            key={kind}
            kind={kind}
            named={names}
            make={(onStart) => makeExport(open, kind, { names, overall: overall.value }, onStart)}
          />
        ))}
      </Part>
      <Part id="colleague">
        <OutFile
          kind="portfolio"
          named
          make={(onStart) =>
            makeExport(open, 'portfolio', { names: true, overall: false }, onStart)
          }
        />
      </Part>
    </section>
  );
}

/** How many sites go out, and that examples among them are marked as such. */
function WhichSites({ open }: { readonly open: OpenPortfolio }) {
  const { t } = useTranslator();
  const address = open.address.value;
  const sites = open.filtered.value;
  const count = sites.length;
  const { example } = countApart(open.sheet.value.table, open.shown.value, sites);
  const isFiltered = countFilters(address) > 0;
  return (
    <>
      <p>
        {t(isFiltered ? 'portfolio.out.filtered' : 'portfolio.out.all', { count })}{' '}
        {isFiltered && (
          <PlaceLink open={open} to={withoutFilters(address)}>
            {t('portfolio.out.whole')}
          </PlaceLink>
        )}
      </p>
      {example > 0 && <p>{t('portfolio.out.examples', { count: example })}</p>}
      {address.hideSmall && <p>{t('portfolio.out.hideSmall')}</p>}
    </>
  );
}

interface PartProps {
  readonly id: 'board' | 'data' | 'colleague';
  /** What goes for all files of the part. */
  readonly more?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The files for one kind of reader. */
function Part({ id, more, children }: PartProps) {
  const { t } = useTranslator();
  return (
    <section class="out-part" aria-labelledby={`out-${id}`}>
      <div>
        <h3 id={`out-${id}`}>{t(`portfolio.out.${id}`)}</h3>
        <p class="quiet">{t(`portfolio.out.${id}.for`)}</p>
        {more}
      </div>
      <ul>{children}</ul>
    </section>
  );
}

function OverallTick({ overall }: { readonly overall: Signal<boolean> }) {
  const { t } = useTranslator();
  return (
    <Tick
      label={t('portfolio.out.overall')}
      hint={t('portfolio.out.overall.hint')}
      ticked={overall.value}
      onTick={(ticked) => {
        overall.value = ticked;
      }}
    />
  );
}
