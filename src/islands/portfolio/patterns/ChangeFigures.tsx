import { useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import { drawMoves } from '../../../figures';
import type { DomainMoves } from '../../../model';
import { PlaceLink } from '../address/PlaceLink';
import { TakeFigureOut } from '../TakeFigureOut';
import type { PatternProps } from './PatternsView';

/** A site's latest round against the one before, domain by domain (S9). */
export function ChangeFigures({ open, comparison }: PatternProps) {
  const { t } = useTranslator();
  const { compared, domains } = comparison.change;
  if (compared.length === 0) {
    return (
      <section aria-labelledby="change">
        <h3 id="change">{t('portfolio.change')}</h3>
        <p class="quiet">{t('portfolio.change.none')}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="change">
      <h3 id="change">{t('portfolio.change')}</h3>
      <p>{t('portfolio.change.hint', { count: compared.length })}</p>
      <div class="scroll-frame">
        <table class="plain-table count-table">
          <caption class="visually-hidden">{t('portfolio.change')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scores.domain')}</th>
              <th scope="col">{t('portfolio.change.rose')}</th>
              <th scope="col">{t('portfolio.change.fell')}</th>
              <th scope="col">{t('portfolio.change.may')}</th>
              <th scope="col">{t('portfolio.change.same')}</th>
              <th scope="col">{t('portfolio.change.confirmed')}</th>
            </tr>
          </thead>
          <tbody>
            {domains.map((moves) => (
              <MovesRow key={moves.domain} open={open} moves={moves} />
            ))}
          </tbody>
        </table>
      </div>
      <TakeFigureOut
        title={t('portfolio.change')}
        draw={() => ({
          figure: drawMoves(domains.map(countMoves(open)), {
            down: t('portfolio.change.fell'),
            up: t('portfolio.change.rose'),
          }),
          sentence: t('portfolio.change.picture', {
            name: open.about.value.name,
            count: compared.length,
          }),
          name: nameSafely(`${open.about.value.name} ${t('portfolio.change')}`, ''),
        })}
      />
    </section>
  );
}

/** How many moved each way in a domain, as the figure has it. */
function countMoves(open: PatternProps['open']) {
  return ({ domain, moved }: DomainMoves) => {
    const title = open.sheet.value.instrument.domains.find(({ id }) => id === domain)?.shortTitle;
    const up = moved.filter(({ from, to }) => to > from).length;
    return { name: `${domain.toUpperCase()} ${title ?? ''}`, up, down: moved.length - up };
  };
}

interface MovesRowProps extends Pick<PatternProps, 'open'> {
  readonly moves: DomainMoves;
}

function MovesRow({ open, moves }: MovesRowProps) {
  const { t } = useTranslator();
  const { domain, moved, mayHaveMoved, aboutTheSame, confirmed, differing } = moves;
  const title = open.sheet.value.instrument.domains.find(({ id }) => id === domain)?.shortTitle;
  const { up: rose } = countMoves(open)(moves);
  const link = (kind: 'rose' | 'fell', count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <PlaceLink open={open} to={{ view: 'sites', behind: `${kind}.${domain}`, page: 1 }}>
        {t('portfolio.sites', { count })}
      </PlaceLink>
    );
  return (
    <tr>
      <th scope="row">
        <span class="head-code">{domain.toUpperCase()}</span> {title}
      </th>
      <td>{link('rose', rose)}</td>
      <td>{link('fell', moved.length - rose)}</td>
      <td>{mayHaveMoved.length}</td>
      <td>{aboutTheSame}</td>
      <td>{t('portfolio.change.share', { confirmed, differing })}</td>
    </tr>
  );
}
