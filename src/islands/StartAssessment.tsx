import { type Signal, useComputed, useSignal } from '@preact/signals';
import { ProblemNotice, TranslatorContext, useTranslator } from '../components';
import { findParticulars, type Invitation } from '../exchange';
import type { Identifier } from '../i18n';
import type { Problem } from '../model';
import { newId, now, today } from './app/device';
import { translatorFor } from './app/loadData';
import { getStore } from './app/store';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';
import { InvitedSummary } from './sites/InvitedSummary';
import { forgetInvitation } from './sites/keptInvitation';
import { readStart, type StartFault } from './sites/readStart';
import {
  CodeField,
  CountryField,
  Field,
  KindField,
  MoreFields,
  RoleField,
} from './sites/StartFields';
import { type StartState, useStart } from './sites/useStart';

interface StartProps extends ScreenProps {
  /** Every instrument version this site serves. */
  readonly versions: readonly string[];
}

/** A new assessment: the name and the country are enough; an invited one asks for the name alone. */
export function StartAssessment(props: StartProps) {
  const state = useStart(props.locale);
  if (state.value === undefined) return <div class="loading" aria-busy="true" />;
  // Another invitation is another form.
  return <StartForm key={state.value.invitation?.id} {...props} {...state.value} />;
}

function StartForm(props: StartProps & StartState) {
  const { locale, data, invitation, lastSite } = props;
  const first = invitation?.country ?? lastSite?.country ?? data.countries[0]?.country ?? '';
  const country = useSignal(first);
  const faults = useSignal<readonly StartFault[]>([]);
  const problem = useSignal<Problem | undefined>(props.problem);
  const terms = useComputed(() => data.countries.find((one) => one.country === country.value));
  const site = { country: country.value, roleTitle: invitation?.roleTitle };
  const translator = translatorFor(locale, data, site);
  const { t } = translator;
  const start = useStarting(props, { faults, problem, usualRound: t('start.round.default') });
  const faultOf = (name: StartFault) =>
    faults.value.includes(name) ? t(`start.fault.${name}`) : undefined;

  return (
    <TranslatorContext.Provider value={translator}>
      <h1>{t('start.title')}</h1>
      {problem.value && <StartProblem problem={problem.value} />}
      {faults.value.length > 0 && <Faults faults={faults.value} />}
      {invitation ? (
        <Invitedness {...props} invitation={invitation} country={terms.value?.name ?? ''} />
      ) : (
        <p class="lead">{t('start.lead')}</p>
      )}
      <form onSubmit={start} noValidate autocomplete="off">
        <Field name="name" label={t('start.name')} fault={faultOf('name')} />
        {invitation ? (
          <input type="hidden" name="country" value={invitation.country} />
        ) : (
          <>
            <CountryField countries={data.countries} country={country} />
            <KindField />
          </>
        )}
        <RoleField />
        <Optional
          {...props}
          identifiers={terms.value?.identifiers ?? []}
          fault={faultOf('listSize')}
        />
        <p class="buttons">
          <button type="submit" class="button">
            {t('start.go')}
          </button>
        </p>
      </form>
    </TranslatorContext.Provider>
  );
}

interface Saying {
  readonly faults: Signal<readonly StartFault[]>;
  readonly problem: Signal<Problem | undefined>;
  readonly usualRound: string;
}

/** What sending the form does: it starts the assessment, or says what stands against it. */
function useStarting(props: StartProps & StartState, { faults, problem, usualRound }: Saying) {
  const { locale, version, versions, invitation } = props;
  const asked = invitation?.instrument;
  return async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const started = readStart((name) => String(form.get(name) ?? '').trim(), {
      version: asked !== undefined && versions.includes(asked) ? asked : version,
      invitation,
      usualRound,
      today: today(),
      now: now(),
      newId,
    });
    faults.value = 'faults' in started ? started.faults : [];
    if ('faults' in started) {
      requestAnimationFrame(() => document.getElementById('start-errors')?.focus());
      return;
    }
    const { assessment } = started;
    const store = await getStore();
    const saved = store.ok ? await store.value.saveNew(assessment) : store;
    if (!saved.ok) {
      problem.value = saved.problem;
      return;
    }
    if (invitation) await forgetInvitation(invitation.id);
    const route = assessment.round.quick ? 'answer/quick/' : 'answer/o1/';
    location.assign(addressOf(locale, route, assessment.id));
  };
}

interface OptionalProps extends StartState {
  readonly identifiers: readonly Identifier[];
  /** What is wrong with the list size. */
  readonly fault: string | undefined;
}

/** What can wait; an invitation has settled most of it. */
function Optional({ invitation, lastSite, identifiers, fault }: OptionalProps) {
  const { t } = useTranslator();
  const code = useSignal(invitation?.expectedCode ?? '');
  return (
    <>
      {lastSite && !invitation && <p class="hint">{t('start.asLast', { site: lastSite.name })}</p>}
      <details open={fault !== undefined}>
        <summary>{t('start.more')}</summary>
        <CodeField code={code} identifiers={identifiers} />
        <Field
          name="listSize"
          label={t('start.listSize')}
          hint={t('start.listSize.hint')}
          inputMode="numeric"
          fault={fault}
        />
        {!invitation && <MoreFields today={today()} last={lastSite} />}
      </details>
    </>
  );
}

/** A link that cannot be read keeps nobody from starting; a browser that keeps nothing does. */
function StartProblem({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslator();
  const isLink = !problem.name.startsWith('storage');
  return <ProblemNotice problem={problem}>{isLink && <p>{t('start.without')}</p>}</ProblemNotice>;
}

function Faults({ faults }: { readonly faults: readonly StartFault[] }) {
  const { t } = useTranslator();
  return (
    <div class="problem" id="start-errors" role="alert" tabIndex={-1}>
      <h2>{t('start.errors')}</h2>
      {faults.map((name) => (
        <p key={name}>
          <a href={`#start-${name}`}>{t(`start.fault.${name}`)}</a>
        </p>
      ))}
    </div>
  );
}

interface InvitednessProps extends Pick<StartProps, 'versions'> {
  readonly invitation: Invitation;
  readonly country: string;
}

/** What was asked, before anything is said. */
function Invitedness({ invitation, country, versions }: InvitednessProps) {
  const { t } = useTranslator();
  const { site, round } = findParticulars(invitation);
  const asked = invitation.instrument;
  if (round.invited === undefined) return null;
  return (
    <section class="invited" aria-labelledby="invited-title">
      <h2 id="invited-title">{t('invited.title', { from: invitation.commissioner })}</h2>
      <p>{t('invited.lead')}</p>
      <InvitedSummary invited={round.invited} site={site} round={round} country={country} />
      {asked !== undefined && !versions.includes(asked) && (
        <p class="notice">{t('invited.otherVersion', { version: asked })}</p>
      )}
      <p class="quiet">{t('invited.later')}</p>
    </section>
  );
}
