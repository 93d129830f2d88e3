import { SavedField, useTranslator } from '../../components';
import { type Assessment, recordRound, recordSite, type Site, textLimits } from '../../model';
import type { OpenAssessment } from '../app/openAssessment';

interface SiteDetailsProps {
  readonly open: OpenAssessment;
}

/** What was said at the start, to be changed at any time. */
export function SiteDetails({ open }: SiteDetailsProps) {
  const { t } = useTranslator();
  const { change } = open;
  const { site, round } = open.assessment.value;
  const saveSite = (particulars: Partial<Site>) =>
    change((one, at) => recordSite(one, particulars, at));
  const field = (name: string, label: string, text: string, onSave: (text: string) => void) => (
    <SavedField
      id={`site-${name}`}
      label={label}
      text={text}
      longest={textLimits.siteField}
      onSave={onSave}
    />
  );

  return (
    <details class="site-details">
      <summary>{t('site.details')}</summary>
      {field('name', t('start.name'), site.name, (name) => {
        // A site without a name could not be told from another: the last one stays.
        if (name.trim() !== '') saveSite({ name: name.trim() });
      })}
      <CountryField open={open} onChoose={(country) => saveSite({ country })} />
      {field('network', t('start.network'), site.network ?? '', (text) =>
        saveSite({ network: textOrNone(text) }),
      )}
      {field('commissioner', t('start.commissioner'), site.commissioner ?? '', (text) =>
        saveSite({ commissioner: textOrNone(text) }),
      )}
      <RoleFields site={site} onSave={(roleTitle) => saveSite({ roleTitle })} />
      {field('round', t('start.round'), round.name, (name) => {
        if (name.trim() !== '') change((one, at) => recordRound(one, { name: name.trim() }, at));
      })}
      <SavedField
        id="site-date"
        label={t('start.date')}
        type="date"
        text={round.date}
        longest={10}
        onSave={(date) => {
          if (date !== '') change((one, at) => recordRound(one, { date }, at));
        }}
      />
    </details>
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
