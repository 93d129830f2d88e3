import { useSignal } from '@preact/signals';
import { SavedField, useTranslator } from '../../components';
import {
  type Assessment,
  parseListSize,
  recordRound,
  recordSite,
  type Site,
  textLimits,
} from '../../model';
import type { OpenAssessment } from '../app/openAssessment';
import { InvitedSummary } from '../sites/InvitedSummary';
import { sayCode } from '../sites/sayCode';

interface SiteDetailsProps {
  readonly open: OpenAssessment;
}

/** What was said at the start, to be changed at any time, and what was asked for. */
export function SiteDetails({ open }: SiteDetailsProps) {
  const { t } = useTranslator();
  const { change } = open;
  const { round } = open.assessment.value;
  return (
    <details class="site-details" id="site-details">
      <summary>{t('site.details')}</summary>
      <InvitedPart open={open} />
      <SiteFields open={open} />
      <RoundFields
        round={round}
        onSave={(particulars) => change((one, at) => recordRound(one, particulars, at))}
      />
    </details>
  );
}

/** What a commissioner asked for stays readable. */
function InvitedPart({ open }: SiteDetailsProps) {
  const { t } = useTranslator();
  const { site, round } = open.assessment.value;
  if (round.invited === undefined) return null;
  const country = open.countries.find((one) => one.country === site.country)?.name ?? site.country;
  return (
    <>
      <h2>{t('invited.title', { from: round.invited.from })}</h2>
      <InvitedSummary invited={round.invited} site={site} round={round} country={country} />
    </>
  );
}

function SiteFields({ open }: SiteDetailsProps) {
  const { t } = useTranslator();
  const { site } = open.assessment.value;
  const save = (particulars: Partial<Site>) =>
    open.change((one, at) => recordSite(one, particulars, at));
  const terms = open.countries.find(({ country }) => country === site.country);
  const field = (name: 'network' | 'commissioner' | 'setting', hint?: string) => (
    <SavedField
      id={`site-${name}`}
      label={t(`start.${name}`)}
      hint={hint}
      text={site[name] ?? ''}
      longest={textLimits.siteField}
      onSave={(text) => save({ [name]: textOrNone(text) })}
    />
  );
  return (
    <>
      <SavedField
        id="site-name"
        label={t('start.name')}
        text={site.name}
        longest={textLimits.siteField}
        onSave={(name) => {
          // A site without a name could not be told from another: the last one stays.
          if (name.trim() !== '') save({ name: name.trim() });
        }}
      />
      <CountryField open={open} onChoose={(country) => save({ country })} />
      <SavedField
        id="site-code"
        label={t('start.code')}
        hint={sayCode({ t }, site.code ?? '', terms?.identifiers ?? [])}
        text={site.code ?? ''}
        longest={textLimits.siteField}
        onSave={(text) => save({ code: textOrNone(text) })}
      />
      {field('network')}
      {field('commissioner')}
      <ListSizeField site={site} onSave={(listSize) => save({ listSize })} />
      {field('setting', t('start.setting.hint'))}
      <RoleFields site={site} onSave={(roleTitle) => save({ roleTitle })} />
      <label class="tick">
        <input
          type="checkbox"
          checked={site.reserveItems === true}
          onChange={({ currentTarget }) => save({ reserveItems: currentTarget.checked })}
        />
        {t('start.reserve')}
      </label>
      <p class="hint">{t('start.reserve.hint')}</p>
    </>
  );
}

interface ListSizeFieldProps {
  readonly site: Site;
  readonly onSave: (size: number | undefined) => void;
}

/** A number; what is none stays on the screen with a word about it, and is not kept. */
function ListSizeField({ site, onSave }: ListSizeFieldProps) {
  const { t, number } = useTranslator();
  const isOdd = useSignal(false);
  return (
    <>
      <SavedField
        id="site-listSize"
        label={t('start.listSize')}
        hint={t('start.listSize.hint')}
        text={site.listSize === undefined ? '' : number(site.listSize)}
        longest={textLimits.siteField}
        onSave={(text) => {
          const parsed = parseListSize(text);
          isOdd.value = parsed.state === 'notANumber';
          if (parsed.state !== 'notANumber') {
            onSave(parsed.state === 'size' ? parsed.size : undefined);
          }
        }}
      />
      <p class="field-error" role="status">
        {isOdd.value && t('start.fault.listSize')}
      </p>
    </>
  );
}

interface RoundFieldsProps {
  readonly round: Assessment['round'];
  readonly onSave: (particulars: { readonly name?: string; readonly date?: string }) => void;
}

function RoundFields({ round, onSave }: RoundFieldsProps) {
  const { t } = useTranslator();
  return (
    <>
      <SavedField
        id="site-round"
        label={t('start.round')}
        text={round.name}
        longest={textLimits.siteField}
        onSave={(name) => {
          if (name.trim() !== '') onSave({ name: name.trim() });
        }}
      />
      <SavedField
        id="site-date"
        label={t('start.date')}
        type="date"
        text={round.date}
        longest={10}
        onSave={(date) => {
          if (date !== '') onSave({ date });
        }}
      />
    </>
  );
}

interface CountryFieldProps extends SiteDetailsProps {
  readonly onChoose: (country: string) => void;
}

function CountryField({ open, onChoose }: CountryFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for="site-country">{t('start.country')}</label>
      <select
        id="site-country"
        value={open.assessment.value.site.country}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {open.countries.map(({ country, name }) => (
          <option key={country} value={country}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

interface RoleFieldsProps {
  readonly site: Assessment['site'];
  readonly onSave: (roleTitle: Site['roleTitle']) => void;
}

/** The site's own words for the role; without the one for one person, the country's are used. */
function RoleFields({ site, onSave }: RoleFieldsProps) {
  const { t } = useTranslator();
  const { singular = '', plural = '' } = site.roleTitle ?? {};
  function save(one: string, several: string) {
    const title = one.trim();
    onSave(title === '' ? undefined : { singular: title, plural: several.trim() || title });
  }
  return (
    <>
      <SavedField
        id="site-singular"
        label={t('start.roleSingular')}
        hint={t('start.roleTitle.hint')}
        text={singular}
        longest={textLimits.siteField}
        onSave={(text) => save(text, plural)}
      />
      <SavedField
        id="site-plural"
        label={t('start.rolePlural')}
        text={plural}
        longest={textLimits.siteField}
        onSave={(text) => save(singular, text)}
      />
    </>
  );
}

function textOrNone(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}
