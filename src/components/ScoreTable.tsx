import { drawBar } from '../figures';
import {
  type DomainGroup,
  type DomainReport,
  findDomain,
  type Instrument,
  type Report,
} from '../model';
import { describeGroup, describeOutcome } from './describe';
import { FigureSvg } from './FigureSvg';
import { useTranslator } from './TranslatorContext';

interface ScoreTableProps {
  readonly report: Report;
  readonly instrument: Instrument;
}

/** The wheel's twin: every domain with its score, range, band and what it rests on. */
export function ScoreTable({ report, instrument }: ScoreTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];
  return (
    <table class="score-table">
      <caption>{t('scores.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scores.domain')}</th>
          <th scope="col">{t('scores.score')}</th>
          <th scope="col" class="wide-only">
            <span class="visually-hidden">{t('scores.bar')}</span>
          </th>
          <th scope="col">{t('scores.restsOn')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr class="score-group">
            <th scope="rowgroup">{t(`group.${group}`)}</th>
            <td colSpan={3}>
              {describeGroup(
                translator,
                group === 'opportunity' ? report.opportunities : report.challenges,
              )}
            </td>
          </tr>
          {report.domains
            .filter((domain) => domain.group === group)
            .map((domain) => (
              <ScoreRow key={domain.id} domain={domain} instrument={instrument} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface ScoreRowProps {
  readonly domain: DomainReport;
  readonly instrument: Instrument;
}

function ScoreRow({ domain, instrument }: ScoreRowProps) {
  const translator = useTranslator();
  const { outcome, coverage } = domain;
  const score = outcome.state === 'scored' ? outcome.score : undefined;
  return (
    <tr data-domain={domain.id}>
      <th scope="row">
        <a href={`#${domain.id}`}>{findDomain(instrument, domain.id)?.title ?? domain.id}</a>
      </th>
      <td>{describeOutcome(translator, domain)}</td>
      <td class="wide-only">
        <FigureSvg class="bar" figure={drawBar(domain.group, score)} />
      </td>
      <td>
        {translator.t('scores.coverage', {
          scored: coverage.scored,
          applicable: coverage.applicable,
        })}
      </td>
    </tr>
  );
}
