import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import type { Invitation } from '../../exchange';
import { pathTo } from '../../i18n';
import type { Problem } from '../../model';
import type { Arrangement, Brought } from './arrangeArrivals';
import { places } from './ElsewherePreview';
import { sayArriving } from './IncomingPreview';
import { PlanLines } from './PlanLines';
import type { OfferedMany } from './useWaiting';

interface ManyPreviewProps {
  readonly locale: string;
  readonly offered: OfferedMany;
  readonly here: ReadonlySet<string>;
  readonly onTake: () => void;
  readonly onLeave: () => void;
  readonly onAnswer: (invitation: Invitation) => void;
}

/** What many files bring, before anything here is changed by them. */
export function ManyPreview(props: ManyPreviewProps) {
  const { locale, offered, here, onTake, onLeave, onAnswer } = props;
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [offered]);
  const { added, changing, same, plans, invitations, refused } = offered.arrangement;
  const count = added.length + changing.length;
  return (
    <section class="incoming many" aria-labelledby="many-title">
      <h2 id="many-title" ref={heading} tabIndex={-1}>
        {t('incoming.many.title', { count: countFiles(offered.arrangement) })}
      </h2>
      {count > 0 && <p>{t('incoming.many.lead')}</p>}
      <BroughtList titleKey="incoming.many.added" list={added} isOpen />
      <Group titleKey="incoming.many.changing" count={changing.length} isOpen>
        {changing.map((one) => (
          <li key={one.assessment.id}>
            <BroughtLine brought={one} />
            <Changes incoming={one.incoming} />
          </li>
        ))}
      </Group>
      <BroughtList titleKey="incoming.many.same" list={same} />
      <Group titleKey="incoming.many.plans" count={plans.length} isOpen={plans.length <= few}>
        <PlanLines locale={locale} plans={plans} here={here} />
      </Group>
      {plans.length > 0 && (
        <p class="quiet">
          {t('incoming.many.why')}{' '}
          <a href={pathTo(locale, 'portfolio/')}>{t('incoming.many.compare')}</a>
        </p>
      )}
      <Group titleKey="incoming.many.invitations" count={invitations.length} isOpen>
        {invitations.map(({ path, invitation }) => (
          <li key={invitation.id}>
            {t('incoming.many.invitation', { from: invitation.commissioner, path })}{' '}
            <button type="button" class="button-quiet" onClick={() => onAnswer(invitation)}>
              {t('incoming.many.answer')}
            </button>
          </li>
        ))}
      </Group>
      <Group titleKey="incoming.many.refused" count={refused.length} isOpen={refused.length <= few}>
        {refused.map(({ path, problem }, index) => (
          // Two files may have one name.
          <li key={`${index} ${path}`} data-problem={problem.name}>
            <b class="path">{path}</b>
            <p class="quiet">{t(`problem.${problem.name}`, problem.values)}</p>
            <WayThere locale={locale} problem={problem} />
          </li>
        ))}
      </Group>
      {offered.passedOver > 0 && (
        <p class="quiet">{t('incoming.many.passedOver', { count: offered.passedOver })}</p>
      )}
      {count > 0 && <p class="quiet">{t('incoming.rule')}</p>}
      <p class="buttons">
        {count > 0 && (
          <button type="button" class="button" onClick={onTake}>
            {t('incoming.many.take', { count })}
          </button>
        )}
        <button type="button" class="button-second" onClick={onLeave}>
          {t(count > 0 ? 'incoming.many.leave' : 'received.close')}
        </button>
      </p>
    </section>
  );
}

/** What is opened on another page has a way there. */
function WayThere({ locale, problem }: { readonly locale: string; readonly problem: Problem }) {
  const { t } = useTranslator();
  const place = elsewhere.find((one) => one.problem === problem.name)?.place;
  return place === undefined ? null : (
    <p>
      <a href={pathTo(locale, places[place])}>{t(`elsewhere.${place}.link`)}</a>
    </p>
  );
}

const elsewhere = [
  { problem: 'fileBackup', place: 'backup' },
  { problem: 'fileWorkshop', place: 'workshop' },
  { problem: 'filePortfolio', place: 'portfolio' },
] as const;

/** More than this many are folded away, so that the buttons stay in sight. */
const few = 5;

function countFiles({ added, changing, same, plans, ...others }: Arrangement): number {
  const files = [...added, ...changing, ...same].flatMap(({ paths }) => paths);
  const read = new Set(plans.map(({ path }) => path)).size;
  return files.length + read + others.invitations.length + others.refused.length;
}

type GroupKey =
  `incoming.many.${'added' | 'changing' | 'same' | 'plans' | 'invitations' | 'refused'}`;

interface GroupProps {
  readonly titleKey: GroupKey;
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: preact.ComponentChildren;
}

function Group({ titleKey, count, isOpen = false, children }: GroupProps) {
  const { t } = useTranslator();
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{t(titleKey, { count })}</summary>
      <ul>{children}</ul>
    </details>
  );
}

interface BroughtListProps {
  readonly titleKey: GroupKey;
  readonly list: readonly Brought[];
  readonly isOpen?: boolean;
}

function BroughtList({ titleKey, list, isOpen = false }: BroughtListProps) {
  return (
    <Group titleKey={titleKey} count={list.length} isOpen={isOpen}>
      {list.map((one) => (
        <li key={one.assessment.id}>
          <BroughtLine brought={one} />
        </li>
      ))}
    </Group>
  );
}

function BroughtLine({ brought: { assessment, paths } }: { readonly brought: Brought }) {
  const { t, date } = useTranslator();
  const { site, round } = assessment;
  return (
    <>
      <b>{site.name}</b> {t('home.savedRound', { round: round.name, date: date(round.date) })}{' '}
      <span class="path quiet">
        {paths.length === 1 ? paths[0] : t('incoming.many.files', { count: paths.length })}
      </span>
    </>
  );
}

function Changes({ incoming }: Pick<Arrangement['changing'][number], 'incoming'>) {
  const { t, list } = useTranslator();
  const lines = (['answers', 'notes', 'actions', 'people'] as const)
    .map((kind) => ({ kind, said: sayArriving(t, incoming[kind]) }))
    .filter(({ said }) => said.length > 0)
    .map(({ kind, said }) => `${t(`incoming.kind.${kind}`)}: ${list(said)}`);
  if (incoming.particulars) lines.push(t('incoming.particulars'));
  return <p class="quiet">{lines.join('. ') || t('incoming.other')}</p>;
}
