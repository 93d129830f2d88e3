import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ProblemNotice, useTranslator } from '../../components';
import { type ParsedFile, parseFile, type ReadWorkshop, readMany } from '../../exchange';
import type { Outcome, Problem } from '../../model';
import { takeHandedFiles } from '../app/handedFiles';
import type { SavedWorkshops } from './useSavedWorkshops';
import { addressOfWorkshop } from './workshopAddress';

interface OpenWorkshopFileProps {
  readonly locale: string;
  readonly saved: SavedWorkshops;
}

/** Takes over a workshop from a file, or lets a table's own device join; what it holds is shown first. */
export function OpenWorkshopFile({ locale, saved }: OpenWorkshopFileProps) {
  const { t } = useTranslator();
  const offered = useSignal<ReadWorkshop | undefined>(undefined);
  const isHere = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);

  useEffect(() => {
    void takeHandedFiles().then(async (files) => {
      // A packed one was opened where it came from.
      for await (const { outcome } of readMany(files)) await judge(outcome);
    });
  }, []);

  async function choose(field: HTMLInputElement) {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    const parsed = await parseFile(new Uint8Array(await file.arrayBuffer()));
    field.value = '';
    await judge(parsed);
  }
  async function judge(parsed: Outcome<ParsedFile>) {
    problem.value = parsed.ok ? undefined : parsed.problem;
    offered.value = undefined;
    if (!parsed.ok) return;
    if (parsed.value.kind !== 'workshop') {
      problem.value = { name: 'fileOtherPurpose', values: { purpose: parsed.value.kind } };
      return;
    }
    isHere.value = (await saved.find(parsed.value.content.workshop.id)) !== undefined;
    offered.value = parsed.value.content;
  }
  async function take(content: ReadWorkshop) {
    const brought = await saved.bring(content);
    if (brought.ok) location.assign(addressOfWorkshop(locale, 'run', content.workshop.id));
  }
  return (
    <section aria-labelledby="open-workshop-title">
      <h2 id="open-workshop-title">{t('workshop.open')}</h2>
      {problem.value && <ProblemNotice problem={problem.value} />}
      <div class="field">
        <label for="workshop-file">{t('workshop.open.file')}</label>
        <p class="hint" id="workshop-file-hint">
          {t('workshop.open.hint')}
        </p>
        <input
          id="workshop-file"
          type="file"
          aria-describedby="workshop-file-hint"
          onChange={({ currentTarget }) => void choose(currentTarget)}
        />
      </div>
      {offered.value && (
        <Preview
          content={offered.value}
          isHere={isHere.value}
          onTake={take}
          onLeave={() => {
            offered.value = undefined;
          }}
        />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly content: ReadWorkshop;
  readonly isHere: boolean;
  readonly onTake: (content: ReadWorkshop) => Promise<void>;
  readonly onLeave: () => void;
}

function Preview({ content, isHere, onTake, onLeave }: PreviewProps) {
  const { t, date, list } = useTranslator();
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), [content]);
  const { sitting, tables, participants, agreements, hands } = content.workshop;
  return (
    <section class="notice" aria-label={sitting.title} ref={region} tabIndex={-1}>
      <p>
        <strong>{sitting.title}</strong>, {date(sitting.date)}
      </p>
      <p>
        {t('workshop.open.holds', {
          tables: list(tables.map(({ name }) => name)),
          people: participants.length,
          hands: hands.length,
          agreed: agreements.length,
        })}
      </p>
      <p>{t(isHere ? 'workshop.open.merges' : 'workshop.open.isNew')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void onTake(content)}>
          {t(isHere ? 'workshop.open.merge' : 'workshop.open.take')}
        </button>
        <button type="button" class="button-second" onClick={onLeave}>
          {t('workshop.open.leave')}
        </button>
      </p>
    </section>
  );
}
