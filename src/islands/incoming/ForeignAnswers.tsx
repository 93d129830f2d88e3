import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../components';
import { adoptFhir, createFromFhir, type FhirAnswers } from '../../exchange';
import { capitalise, type Terms } from '../../i18n';
import { type Assessment, type Role, roles } from '../../model';
import { newId, now, today } from '../app/device';
import { CountryField, Field } from '../sites/StartFields';

interface ForeignAnswersProps {
  readonly answers: FhirAnswers;
  /** What is on this device. */
  readonly here: readonly Assessment[];
  readonly countries: readonly Terms[];
  /** Hands over the version of the assessment that the answers make. */
  readonly onPlace: (assessment: Assessment) => void;
  readonly onLeave: () => void;
}

/** Answers from another system: what they are, and where somebody says that they belong. */
export function ForeignAnswers(props: ForeignAnswersProps) {
  const { answers, countries, onPlace, onLeave } = props;
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answers]);
  const here = props.here.filter(
    ({ instrument, example }) => instrument === answers.instrument && !example,
  );
  const place = useSignal(here[0]?.id ?? '');
  const role = useSignal<Role>('practiceManager');
  const country = useSignal(answers.site.country ?? countries[0]?.country ?? '');
  const target = here.find(({ id }) => id === place.value);
  const asksRole = answers.people.some((person) => !person.ours && person.role === undefined);

  function submit(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) {
    event.preventDefault();
    const options = { now: now(), role: role.value };
    if (target !== undefined) {
      onPlace(adoptFhir(answers, target, options));
      return;
    }
    const typed = new FormData(event.currentTarget).get('site');
    const name = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : t('fhir.noName');
    // What is typed goes before what the file says.
    const site = { ...answers.site, name, country: country.value };
    onPlace(
      createFromFhir(
        { ...answers, site },
        {
          ...options,
          site,
          round: { name: t('fhir.round'), date: today() },
          ids: { assessment: newId(), site: newId(), round: newId() },
        },
      ),
    );
  }

  return (
    <form class="incoming" aria-labelledby="foreign-title" onSubmit={submit}>
      <h2 id="foreign-title" ref={heading} tabIndex={-1}>
        {t('fhir.foreign.title')}
      </h2>
      <p>
        {t('fhir.foreign.brings', {
          people: answers.people.length,
          answers: answers.people.reduce((sum, { said }) => sum + said.length, 0),
          site: answers.site.name ?? t('fhir.noName'),
        })}
      </p>
      <p class="quiet">{t('fhir.foreign.why')}</p>
      <div class="field">
        <label for="foreign-place">{t('fhir.foreign.place')}</label>
        <select
          id="foreign-place"
          value={place.value}
          onChange={(event) => {
            place.value = event.currentTarget.value;
          }}
        >
          {here.map(({ id, site, round }) => (
            <option key={id} value={id}>
              {site.name}, {round.name}
            </option>
          ))}
          <option value="">{t('fhir.foreign.new')}</option>
        </select>
      </div>
      {target === undefined && (
        <>
          <Field name="site" label={t('fhir.foreign.site')} value={answers.site.name} />
          <CountryField countries={countries} country={country} />
        </>
      )}
      {asksRole && <RoleField role={role} />}
      <p class="buttons">
        <button type="submit" class="button">
          {t('fhir.foreign.take')}
        </button>
        <button type="button" class="button-second" onClick={onLeave}>
          {t('incoming.leave')}
        </button>
      </p>
    </form>
  );
}

function RoleField({ role }: { readonly role: { value: Role } }) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for="foreign-role">{t('fhir.foreign.role')}</label>
      <select
        id="foreign-role"
        value={role.value}
        onChange={(event) => {
          role.value = roles.find((one) => one === event.currentTarget.value) ?? role.value;
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {capitalise(t(`role.${one}`))}
          </option>
        ))}
      </select>
    </div>
  );
}
