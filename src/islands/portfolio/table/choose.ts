import type { SingleFilter } from '../address/PortfolioAddress';
import type { OpenPortfolio } from '../openPortfolio';

/** Sets a filter to one value, or lets go of it. */
export function choose(open: OpenPortfolio, name: SingleFilter, value: string | undefined): void {
  const { [name]: _old, ...rest } = open.address.value.choices;
  open.go({ choices: value === undefined ? rest : { ...rest, [name]: value }, page: 1 });
}
