import { type Item, type NoteAudience, textLimits } from '../model';
import { SavedField } from './SavedField';
import { useTranslator } from './TranslatorContext';

export type NoteTexts = Readonly<Record<NoteAudience, string>>;

interface ItemNotesProps {
  readonly item: Pick<Item, 'id'>;
  readonly notes: NoteTexts;
  readonly onNote: (audience: NoteAudience, text: string) => void;
}

/** A private and a shared note; private comes first because it is the default (P6). */
export function ItemNotes({ item, notes, onNote }: ItemNotesProps) {
  const { t } = useTranslator();
  const written = notes.private !== '' || notes.shared !== '';
  return (
    <details>
      <summary>{t(written ? 'note.some' : 'note.open')}</summary>
      {(['private', 'shared'] as const).map((audience) => (
        <SavedField
          key={audience}
          id={`${item.id}-note-${audience}`}
          label={t(`note.${audience}`)}
          hint={t(`note.${audience}.hint`)}
          text={notes[audience]}
          longest={textLimits.note}
          rows={3}
          onSave={(text) => onNote(audience, text)}
        />
      ))}
    </details>
  );
}
