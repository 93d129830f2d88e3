import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import type { Outcome, Problem } from '../../model';
import type { DeviceSnapshot, Snapshot, Store } from '../../storage';
import { dayOf } from '../app/device';
import { getStore } from '../app/store';
import type { DeviceFacts } from './useDeviceFacts';

/** What things were before they were written over, each with its way back. */
export function EarlierVersions({ facts }: { readonly facts: DeviceFacts }) {
  const { t } = useTranslator();
  const snapshots = useSignal<readonly Snapshot[]>([]);
  const devices = useSignal<readonly DeviceSnapshot[]>([]);
  const problem = useSignal<Problem | undefined>(undefined);
  const said = useSignal('');

  async function load() {
    const store = await getStore();
    if (!store.ok) return;
    const [all, whole] = await Promise.all([
      store.value.listAllSnapshots(),
      store.value.listDeviceSnapshots(),
    ]);
    if (all.ok) snapshots.value = all.value;
    if (whole.ok) devices.value = whole.value;
  }
  useEffect(() => void load(), [facts.assessments.value]);

  async function using<T>(work: (store: Store) => Promise<Outcome<T>>, words: string) {
    const store = await getStore();
    const done = store.ok ? await work(store.value) : store;
    problem.value = done.ok ? undefined : done.problem;
    said.value = done.ok ? words : '';
    await load();
  }

  const isEmpty = snapshots.value.length + devices.value.length === 0;
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">{t('versions.title')}</h2>
      <p>{t('versions.about')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {isEmpty && <p>{t('versions.none')}</p>}
      {devices.value.length > 0 && (
        <Devices
          devices={devices.value}
          areBesides={facts.portfolios.value.length > 0}
          onRestore={({ id }) =>
            using((store) => store.restoreDeviceSnapshot(id), t('versions.device.back'))
          }
        />
      )}
      {groupByAssessment(snapshots.value).map(([id, versions]) => (
        <Versions
          key={id}
          versions={versions}
          isHere={facts.assessments.value?.some((one) => one.id === id) === true}
          onRestore={(one) =>
            using(
              (store) => store.restoreSnapshots([one.id]),
              t('versions.back', { site: one.assessment.site.name }),
            )
          }
        />
      ))}
      <p role="status">{said.value}</p>
      {!isEmpty && (
        <Forget
          onForget={() => using((store) => store.removeSnapshots(), t('versions.forgotten'))}
        />
      )}
    </section>
  );
}

/** Deleting what leads back asks once more. */
function Forget({ onForget }: { readonly onForget: () => Promise<void> }) {
  const { t } = useTranslator();
  const isAsking = useSignal(false);
  const ask = (value: boolean) => () => {
    isAsking.value = value;
  };
  return (
    <p class="buttons">
      {isAsking.value ? (
        <>
          <button type="button" class="button-second" onClick={onForget}>
            {t('versions.forget.sure')}
          </button>
          <button type="button" class="button-quiet" onClick={ask(false)}>
            {t('versions.forget.leave')}
          </button>
        </>
      ) : (
        <button type="button" class="button-quiet" onClick={ask(true)}>
          {t('versions.forget')}
        </button>
      )}
    </p>
  );
}

function groupByAssessment(
  snapshots: readonly Snapshot[],
): readonly (readonly [string, readonly [Snapshot, ...Snapshot[]]])[] {
  const groups = new Map<string, [Snapshot, ...Snapshot[]]>();
  for (const one of snapshots) {
    const group = groups.get(one.assessmentId);
    if (group === undefined) groups.set(one.assessmentId, [one]);
    else group.push(one);
  }
  return [...groups];
}

interface VersionsProps {
  readonly versions: readonly [Snapshot, ...Snapshot[]];
  /** Whether the assessment is on this device now. */
  readonly isHere: boolean;
  readonly onRestore: (snapshot: Snapshot) => Promise<void>;
}

function Versions({ versions, isHere, onRestore }: VersionsProps) {
  const { t, date } = useTranslator();
  const [{ assessment }] = versions;
  const { site, round } = assessment;
  return (
    <details class="versions">
      <summary>
        {t('versions.of', { site: site.name, round: round.name, count: versions.length })}
        {!isHere && <span class="tag">{t('versions.gone')}</span>}
      </summary>
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            {t('versions.line', {
              date: date(dayOf(one.takenAt)),
              time: timeOf(one.takenAt),
              reason: t(`versions.reason.${one.reason}`),
              answers: one.assessment.responses.filter(({ answer }) => answer !== undefined).length,
            })}{' '}
            <button type="button" class="button-quiet" onClick={() => onRestore(one)}>
              {t('versions.restore')}
              <span class="visually-hidden">
                {' '}
                {t('home.of', { site: site.name, round: round.name })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface DevicesProps {
  readonly devices: readonly DeviceSnapshot[];
  /** Whether there are portfolios, which no earlier version holds. */
  readonly areBesides: boolean;
  readonly onRestore: (device: DeviceSnapshot) => Promise<void>;
}

function Devices({ devices, areBesides, onRestore }: DevicesProps) {
  const { t, date } = useTranslator();
  return (
    <details class="versions">
      <summary>{t('versions.device', { count: devices.length })}</summary>
      {areBesides && <p>{t('versions.device.portfolios')}</p>}
      <ul>
        {devices.map((one) => (
          <li key={one.id}>
            {t('versions.device.line', {
              date: date(dayOf(one.takenAt)),
              time: timeOf(one.takenAt),
              reason: t(`versions.device.reason.${one.reason}`),
              rounds: one.assessments,
              sites: one.sites.length,
            })}{' '}
            <button type="button" class="button-quiet" onClick={() => onRestore(one)}>
              {t('versions.device.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The time of day where the device is. */
function timeOf(instant: string): string {
  const time = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
