import type { Translator } from '../../i18n';
import { type Assessment, type Item, levels, type Role } from '../../model';

interface Asking {
  readonly items: readonly Item[];
  readonly role: Role;
  readonly assessment: Assessment;
  /** Where LinkReady is. */
  readonly address: string;
}

/**
 * The text of a mail that asks a role about items.
 *
 * It holds the levels, so that a reply of a few numbers is enough where no file and no app can be
 * opened, and says how to open the file where one is attached.
 */
export function writeAskText(translator: Translator, asking: Asking): string {
  const { t, fill } = translator;
  const { items, role, assessment, address } = asking;
  const { site, round } = assessment;
  const blocks = items.map((item) =>
    [
      `${item.id.toUpperCase()}. ${fill(item.stem)}`,
      ...levels.map((level) => {
        const name = t('settled.level', { level, name: t(`level.${level}`) });
        return `  ${name}. ${fill(item.descriptors[level])}`;
      }),
      `  ${t('help.proof')}: ${fill(item.proof)}`,
    ].join('\n'),
  );
  return [
    t('ask.sheet', { site: site.name, round: round.name }),
    t('ask.mail.begin', { role: t(`role.${role}`), count: items.length }),
    `${t('answer.rule')} ${t('ask.mail.reply', { code: items[0]?.id.toUpperCase() ?? '' })}`,
    ...blocks,
    t('ask.mail.file', { address }),
  ].join('\n\n');
}
