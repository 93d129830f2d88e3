import { useSignal } from '@preact/signals';
import { useTranslator } from '../components';
import { pathTo } from '../i18n';
import { type Role, roles } from '../model';
import { listWaiting } from './answer/listWaiting';
import { RoleField } from './answer/People';
import { RolePart } from './answer/RolePart';
import { stateInAddress } from './app/device';
import type { OpenAssessment } from './app/openAssessment';
import { addressOf } from './app/Trail';
import { type ScreenProps, WithAssessment } from './app/WithAssessment';

/** What others are asked, by role: to print, to mail, or to hand over as a file. */
export function AskOthers({ locale }: ScreenProps) {
  return (
    <WithAssessment locale={locale} place="answer">
      {(open) => <Parts locale={locale} open={open} />}
    </WithAssessment>
  );
}

interface PartsProps {
  readonly locale: string;
  readonly open: OpenAssessment;
}

function Parts({ locale, open }: PartsProps) {
  const { t } = useTranslator();
  const assessment = open.assessment.value;
  const waiting = listWaiting(open.report.value, assessment);
  const chosen = stateInAddress('role');
  const shown = roles.filter(
    (role) => role === chosen || waiting.some((one) => one.roles.includes(role)),
  );
  return (
    <div class="ask-list">
      <h1>{t('ask.title')}</h1>
      <p class="lead no-print">{t(waiting.length === 0 ? 'ask.none' : 'ask.lead')}</p>
      <p class="buttons no-print">
        {shown.length > 0 && (
          <button type="button" class="button-second" onClick={() => print()}>
            {t('ask.print')}
          </button>
        )}
        <a href={addressOf(locale, 'answer/', assessment.id)}>{t('answer.all')}</a>
        <a href={addressOf(locale, 'hand-over/', assessment.id)}>{t('inPerson.mine.link')}</a>
        <a href={pathTo(locale, 'receive/')}>{t('inPerson.receive.link')}</a>
      </p>
      {shown.map((role) => (
        <RolePart
          key={role}
          locale={locale}
          role={role}
          asked={waiting.filter((one) => one.roles.includes(role)).map(({ item }) => item)}
          open={open}
        />
      ))}
      <OtherRole locale={locale} open={open} />
    </div>
  );
}

/** The part of a role that nobody has asked yet. */
function OtherRole({ locale, open }: PartsProps) {
  const { t } = useTranslator();
  const role = useSignal<Role>('linkWorker');
  function show(event: SubmitEvent) {
    event.preventDefault();
    const id = open.assessment.value.id;
    location.assign(addressOf(locale, 'answer/ask/', id, { role: role.value }));
  }
  return (
    <form class="no-print" onSubmit={show}>
      <h2>{t('ask.other')}</h2>
      <p>{t('ask.other.text')}</p>
      <RoleField
        id="other-role"
        role={role.value}
        onChoose={(given) => {
          role.value = given;
        }}
      />
      <button type="submit" class="button-second">
        {t('ask.other.go')}
      </button>
    </form>
  );
}
