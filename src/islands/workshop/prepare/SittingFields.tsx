import { SavedField, useTranslator } from '../../../components';
import { type Domain, recordSitting, textLimits, workshopMinutes } from '../../../model';
import { Tick } from '../../takeAway/Tick';
import type { OpenWorkshop } from '../openWorkshop';

/** What the workshop is about: its name, its day and hour, its length, and what is rated. */
export function SittingFields({ open }: { readonly open: OpenWorkshop }) {
  const { t } = useTranslator();
  const { sitting } = open.workshop.value;
  const keep = (given: Parameters<typeof recordSitting>[1]) =>
    void open.change((one, now) => recordSitting(one, given, now));
  return (
    <section aria-labelledby="sitting-title">
      <h2 id="sitting-title">{t('workshop.sitting')}</h2>
      <SavedField
        id="sitting-name"
        label={t('workshop.sitting.name')}
        text={sitting.title}
        longest={textLimits.siteField}
        onSave={(text) => text.trim() !== '' && keep({ title: text.trim() })}
      />
      <div class="filters">
        <SavedField
          id="sitting-date"
          label={t('workshop.sitting.date')}
          type="date"
          text={sitting.date}
          longest={10}
          onSave={(date) => date !== '' && keep({ date })}
        />
        <BeginsField open={open} />
        <MinutesField open={open} />
        <CountryField open={open} />
      </div>
      <ScopeFields open={open} />
      <Tick
        label={t('workshop.sitting.ratedBefore')}
        hint={t('workshop.sitting.ratedBefore.hint')}
        ticked={sitting.ratedBefore === true}
        onTick={(ratedBefore) => keep({ ratedBefore })}
      />
    </section>
  );
}

type Props = { readonly open: OpenWorkshop };

function BeginsField({ open }: Props) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for="sitting-begins">{t('workshop.sitting.begins')}</label>
      <input
        id="sitting-begins"
        class="workshop-short-field"
        type="time"
        value={open.workshop.value.sitting.begins ?? ''}
        onChange={({ currentTarget }) => {
          const begins = currentTarget.value.slice(0, 5) || undefined;
          void open.change((one, now) => recordSitting(one, { begins }, now));
        }}
      />
    </div>
  );
}

/** Lengths that are chosen most often, in minutes. */
const usualLengths = [60, 90, 120, 150, 180, 210, 240, 300, 360] as const;

function MinutesField({ open }: Props) {
  const { t } = useTranslator();
  const { minutes } = open.workshop.value.sitting;
  const lengths = [...new Set([...usualLengths, minutes])]
    .filter((one) => one >= workshopMinutes.least && one <= workshopMinutes.most)
    .sort((a, b) => a - b);
  return (
    <div class="field">
      <label for="sitting-minutes">{t('workshop.sitting.minutes')}</label>
      <select
        id="sitting-minutes"
        value={String(minutes)}
        onChange={({ currentTarget }) => {
          const chosen = Number(currentTarget.value);
          void open.change((one, now) => recordSitting(one, { minutes: chosen }, now));
        }}
      >
        {lengths.map((one) => (
          <option key={one} value={one}>
            {t('workshop.length', { hours: Math.floor(one / 60), minutes: one % 60 })}
          </option>
        ))}
      </select>
    </div>
  );
}

function CountryField({ open }: Props) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for="sitting-country">{t('workshop.sitting.country')}</label>
      <select
        id="sitting-country"
        value={open.workshop.value.sitting.country}
        onChange={({ currentTarget }) => {
          const country = currentTarget.value;
          void open.change((one, now) => recordSitting(one, { country }, now));
        }}
      >
        {open.data.countries.map(({ country, name }) => (
          <option key={country} value={country}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is rated: the quick check, whole domains, or a few of them. */
function ScopeFields({ open }: Props) {
  const { t } = useTranslator();
  const { kind, domains } = open.workshop.value.sitting;
  const all = open.instrument.domains;
  const safety = all.filter((domain) => domain.items.some((item) => item.safety));
  const ids = (some: readonly Domain[]) => some.map(({ id }) => id);
  const isSame = (some: readonly Domain[]) =>
    some.length === domains.length && some.every(({ id }) => domains.includes(id));
  const scopes = {
    quick: { kind: 'quick', domains: ids(all) },
    safety: { kind: 'core', domains: ids(safety) },
    all: { kind: 'core', domains: ids(all) },
    some: { kind: 'core', domains: isSame(all) || kind === 'quick' ? ids(safety) : domains },
  } as const;
  const chosen =
    kind === 'quick' ? 'quick' : isSame(all) ? 'all' : isSame(safety) ? 'safety' : 'some';
  const hasAnswers = open.workshop.value.answers.length + open.workshop.value.hands.length > 0;
  const names = ['quick', 'safety', 'all', 'some'] as const;
  return (
    <fieldset class="workshop-scope">
      <legend>{t('workshop.scope')}</legend>
      {hasAnswers && <p class="hint">{t('workshop.scope.answered')}</p>}
      {names.map((name) => (
        <label class="tick" key={name}>
          <input
            type="radio"
            name="scope"
            checked={chosen === name}
            onChange={() => void open.change((one, now) => recordSitting(one, scopes[name], now))}
          />
          <span>
            {t(`workshop.scope.${name}`, {
              count: name === 'quick' ? all.length : scopes[name].domains.length * 4,
            })}
          </span>
        </label>
      ))}
      {kind === 'core' && <DomainTicks open={open} />}
    </fieldset>
  );
}

function DomainTicks({ open }: Props) {
  const { t } = useTranslator();
  const { domains } = open.workshop.value.sitting;
  return (
    <details>
      <summary>{t('workshop.scope.choose', { count: domains.length })}</summary>
      <div class="workshop-domains">
        {open.instrument.domains.map(({ id, title }) => (
          <Tick
            key={id}
            label={title}
            ticked={domains.includes(id)}
            onTick={(ticked) =>
              void open.change((one, now) => {
                const chosen = open.instrument.domains
                  .map((domain) => domain.id)
                  .filter((each) => (each === id ? ticked : one.sitting.domains.includes(each)));
                // A workshop about nothing is none: the last domain stays.
                return chosen.length === 0 ? one : recordSitting(one, { domains: chosen }, now);
              })
            }
          />
        ))}
      </div>
    </details>
  );
}
