import { type Signal, useSignal } from '@preact/signals';
import { SavedField, useTranslator } from '../../components';
import { capitalise } from '../../i18n';
import {
  addRespondent,
  type Colleague,
  listColleagues,
  type Role,
  recordLabel,
  recordRole,
  removeRespondent,
  restoreRespondent,
  roles,
  textLimits,
} from '../../model';
import { newId } from '../app/device';
import type { OpenAssessment } from '../app/openAssessment';
import { nameRespondent } from './nameRespondent';

interface PeopleProps {
  readonly open: OpenAssessment;
}

/** What was just done with the people, said once, with what can be done about it. */
type News =
  | { readonly kind: 'added'; readonly respondent: Colleague }
  | { readonly kind: 'removed'; readonly respondent: Colleague; readonly name: string };

/** Who answers this assessment: a role each, and a label where there is need for one. */
export function People({ open }: PeopleProps) {
  const { t } = useTranslator();
  const news = useSignal<News | undefined>(undefined);
  const people = listColleagues(open.assessment.value).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (
    <details id="people" class="people">
      <summary>{t('people.title', { count: people.length })}</summary>
      <p class="hint">{t('people.hint')}</p>
      <ul class="people-list">
        {people.map((one) => (
          <Person key={one.id} respondent={one} open={open} news={news} />
        ))}
      </ul>
      <div role="status">{news.value && <NewsLine news={news} open={open} />}</div>
      <AddPerson open={open} news={news} />
    </details>
  );
}

interface PersonProps extends PeopleProps {
  readonly respondent: Colleague;
  readonly news: Signal<News | undefined>;
}

function Person({ respondent, open, news }: PersonProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { id, role } = respondent;
  const assessment = open.assessment.value;
  const name = nameRespondent(translator, assessment, respondent);
  const label = assessment.respondentLabels.find((one) => one.respondent === id)?.text ?? '';
  const answers = open.respondent.value?.id === id;
  return (
    <li aria-label={name}>
      <RoleField
        id={`role-${id}`}
        role={role}
        onChoose={(given) => open.change((one, at) => recordRole(one, id, given, at))}
      />
      <SavedField
        id={`label-${id}`}
        label={t('people.label')}
        text={label}
        longest={textLimits.name}
        onSave={(text) => open.change((one, at) => recordLabel(one, id, text.trim(), at))}
      />
      <p class="buttons">
        {answers ? (
          <span class="quiet">{t('people.answersNow')}</span>
        ) : (
          <button type="button" class="button-quiet" onClick={() => open.answerAs(id)}>
            {t('people.answerAs')} <span class="visually-hidden">{name}</span>
          </button>
        )}
        {listColleagues(assessment).length > 1 && (
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              void open.change((one, at) => removeRespondent(one, id, at));
              news.value = { kind: 'removed', respondent, name };
            }}
          >
            {t('people.remove')} <span class="visually-hidden">{name}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function NewsLine({ news, open }: Omit<PersonProps, 'respondent'>) {
  const translator = useTranslator();
  const { t } = translator;
  const said = news.value;
  if (said === undefined) return null;
  const { respondent } = said;
  if (said.kind === 'removed') {
    return (
      <p class="notice">
        {t('people.removed', { name: said.name })}{' '}
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            void open.change((one, at) => restoreRespondent(one, respondent, at));
            news.value = undefined;
          }}
        >
          {t('people.putBack')}
        </button>
      </p>
    );
  }
  const name = nameRespondent(translator, open.assessment.value, respondent);
  return (
    <p class="notice">
      {t('people.added', { name })}{' '}
      <button
        type="button"
        class="button-quiet"
        onClick={() => {
          void open.answerAs(respondent.id);
          news.value = undefined;
        }}
      >
        {t('people.answerAs')} <span class="visually-hidden">{name}</span>
      </button>
    </p>
  );
}

function AddPerson({ open, news }: Omit<PersonProps, 'respondent'>) {
  const { t } = useTranslator();
  const role = useSignal<Role>('gp');
  const label = useSignal('');
  function add(event: SubmitEvent) {
    event.preventDefault();
    const given = { id: newId(), role: role.value, label: label.value };
    void open.change((one, at) => addRespondent(one, given, at));
    const respondent = listColleagues(open.assessment.value).find(({ id }) => id === given.id);
    if (respondent) news.value = { kind: 'added', respondent };
    label.value = '';
  }
  return (
    <form class="people-add" onSubmit={add}>
      <h3>{t('people.addTitle')}</h3>
      <RoleField
        id="add-role"
        role={role.value}
        onChoose={(given) => {
          role.value = given;
        }}
      />
      <div class="field">
        <label for="add-label">{t('people.label')}</label>
        <p class="hint" id="add-label-hint">
          {t('people.label.hint')}
        </p>
        <input
          id="add-label"
          maxLength={textLimits.name}
          aria-describedby="add-label-hint"
          value={label.value}
          onInput={({ currentTarget }) => {
            label.value = currentTarget.value;
          }}
        />
      </div>
      <button type="submit" class="button-second">
        {t('people.addGo')}
      </button>
    </form>
  );
}

interface RoleFieldProps {
  readonly id: string;
  readonly role: Role;
  readonly onChoose: (role: Role) => void;
}

/** A choice of roles. */
export function RoleField({ id, role, onChoose }: RoleFieldProps) {
  const { t } = useTranslator();
  return (
    <div class="field">
      <label for={id}>{t('people.role')}</label>
      <select
        id={id}
        onChange={({ currentTarget }) => {
          const chosen = roles.find((one) => one === currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one} selected={one === role}>
            {capitalise(t(`role.${one}`))}
          </option>
        ))}
      </select>
    </div>
  );
}
