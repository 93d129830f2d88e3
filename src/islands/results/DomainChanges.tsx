import { useTranslator } from '../../components';
import { describeChange, describeConfirmed } from '../../i18n';
import {
  type DomainChange,
  type DomainReport,
  findDomain,
  type Instrument,
  type Report,
} from '../../model';

interface DomainChangesProps {
  readonly report: Report;
  readonly instrument: Instrument;
}

type Compared = DomainReport & { readonly change: DomainChange };

/** Each domain beside the round before: what moved, what may have, what is about the same (S9). */
export function DomainChanges({ report, instrument }: DomainChangesProps) {
  const { t, list } = useTranslator();
  const compared = report.domains.filter(isCompared);
  const apart = report.domains.filter((domain) => !isCompared(domain));
  const of = (verdict: DomainChange['verdict']) =>
    compared.filter(({ change }) => change.verdict === verdict);
  const same = of('aboutTheSame');
  const titles = apart.map(({ id }) => findDomain(instrument, id)?.title ?? id);
  return (
    <>
      {(['moved', 'mayHaveMoved'] as const).map((verdict) => (
        <ChangeList
          key={verdict}
          title={t(`since.${verdict}`)}
          domains={of(verdict)}
          instrument={instrument}
        />
      ))}
      {same.length > 0 && (
        <details>
          <summary>{t('since.aboutTheSame', { count: same.length })}</summary>
          <ChangeList domains={same} instrument={instrument} />
        </details>
      )}
      {apart.length > 0 && <p class="quiet">{t('since.apart', { domains: list(titles) })}</p>}
    </>
  );
}

function isCompared(domain: DomainReport): domain is Compared {
  return domain.change !== undefined;
}

interface ChangeListProps {
  readonly title?: string;
  readonly domains: readonly Compared[];
  readonly instrument: Instrument;
}

function ChangeList({ title, domains, instrument }: ChangeListProps) {
  const translator = useTranslator();
  if (domains.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <dl class="domain-changes">
        {domains.map(({ id, change }) => (
          <div key={id} data-domain={id} data-verdict={change.verdict}>
            <dt>
              <a href={`#${id}`}>{findDomain(instrument, id)?.title ?? id}</a>
            </dt>
            <dd>
              {describeChange(translator, change)}{' '}
              {change.differing > 0 && describeConfirmed(translator, change)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
