import type { Instrument } from '../../../model';

interface DomainHeadsProps {
  readonly instrument: Instrument;
  /** Over the column before those of the domains. */
  readonly first: string;
  /** Over the column after them. */
  readonly last?: string;
}

/** The head of a table by domains that is not sorted by its columns: codes to see, titles to hear. */
export function DomainHeads({ instrument, first, last }: DomainHeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {instrument.domains.map(({ id, shortTitle }) => (
          <th scope="col" key={id} title={shortTitle}>
            <span class="head-code" aria-hidden="true">
              {id.toUpperCase()}
            </span>
            <span class="visually-hidden">{shortTitle}</span>
          </th>
        ))}
        {last !== undefined && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}
