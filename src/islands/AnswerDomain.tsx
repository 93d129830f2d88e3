import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findDomain, ItemCard, ProgressWheel, useTranslator, WordsUsed } from '../components';
import {
  type Assessment,
  type Domain as DomainContent,
  type DomainId,
  type GlossaryEntry,
  type Item,
  type ItemId,
  type Respondent,
  recordNote,
  recordResponse,
} from '../model';
import { loadGlossary } from './app/loadData';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

interface AnswerDomainProps extends ScreenProps {
  readonly domain: DomainId;
}

/** A page of four items: one domain, answered by this device's respondent. */
export function AnswerDomain({ locale, domain }: AnswerDomainProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => <Domain locale={locale} domain={domain} open={open} />}
    </WithAssessment>
  );
}

interface DomainProps {
  readonly locale: string;
  readonly domain: DomainId;
  readonly open: OpenAssessment;
}

function Domain({ locale, domain: id, open }: DomainProps) {
  const { t, fill } = useTranslator();
  const { instrument, change } = open;
  const assessment = open.assessment.value;
  const domain = findDomain(instrument, id);
  const [respondent] = assessment.respondents;
  useScrollToItem();
  if (domain === undefined || respondent === undefined) return null;
  const items = domain.items.filter((item) => item.kind === 'core');
  const number = instrument.domains.indexOf(domain) + 1;

  return (
    <div class="with-side">
      <div>
        <p class="quiet">
          {t('answer.domainOf', { number, of: instrument.domains.length })}.{' '}
          {t(`group.${domain.group}`)}
        </p>
        <h1>{domain.title}</h1>
        <p>{fill(domain.definition)}</p>
        <p>
          <strong>{t('answer.rule')}</strong> <span class="quiet keys">{t('answer.keys')}</span>
        </p>
        {items.map((item, index) => (
          <ItemCard
            key={item.id}
            item={item}
            number={index + 1}
            answer={answerOf(assessment, item.id, respondent)}
            notes={{
              private: noteOf(assessment, item.id, respondent, 'private'),
              shared: noteOf(assessment, item.id, respondent, 'shared'),
            }}
            onAnswer={(answer) =>
              change((one, at) => recordResponse(one, item.id, respondent.id, answer, at))
            }
            onNote={(audience, text) =>
              change((one, at) => recordNote(one, item.id, respondent.id, audience, text, at))
            }
          />
        ))}
        <Words locale={locale} domain={domain} items={items} />
        <AnswerBar locale={locale} number={number} open={open} />
      </div>
      <aside class="side" aria-label={t('answer.progressLabel')}>
        <ProgressWheel report={open.report.value} instrument={instrument} current={id} small />
        <p class="quiet">
          {t('answer.progress', {
            answered: open.report.value.answered.core,
            of: open.report.value.answered.of,
          })}
        </p>
        <p>
          <a href={addressOf(locale, 'answer/', assessment.id)}>{t('answer.all')}</a>
        </p>
        <p class="hint">
          {t('answer.storage')}{' '}
          <a href={addressOf(locale, 'documents/', assessment.id)}>{t('answer.storage.file')}</a>
        </p>
      </aside>
    </div>
  );
}

interface WordsProps {
  readonly locale: string;
  readonly domain: DomainContent;
  readonly items: readonly Item[];
}

/** The glossary's words on this page, once their file is here. */
function Words({ locale, domain, items }: WordsProps) {
  const translator = useTranslator();
  const { t } = translator;
  const glossary = useSignal<readonly GlossaryEntry[]>([]);
  useEffect(() => {
    void loadGlossary(locale).then((loaded) => {
      glossary.value = loaded;
    });
  }, [locale]);
  return (
    <WordsUsed
      glossary={glossary.value}
      texts={[domain.definition, ...items.flatMap(listTexts)]}
      interfaceTexts={[
        t(`group.${domain.group}`),
        t('answer.domainOf', { number: 0, of: 0 }),
        t('answer.rule'),
        t('answer.dontKnow'),
        ...(items.some((item) => item.notApplicableWhen) ? [t('answer.notApplicable')] : []),
      ]}
      translator={translator}
    />
  );
}

function listTexts({ stem, descriptors, help, partly, proof, notApplicableWhen = '' }: Item) {
  return [stem, ...descriptors, ...Object.values(help), partly, proof, notApplicableWhen];
}

interface AnswerBarProps {
  readonly locale: string;
  readonly number: number;
  readonly open: OpenAssessment;
}

/** Back, what is saved, and Next, always at the bottom edge. */
function AnswerBar({ locale, number, open }: AnswerBarProps) {
  const { t } = useTranslator();
  const { id } = open.assessment.value;
  const before = open.instrument.domains[number - 2];
  const after = open.instrument.domains[number];
  return (
    <div class="answer-bar">
      {before ? (
        <a class="button-second" href={addressOf(locale, `answer/${before.id}/`, id)}>
          {t('answer.back', { domain: before.shortTitle })}
        </a>
      ) : (
        <a class="button-second" href={addressOf(locale, 'answer/', id)}>
          {t('answer.all')}
        </a>
      )}
      <p class="saved" role="status" data-state={open.saveState.value}>
        {t(`answer.${open.saveState.value}`)}
      </p>
      {after ? (
        <a class="button" href={addressOf(locale, `answer/${after.id}/`, id)}>
          {t('answer.next', { domain: after.shortTitle })}
        </a>
      ) : (
        <a class="button" href={addressOf(locale, 'results/', id)}>
          {t('answer.results')}
        </a>
      )}
    </div>
  );
}

/** An address may name an item; its card is drawn after the page, so the browser cannot find it. */
function useScrollToItem() {
  useEffect(() => {
    const target = document.getElementById(location.hash.slice(1));
    target?.scrollIntoView();
  }, []);
}

function answerOf(assessment: Assessment, item: ItemId, respondent: Respondent) {
  return assessment.responses.find(
    (response) => response.item === item && response.respondent === respondent.id,
  )?.answer;
}

function noteOf(
  assessment: Assessment,
  about: ItemId,
  respondent: Respondent,
  audience: 'private' | 'shared',
): string {
  const found = assessment.notes.find(
    (note) =>
      note.about === about && note.respondent === respondent.id && note.audience === audience,
  );
  return found?.text ?? '';
}
