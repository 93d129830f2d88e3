/** A code of 105 answers, each with a time of its own, is shorter. */
const mostCharacters = 2_000;

/**
 * A link that carries the code of a respondent's answers: `<root>receive/#r=...`, so that a telephone's
 * own camera opens the right page.
 *
 * It is for showing as a QR code only. In a mail, programmes that look through links would see the
 * answers, and some change links.
 *
 * @param root the address of the site's home page.
 * @param code what `encodeResponses` gave.
 */
export function encodeResponseLink(root: string, code: string): string {
  return `${root.replace(/\/?$/, '/')}receive/#r=${code.replace(':', '.')}`;
}

/** The code that a link carries, still to be decoded; absent where it carries none, or is too long. */
export function findLinkedCode(text: string): string | undefined {
  if (text.length > mostCharacters) return undefined;
  const code = /#r=(LRA\d+\.[0-9A-Z]+)$/.exec(text.trim())?.[1];
  return code?.replace('.', ':');
}
