import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Assessment, PlainDate, Problem } from '../../model';
import {
  estimateSpace,
  holdsPortfolios,
  isPersistent,
  type ListedPortfolio,
  type Settings,
  type Space,
} from '../../storage';
import { followAssessments } from '../app/followAssessments';
import { keepingKeys } from '../app/session';
import { getStore } from '../app/store';
import { getPortfolios } from '../portfolio/portfolioStore';
import { savedKeys, textOf } from './saved';

/** What is known of this device, followed as it changes. */
export interface DeviceFacts {
  /** Absent until the database has been read. */
  readonly assessments: ReadonlySignal<readonly Assessment[] | undefined>;
  /** Empty until their database has been read, and where there is none. */
  readonly portfolios: ReadonlySignal<readonly ListedPortfolio[]>;
  /** What this browser knows about files that left it: see `savedKeys`. */
  readonly saved: ReadonlySignal<Settings>;
  /** The last day on which a later session found everything again. */
  readonly foundAgain: ReadonlySignal<PlainDate | undefined>;
  /** Whether the browser keeps the data when it tidies up; absent where it does not tell. */
  readonly persistent: ReadonlySignal<boolean | undefined>;
  readonly space: ReadonlySignal<Space | undefined>;
  readonly problem: ReadonlySignal<Problem | undefined>;
  /** Asks the browser anew what it keeps, and how much. */
  readonly refresh: () => Promise<void>;
}

/** Follows what this device holds. */
export function useDeviceFacts(): DeviceFacts {
  const portfolios = useSignal<readonly ListedPortfolio[]>([]);
  const saved = useSignal<Settings>(new Map());
  const foundAgain = useSignal<PlainDate | undefined>(undefined);
  const persistent = useSignal<boolean | undefined>(undefined);
  const space = useSignal<Space | undefined>(undefined);
  const { assessments, problem } = followAssessments();

  async function refresh() {
    persistent.value = await isPersistent();
    space.value = await estimateSpace();
  }

  useEffect(() => {
    const stops: (() => void)[] = [];
    async function follow() {
      const store = await getStore();
      if (!store.ok) return;
      const { watchSettings } = store.value;
      stops.push(
        watchSettings(savedKeys.beginning, (found) => {
          saved.value = found;
        }),
        watchSettings(keepingKeys.foundAgain, (found) => {
          foundAgain.value = textOf(found.get(keepingKeys.foundAgain));
        }),
      );
    }
    async function followPortfolios() {
      if (!(await holdsPortfolios())) return;
      const store = await getPortfolios();
      // What is wrong with them is said where they are opened, or saved.
      if (!store.ok) return;
      stops.push(
        store.value.watchList((found) => {
          portfolios.value = found;
        }),
      );
    }
    void follow();
    void followPortfolios();
    return () => stops.forEach((stop) => void stop());
  }, []);

  useSignalEffect(() => {
    // What changes takes room.
    void assessments.value;
    void refresh();
  });

  return { assessments, portfolios, saved, foundAgain, persistent, space, problem, refresh };
}
