import { describe, expect, it } from 'vitest';
import { drawSites } from '../../../src/islands/portfolio/table/drawSites';
import { filterSites } from '../../../src/model';
import { realInstrument } from '../../fixtures/instrument';
import { arrangePortfolio } from '../../fixtures/portfolio/arrangePortfolio';
import { makePortfolio } from '../../fixtures/portfolio/makePortfolio';

const instrument = realInstrument();
const portfolio = makePortfolio({ sites: 700, rounds: 1, instruments: [instrument] });
const plans = [...portfolio.plans()];

function draw(some: typeof plans) {
  const { table, shown } = arrangePortfolio(some, [{ instrument }]);
  return drawSites(table, shown, filterSites(table, shown));
}

describe('the picture of all sites', () => {
  it('has a line for each site, and none for an example', () => {
    const few = plans.slice(0, 60);
    const marked = few.map((sent, index) => (index === 3 ? { ...sent, example: true } : sent));
    expect(draw(few)).toMatchObject({ sites: 60, together: 1 });
    expect(draw(marked)).toMatchObject({ sites: 59, together: 1 });
  });

  it('says of how many sites one has a line, where there are very many', () => {
    const { figure, sites, together } = draw(plans);
    expect(sites).toBe(plans.length);
    expect(together).toBe(3);
    expect(figure.shapes.length).toBeLessThan(300 * 15 + 15 + 1);
  });
});
