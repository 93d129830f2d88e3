import { describeAgreement, describeChange, describeConfirmed } from '../i18n';
import { type DomainReport, findDomain, findItem, type Instrument } from '../model';
import { describeCoverage, describeViews } from './describe';
import { ItemLevel } from './ItemLevel';
import { useTranslator } from './TranslatorContext';

interface DomainDetailsProps {
  readonly domain: DomainReport;
  readonly instrument: Instrument;
  /** Where the domain's answers can be changed. */
  readonly answerAddress: string;
  /** Where the domain can be read about. */
  readonly readAddress: string;
}

/** What a domain's score rests on, item by item. */
export function DomainDetails(props: DomainDetailsProps) {
  const { domain, instrument, answerAddress, readAddress } = props;
  const translator = useTranslator();
  const { t } = translator;
  const about = findDomain(instrument, domain.id);
  const { agreement, change } = domain;
  return (
    <div class="domain-more">
      <p>
        {describeCoverage(translator, domain)} {describeViews(translator, domain)}
      </p>
      {agreement && <p>{describeAgreement(translator, agreement)}</p>}
      {change && (
        <p>
          {describeChange(translator, change)} {describeConfirmed(translator, change)}
        </p>
      )}
      <ItemLevels domain={domain} instrument={instrument} kind="core" />
      <ItemLevels domain={domain} instrument={instrument} kind="reserve" />
      <p class="buttons">
        <a href={answerAddress}>
          {t('results.change')} <span class="visually-hidden">{about?.title}</span>
        </a>
        <a href={readAddress}>
          {t('results.read')} <span class="visually-hidden">{about?.title}</span>
        </a>
      </p>
    </div>
  );
}

interface ItemLevelsProps extends Pick<DomainDetailsProps, 'domain' | 'instrument'> {
  readonly kind: 'core' | 'reserve';
}

/** Reserve items stand apart, under a heading that says so (S10). */
function ItemLevels({ domain, instrument, kind }: ItemLevelsProps) {
  const { t } = useTranslator();
  const items =
    kind === 'core' ? domain.items : domain.otherItems.filter((item) => item.kind === kind);
  if (items.length === 0) return null;
  return (
    <>
      {kind === 'reserve' && <h3>{t('results.reserve')}</h3>}
      <dl class="item-levels">
        {items.map((item) => (
          <ItemLevel key={item.id} report={item} item={findItem(instrument, item.id)} />
        ))}
      </dl>
    </>
  );
}
