import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ProblemNotice, TranslatorContext } from '../components';
import { capitalise } from '../i18n';
import { createAssessment, type Problem, type Role, roles } from '../model';
import { newId, now, today } from './app/device';
import { type AppData, loadAppData, translatorFor } from './app/loadData';
import { getStore } from './app/store';
import { addressOf } from './app/Trail';
import type { ScreenProps } from './app/WithAssessment';

/** A new assessment: the name and the country are enough. */
export function StartAssessment({ locale, version }: ScreenProps) {
  const data = useSignal<AppData | undefined>(undefined);
  useEffect(() => {
    void loadAppData(locale).then((loaded) => {
      if (loaded.ok) data.value = loaded.value;
    });
  }, [locale]);
  if (data.value === undefined) return <div class="loading" aria-busy="true" />;
  return <StartForm locale={locale} version={version} data={data.value} />;
}

interface StartFormProps extends ScreenProps {
  readonly data: AppData;
}

function StartForm({ locale, version, data }: StartFormProps) {
  const country = useSignal(data.countries[0]?.country ?? '');
  const missing = useSignal(false);
  const problem = useSignal<Problem | undefined>(undefined);
  const translator = translatorFor(locale, data, { country: country.value });
  const { t } = translator;

  async function start(event: SubmitEvent) {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    missing.value = text('name') === '';
    if (missing.value) {
      requestAnimationFrame(() => document.getElementById('start-errors')?.focus());
      return;
    }
    const assessment = createFrom(text, version, t('start.round.default'));
    const store = await getStore();
    const saved = store.ok ? await store.value.saveNew(assessment) : store;
    if (saved.ok) location.assign(addressOf(locale, 'answer/o1/', assessment.id));
    else problem.value = saved.problem;
  }

  return (
    <TranslatorContext.Provider value={translator}>
      <h1>{t('start.title')}</h1>
      <p class="lead">{t('start.lead')}</p>
      {problem.value && <ProblemNotice problem={problem.value} />}
      {missing.value && (
        <div class="problem" id="start-errors" role="alert" tabIndex={-1}>
          <h2>{t('start.errors')}</h2>
          <p>
            <a href="#start-name">{t('start.name.missing')}</a>
          </p>
        </div>
      )}
      <form onSubmit={start} noValidate autocomplete="off">
        <NameField t={t} missing={missing.value} />
        <CountryField t={t} countries={data.countries} country={country} />
        <RoleField t={t} />
        <MoreFields t={t} />
        <p class="buttons">
          <button type="submit" class="button">
            {t('start.go')}
          </button>
        </p>
      </form>
    </TranslatorContext.Provider>
  );
}

type T = ReturnType<typeof translatorFor>['t'];

interface NameFieldProps {
  readonly t: T;
  readonly missing: boolean;
}

function NameField({ t, missing }: NameFieldProps) {
  return (
    <div class="field">
      <label for="start-name">{t('start.name')}</label>
      <input
        id="start-name"
        name="name"
        maxLength={200}
        aria-invalid={missing}
        aria-describedby={missing ? 'start-name-error' : undefined}
      />
      {missing && (
        <p class="field-error" id="start-name-error">
          {t('start.name.missing')}
        </p>
      )}
    </div>
  );
}

interface CountryFieldProps {
  readonly t: T;
  readonly countries: AppData['countries'];
  readonly country: Signal<string>;
}

/** The country sets the words of the form itself, so it is followed as it changes. */
function CountryField({ t, countries, country }: CountryFieldProps) {
  return (
    <div class="field">
      <label for="start-country">{t('start.country')}</label>
      <p class="hint" id="start-country-hint">
        {t('start.country.hint')}
      </p>
      <select
        id="start-country"
        name="country"
        aria-describedby="start-country-hint"
        value={country.value}
        onChange={(event) => {
          country.value = event.currentTarget.value;
        }}
      >
        {countries.map((one) => (
          <option key={one.country} value={one.country}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function RoleField({ t }: { readonly t: T }) {
  return (
    <div class="field">
      <label for="start-role">{t('start.role')}</label>
      <select id="start-role" name="role">
        {roles.map((role) => (
          <option key={role} value={role}>
            {capitalise(t(`role.${role}`))}
          </option>
        ))}
      </select>
    </div>
  );
}

function MoreFields({ t }: { readonly t: T }) {
  const field = (name: string, label: string, value = '', hint?: string) => (
    <div class="field">
      <label for={`start-${name}`}>{label}</label>
      {hint && (
        <p class="hint" id={`start-${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={`start-${name}`}
        name={name}
        type={name === 'date' ? 'date' : 'text'}
        defaultValue={value}
        maxLength={100}
        aria-describedby={hint && `start-${name}-hint`}
      />
    </div>
  );
  return (
    <details>
      <summary>{t('start.more')}</summary>
      {field('round', t('start.round'), t('start.round.default'))}
      {field('date', t('start.date'), today())}
      {field('network', t('start.network'))}
      {field('commissioner', t('start.commissioner'))}
      {field('singular', t('start.roleSingular'), '', t('start.roleTitle.hint'))}
      {field('plural', t('start.rolePlural'))}
    </details>
  );
}

function roleOf(value: string): Role {
  return roles.find((role) => role === value) ?? 'practiceManager';
}

/** The assessment that the form asks for; what is empty is left out. */
function createFrom(text: (name: string) => string, version: string, usualRound: string) {
  const [singular, plural] = [text('singular'), text('plural')];
  return createAssessment({
    instrument: version,
    site: {
      name: text('name'),
      country: text('country'),
      ...(text('network') && { network: text('network') }),
      ...(text('commissioner') && { commissioner: text('commissioner') }),
      ...(singular && { roleTitle: { singular, plural: plural || singular } }),
    },
    round: { name: text('round') || usualRound, date: text('date') || today() },
    role: roleOf(text('role')),
    now: now(),
    ids: { assessment: newId(), site: newId(), round: newId(), respondent: newId() },
  });
}
