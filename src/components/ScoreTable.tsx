import type { ComponentChildren } from 'preact';
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
import { useOpenRow } from './useOpenRow';

interface ScoreTableProps {
  readonly report: Report;
  readonly instrument: Instrument;
  /** What unfolds below a domain's row; absent for a table that only shows. */
  readonly more?: ((domain: DomainReport) => ComponentChildren) | undefined;
}

const columns = 4;

/** The wheel's twin: every domain with its score, range, band and what it rests on. */
export function ScoreTable({ report, instrument, more }: ScoreTableProps) {
  const translator = useTranslator();
  const { t } = translator;
  const groups: readonly DomainGroup[] = ['opportunity', 'challenge'];
  return (
    <table class="score-table">
      <caption>
        {t('scores.caption')} {more && t('scores.caption.more')}
      </caption>
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
            <td colSpan={columns - 1}>
              {describeGroup(
                translator,
                group === 'opportunity' ? report.opportunities : report.challenges,
              )}
            </td>
          </tr>
          {report.domains
            .filter((domain) => domain.group === group)
            .map((domain) => (
              <ScoreRows key={domain.id} domain={domain} instrument={instrument} more={more} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface ScoreRowsProps extends Pick<ScoreTableProps, 'instrument' | 'more'> {
  readonly domain: DomainReport;
}

/** A domain's row, and the row below it that unfolds; paper shows what is unfolded. */
function ScoreRows({ domain, instrument, more }: ScoreRowsProps) {
  const { id } = domain;
  const { isOpen, toggle, button } = useOpenRow(id);
  const title = findDomain(instrument, id)?.title ?? id;
  if (more === undefined) return <ScoreRow domain={domain}>{title}</ScoreRow>;
  return (
    <>
      <ScoreRow domain={domain} id={id}>
        <button
          type="button"
          class="row-toggle"
          ref={button}
          aria-expanded={isOpen}
          aria-controls={`${id}-more`}
          onClick={toggle}
        >
          {title}
        </button>
      </ScoreRow>
      <tr class="score-more" id={`${id}-more`} hidden={!isOpen}>
        <td colSpan={columns}>{more(domain)}</td>
      </tr>
    </>
  );
}

interface ScoreRowProps extends Pick<ScoreRowsProps, 'domain'> {
  readonly id?: string;
  /** The row's head. */
  readonly children: ComponentChildren;
}

function ScoreRow({ domain, id, children }: ScoreRowProps) {
  const translator = useTranslator();
  const { group, outcome, coverage } = domain;
  const score = outcome.state === 'scored' ? outcome.score : undefined;
  return (
    <tr data-domain={domain.id} id={id}>
      <th scope="row">{children}</th>
      <td>{describeOutcome(translator, domain)}</td>
      <td class="wide-only">
        <FigureSvg class="bar" figure={drawBar(group, score)} />
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
