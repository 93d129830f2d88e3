import { useTranslator } from '../../../components';
import type { PortfolioProps } from '../PortfolioScreen';
import { choose } from './choose';
import { PlainField } from './PlainField';

/** Filters by what was measured: a domain's band, safety flags, and what moved. */
export function MeasuredFilters({ open }: PortfolioProps) {
  const { t } = useTranslator();
  const { table, instrument } = open.sheet.value;
  const titles = new Map(instrument.domains.map(({ id, shortTitle }) => [id, shortTitle]));
  const { band, flag, moved } = open.address.value.choices;
  const [domain = '', name = 'early'] = band?.split('.') ?? [];
  const nameOf = (id: string) => `${id.toUpperCase()} ${titles.get(id)}`;
  const setBand = (id: string, to: string) => choose(open, 'band', id && `${id}.${to}`);
  return (
    <>
      <PlainField
        name="band-domain"
        label={t('portfolio.filter.bandDomain')}
        value={domain}
        options={table.domains.map((id) => [id, nameOf(id)])}
        onChoose={(id) => (id === '' ? choose(open, 'band', undefined) : setBand(id, name))}
      />
      {domain !== '' && (
        <PlainField
          name="band"
          label={t('portfolio.filter.band')}
          value={name}
          options={[
            ...(['early', 'developing', 'routine', 'embedded'] as const).map(
              (one) => [one, t(`band.${one}`)] as const,
            ),
            ['noScore', t('outcome.noScore')] as const,
          ]}
          isRequired
          onChoose={(one) => setBand(domain, one)}
        />
      )}
      <PlainField
        name="flag"
        label={t('portfolio.column.flags')}
        value={flag ?? ''}
        options={[
          ['actFirst', t('safety.actFirst')],
          ['any', t('portfolio.filter.anyFlag')],
        ]}
        onChoose={(one) => choose(open, 'flag', one || undefined)}
      />
      <PlainField
        name="moved"
        label={t('portfolio.filter.moved')}
        value={moved ?? ''}
        options={table.domains.map((id) => [id, nameOf(id)])}
        onChoose={(id) => choose(open, 'moved', id || undefined)}
      />
    </>
  );
}
