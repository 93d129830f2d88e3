import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import {
  type EarlierRound,
  findDomain,
  findItem,
  findUnexplained,
  type ItemId,
  recordChange,
} from '../../model';
import { LastRound } from '../answer/LastRound';
import { SavedSign } from '../app/SavedSign';
import type { ResultsProps } from '../ShowResults';

interface WhatChangedProps extends Pick<ResultsProps, 'open'> {
  readonly round: EarlierRound['round'];
}

const firstShown = 4;

/** The items that differ and of which nobody has said why, each with the one question (S9). */
export function WhatChanged({ open, round }: WhatChangedProps) {
  const { t, fill } = useTranslator();
  const all = useSignal(false);
  const report = open.report.value;
  const asked = useAsked(open);
  const items = report.domains
    .flatMap((domain) => [...domain.items, ...domain.otherItems])
    .filter(({ id, change }) => change !== undefined && asked.has(id));
  if (items.length === 0) return null;
  const shown = all.value ? items : items.slice(0, firstShown);
  return (
    <div class="what-changed">
      <h3>{t('since.ask', { count: findUnexplained(report).length })}</h3>
      <p>{t('since.ask.text')}</p>
      {shown.map(({ id, domain, earlier, change }) => (
        <div key={id} data-item={id}>
          <h4>
            {capitalise(fill(findItem(open.instrument, id)?.title ?? id))}{' '}
            <span class="quiet">{findDomain(open.instrument, domain)?.title}</span>
          </h4>
          {earlier && (
            <LastRound
              item={id}
              round={round}
              earlier={earlier}
              change={change}
              onExplain={(said) => open.change((one, at) => recordChange(one, id, said, at))}
            />
          )}
        </div>
      ))}
      {shown.length < items.length && (
        <button
          type="button"
          class="button-second"
          onClick={() => {
            all.value = true;
          }}
        >
          {t('since.ask.all', { count: items.length })}
        </button>
      )}
      <SavedSign open={open} />
    </div>
  );
}

/**
 * The items that were asked about since the page was opened.
 *
 * An answer makes an item explained: if it left the list then, the field for what changed would go
 * from under the typing hand.
 */
function useAsked(open: ResultsProps['open']): ReadonlySet<ItemId> {
  const asked = useRef(new Set<ItemId>());
  for (const { id } of findUnexplained(open.report.value)) asked.current.add(id);
  return asked.current;
}
