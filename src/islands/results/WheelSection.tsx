import {
  describeGroup,
  describeScore,
  drawTitledWheel,
  FigurePictures,
  ReadinessWheel,
  useTranslator,
} from '../../components';
import { nameSafely } from '../../documents';
import { type DomainId, findDomain, type Instrument, type Report } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { pictures } from '../app/pictures';

/** The wheel, with its strongest and weakest domains beside it, and the ways to take it out. */
export function WheelSection({ open }: { readonly open: OpenAssessment }) {
  const { t } = useTranslator();
  const { instrument } = open;
  const report = open.report.value;
  return (
    <section class="wheel-section" aria-labelledby="wheel">
      <h2 id="wheel">{t('results.wheel')}</h2>
      <div class="wheel-and-lists">
        <div>
          <ReadinessWheel report={report} instrument={instrument} />
          <p class="quiet">{t('results.wheelText')}</p>
        </div>
        <div>
          <DomainList title={t('results.strongest')} ids={report.strongest} open={open} />
          <DomainList title={t('results.weakest')} ids={report.weakest} open={open} />
        </div>
      </div>
      <WheelPictures report={report} instrument={instrument} />
    </section>
  );
}

interface WheelPicturesProps {
  readonly report: Report;
  readonly instrument: Instrument;
}

function WheelPictures({ report, instrument }: WheelPicturesProps) {
  const translator = useTranslator();
  const { t, date } = translator;
  const { site, round, example } = report;
  const sentence = t('results.picture', {
    site: site.name,
    round: round.name,
    date: date(round.date),
    score: describeGroup(translator, report.overall),
  });
  const picture = {
    figure: drawTitledWheel(report, instrument),
    sentence: example ? `${sentence} ${t('results.example')}` : sentence,
    name: nameSafely(`${site.name} ${round.date}`, ''),
  };
  return <FigurePictures picture={picture} title={t('results.wheel')} actions={pictures} />;
}

interface DomainListProps {
  readonly title: string;
  readonly ids: readonly DomainId[];
  readonly open: OpenAssessment;
}

function DomainList({ title, ids, open }: DomainListProps) {
  const translator = useTranslator();
  if (ids.length === 0) return null;
  return (
    <section class="extremes">
      <h3>{title}</h3>
      <ol>
        {ids.map((id) => {
          const outcome = open.report.value.domains.find((domain) => domain.id === id)?.outcome;
          return (
            <li key={id}>
              <a href={`#${id}`}>{findDomain(open.instrument, id)?.title}</a>{' '}
              {outcome?.state === 'scored' && (
                <span class="quiet">{describeScore(translator, outcome.score)}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
