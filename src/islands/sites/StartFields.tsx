import type { Signal } from '@preact/signals';
import { useTranslator } from '../../components';
import { capitalise, type Identifier, type Terms } from '../../i18n';
import { type PlainDate, roles, type Site, textLimits } from '../../model';
import { sayCode } from './sayCode';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'date';
  /** What is wrong with it. */
  readonly fault?: string | undefined;
  readonly inputMode?: 'numeric';
}

/** A labelled field of the form; its value is read when the form is sent. */
export function Field({ name, label, value, hint, type = 'text', fault, inputMode }: FieldProps) {
  const id = `start-${name}`;
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={value ?? ''}
        maxLength={textLimits.siteField}
        inputMode={inputMode}
        aria-invalid={fault === undefined ? undefined : true}
        aria-describedby={about || undefined}
      />
      {fault && (
        <p class="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

interface CountryFieldProps {
  readonly countries: readonly Terms[];
  readonly country: Signal<string>;
}

/** The country sets the words of the form itself, so it is followed as it changes. */
export function CountryField({ countries, country }: CountryFieldProps) {
  const { t } = useTranslator();
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

/** The whole of it, or a first look. */
export function KindField() {
  const { t } = useTranslator();
  return (
    <fieldset class="field kinds">
      <legend>{t('start.kind')}</legend>
      {(['full', 'quick'] as const).map((kind) => (
        <label key={kind} class="kind">
          <input type="radio" name="kind" value={kind} defaultChecked={kind === 'full'} />
          <span>
            <strong>{t(`start.kind.${kind}`)}</strong>
            <span class="hint">{t(`start.kind.${kind}.hint`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who is answering: a role, no name. */
export function RoleField() {
  const { t } = useTranslator();
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

interface CodeFieldProps {
  readonly code: Signal<string>;
  readonly identifiers: readonly Identifier[];
}

/** The practice's code, with a word on its form as it is typed. */
export function CodeField({ code, identifiers }: CodeFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for="start-code">{t('start.code')}</label>
      <p class="hint" id="start-code-hint" role="status">
        {sayCode({ t }, code.value, identifiers)}
      </p>
      <input
        id="start-code"
        name="code"
        value={code.value}
        maxLength={textLimits.siteField}
        spellcheck={false}
        aria-describedby="start-code-hint"
        onInput={(event) => {
          code.value = event.currentTarget.value;
        }}
      />
    </div>
  );
}

interface MoreFieldsProps {
  readonly today: PlainDate;
  /** What the last site of this device had, to begin with. */
  readonly last: Site | undefined;
}

/** What nobody needs to say now. */
export function MoreFields({ today, last }: MoreFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <Field name="round" label={t('start.round')} value={t('start.round.default')} />
      <Field name="date" label={t('start.date')} type="date" value={today} />
      <Field name="network" label={t('start.network')} value={last?.network} />
      <Field name="commissioner" label={t('start.commissioner')} value={last?.commissioner} />
      <Field name="setting" label={t('start.setting')} hint={t('start.setting.hint')} />
      <Field
        name="singular"
        label={t('start.roleSingular')}
        hint={t('start.roleTitle.hint')}
        value={last?.roleTitle?.singular}
      />
      <Field name="plural" label={t('start.rolePlural')} value={last?.roleTitle?.plural} />
      <label class="tick">
        <input type="checkbox" name="reserve" value="yes" />
        {t('start.reserve')}
      </label>
      <p class="hint">{t('start.reserve.hint')}</p>
    </>
  );
}
