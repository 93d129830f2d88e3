import { useTranslator } from '../../components';
import { type Assessment, type Domain, findNote, type Id } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { usePart } from '../app/usePart';

interface QuickNotesProps {
  readonly domain: Domain;
  readonly respondent: Id;
  readonly open: OpenAssessment;
}

/** What a respondent noted at the domain's quick-check item: notes carry over, levels never (S10). */
export function QuickNotes({ domain, respondent, open }: QuickNotesProps) {
  const { t } = useTranslator();
  const notes = usePart(open, (assessment) => listNotes(assessment, domain, respondent), [
    domain,
    respondent,
  ]);
  if (notes.length === 0) return null;
  return (
    <aside class="quick-notes" aria-label={t('quick.notes')}>
      <h2>{t('quick.notes')}</h2>
      {notes.map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
    </aside>
  );
}

function listNotes(assessment: Assessment, domain: Domain, respondent: Id): readonly string[] {
  if (assessment.round.quick) return [];
  return domain.items
    .filter((item) => item.kind === 'quick')
    .flatMap(({ id }) =>
      (['private', 'shared'] as const).map((audience) =>
        findNote(assessment, id, respondent, audience),
      ),
    )
    .filter((text) => text.trim() !== '');
}
