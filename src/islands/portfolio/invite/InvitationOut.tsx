import { useTranslator } from '../../../components';
import { nameSafely } from '../../../documents';
import {
  encodeInvitationLink,
  findParticulars,
  type Invitation,
  writeInvitation,
} from '../../../exchange';
import { siteRoot, type Translator } from '../../../i18n';
import { CopyText } from '../../answer/CopyText';
import { download } from '../../app/device';
import { InvitedSummary } from '../../sites/InvitedSummary';

interface InvitationOutProps {
  readonly invitation: Invitation;
  /** The country's name. */
  readonly country: string;
}

/** An invitation that is ready: what the practice will see, the mail to send, and the file. */
export function InvitationOut({ invitation, country }: InvitationOutProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { site, round } = findParticulars(invitation);
  const link = encodeInvitationLink(new URL(siteRoot, location.href).href, invitation);
  const name = nameSafely(
    t('portfolio.invite.fileName', { round: invitation.round.name }),
    '.linkready',
  );
  return (
    <div>
      <h3>{t('portfolio.invite.preview')}</h3>
      {round.invited && (
        <InvitedSummary invited={round.invited} site={site} round={round} country={country} />
      )}
      <h3>{t('portfolio.invite.send')}</h3>
      <p>{t(link.ok ? 'portfolio.invite.mail' : 'portfolio.invite.mailFile')}</p>
      <CopyText
        id="invite-mail"
        text={writeMail(translator, invitation, link.ok ? link.value : undefined)}
      />
      <p class="buttons">
        <button
          type="button"
          class="button-second"
          onClick={() => download(writeInvitation(invitation), name, 'application/json')}
        >
          {t('portfolio.invite.file')}
        </button>
      </p>
      <p class="quiet">{t('portfolio.invite.noAnswers')}</p>
    </div>
  );
}

/** The text of a mail with the invitation's link, or one that goes beside the file. */
export function writeMail(
  { t, date }: Translator,
  { round, deadline, purpose, commissioner, seenBy }: Invitation,
  link: string | undefined,
): string {
  return [
    t('portfolio.mail.hello'),
    t('portfolio.mail.ask', { round: round.name }),
    ...(purpose === undefined ? [] : [purpose]),
    ...(deadline === undefined ? [] : [t('portfolio.mail.deadline', { date: date(deadline) })]),
    link === undefined ? t('portfolio.mail.file') : `${t('portfolio.mail.link')}\n${link}`,
    t('portfolio.mail.how'),
    `${t('portfolio.mail.seenBy')}\n${seenBy.map((who) => `- ${who}`).join('\n')}`,
    commissioner,
  ].join('\n\n');
}
