import { validate } from 'virtual:portfolio-schema';
import { type ExpectedSite, type Outcome, succeed } from '../../model';
import { checkSchema } from '../checkSchema';
import { findTwice } from '../findTwice';
import { checkBody, type Envelope } from '../parseEnvelope';
import { placeProblem } from '../placeProblem';
import type { PortfolioIndex, WrittenSite } from './PortfolioFile';

/** Checks the index of a portfolio: its schema, and that no expected site occurs twice. */
export function checkPortfolio(envelope: Envelope): Outcome<PortfolioIndex> {
  const safe = checkBody(envelope, 'portfolio');
  if (!safe.ok) return safe;
  const file = checkSchema(validate, envelope.data);
  if (!file.ok) return file;
  const { portfolio } = file.value;
  const { columns, sites } = portfolio.expected;
  const twice = findTwice(sites, ({ id }) => id);
  if (twice >= 0) return placeProblem(['portfolio', 'expected', 'sites', twice, 'id'], 'unique');
  const read = sites.map((site) => readSite(site, columns));
  return succeed({ ...portfolio, expected: { columns, sites: read } });
}

function readSite({ cells, ...site }: WrittenSite, columns: readonly string[]): ExpectedSite {
  const further = columns.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    return cell === '' ? [] : [[column, cell] as const];
  });
  return { ...site, further: Object.fromEntries(further) };
}
