import { describeSettled } from '../i18n';
import { type DomainReport, findDomain, findItem, type Instrument } from '../model';
import { describeCoverage, describeOutcome } from './describe';
import { useTranslator } from './TranslatorContext';

interface DomainDetailsProps {
  readonly domain: DomainReport;
  readonly instrument: Instrument;
  /** Where the domain's answers can be changed. */
  readonly answerAddress: string;
}

/** One domain of the results: what it rests on, and each item by its level. */
export function DomainDetails({ domain, instrument, answerAddress }: DomainDetailsProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const about = findDomain(instrument, domain.id);
  return (
    <details class="domain-details" id={domain.id}>
      <summary>
        <span class="domain-title">{about?.title}</span>{' '}
        <span class="domain-outcome">{describeOutcome(translator, domain)}</span>
      </summary>
      <p>{describeCoverage(translator, domain)}</p>
      <dl class="item-levels">
        {[...domain.items, ...domain.otherItems.filter((item) => item.respondents > 0)].map(
          ({ id, settled, sharedNotes }) => {
            const item = findItem(instrument, id);
            const level = settled.state === 'level' ? Math.floor(settled.level) : undefined;
            const descriptor = level === undefined ? undefined : item?.descriptors[level];
            return (
              <div key={id} data-item={id}>
                <dt>{fill(item?.stem ?? id)}</dt>
                <dd>
                  <span class={`level-mark level-${level ?? 'none'}`}>
                    {describeSettled(translator, settled)}
                  </span>{' '}
                  {descriptor !== undefined && fill(descriptor)}
                  {sharedNotes.map((note) => (
                    <p class="note" key={note}>
                      {note}
                    </p>
                  ))}
                </dd>
              </div>
            );
          },
        )}
      </dl>
      <p>
        <a href={answerAddress}>{t('results.change')}</a>
      </p>
    </details>
  );
}
