import { useTranslator } from '../../../components';
import { capitalise } from '../../../i18n';
import { roles } from '../../../model';
import type { Join } from './useJoin';

/** What this is, who sees it, and what a person is in the practice if they like to say so. */
export function JoinWelcome({ join }: { readonly join: Join }) {
  const { t } = useTranslator();
  return (
    <>
      <h1>{t('join.welcome')}</h1>
      <p class="lead">{t('join.welcome.lead', { count: join.items.value.length })}</p>
      <p>{t('join.private')}</p>
      <div class="field">
        <label for="join-role">{t('join.role')}</label>
        <p class="hint" id="join-role-hint">
          {t('join.role.hint')}
        </p>
        <select
          id="join-role"
          aria-describedby="join-role-hint"
          value={join.part.value.role ?? ''}
          onChange={({ currentTarget }) =>
            join.chooseRole(roles.find((role) => role === currentTarget.value))
          }
        >
          <option value="">{t('join.role.none')}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {capitalise(t(`role.${role}`))}
            </option>
          ))}
        </select>
      </div>
      <p>
        <strong>{t('answer.rule')}</strong>
      </p>
      <p class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            join.step.value = 'items';
          }}
        >
          {t('join.begin')}
        </button>
      </p>
    </>
  );
}
