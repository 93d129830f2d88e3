import { useTranslator } from '../../../components';
import type { Terms } from '../../../i18n';
import type { InviteDraft } from './InviteView';

interface InviteFormProps {
  readonly draft: InviteDraft;
  readonly countries: readonly Terms[];
  readonly onChange: (change: Partial<InviteDraft>) => void;
}

const fields = [
  { name: 'commissioner', type: 'text', needed: true },
  { name: 'roundName', type: 'text', needed: true },
  { name: 'roundDate', type: 'date', needed: true },
  { name: 'deadline', type: 'date', needed: false },
  { name: 'network', type: 'text', needed: false },
] as const;

const longest = { commissioner: 200, roundName: 100, roundDate: 10, deadline: 10, network: 200 };

/** The particulars of an invitation. */
export function InviteForm({ draft, countries, onChange }: InviteFormProps) {
  const { t } = useTranslator();
  return (
    <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="invite-country">{t('start.country')}</label>
        <select
          id="invite-country"
          value={draft.country}
          onChange={({ currentTarget }) => onChange({ country: currentTarget.value })}
        >
          {countries.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {fields.map(({ name, type, needed }) => (
        <div class="field" key={name}>
          <label for={`invite-${name}`}>{t(`portfolio.invite.${name}`)}</label>
          <input
            id={`invite-${name}`}
            type={type}
            value={draft[name]}
            required={needed}
            maxLength={longest[name]}
            onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          />
        </div>
      ))}
      {(['purpose', 'seenBy'] as const).map((name) => (
        <div class="field" key={name}>
          <label for={`invite-${name}`}>{t(`portfolio.invite.${name}`)}</label>
          <p class="hint" id={`invite-${name}-hint`}>
            {t(`portfolio.invite.${name}.hint`)}
          </p>
          <textarea
            id={`invite-${name}`}
            rows={3}
            maxLength={500}
            required={name === 'seenBy'}
            value={draft[name]}
            aria-describedby={`invite-${name}-hint`}
            onInput={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          />
        </div>
      ))}
      {(['reserveItems', 'quick'] as const).map((name) => (
        <label class="tick" key={name}>
          <input
            type="checkbox"
            checked={draft[name]}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.checked })}
          />
          {t(`portfolio.invite.${name}`)}
        </label>
      ))}
    </form>
  );
}
