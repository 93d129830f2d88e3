/** The words behind the tokens where no country is chosen; a country's own may be a word longer. */
const plainWords: Readonly<Record<string, string>> = {
  linkWorker: 'link worker',
  linkWorkers: 'link workers',
  practice: 'practice',
  practices: 'practices',
  doctor: 'doctor',
  doctors: 'doctors',
  practiceManager: 'practice manager',
  practiceManagers: 'practice managers',
  network: 'network',
  networks: 'networks',
  commissioner: 'commissioner',
  commissioners: 'commissioners',
  voluntarySector: 'voluntary sector',
  voluntarySectors: 'voluntary groups',
  communityPartner: 'community partner',
  communityPartners: 'community partners',
  longTermCondition: 'long-term condition',
  longTermConditions: 'long-term conditions',
  socialPrescribing: 'social prescribing',
};

const token = /\{([A-Za-z]+)\}/g;

/** The names in braces that no country's words could fill. */
export function findUnknownTokens(text: string): readonly string[] {
  return [...text.matchAll(token)]
    .map((match) => match[1] ?? '')
    .filter((name) => plainWords[lowerFirst(name)] === undefined);
}

/** The text with something else in the place of each well-formed token. */
export function replaceTokens(text: string, replacement: string): string {
  return text.replaceAll(token, replacement);
}

/** The text as a person reads it. */
export function fillPlainly(text: string): string {
  return text.replaceAll(token, (whole, name: string) => plainWords[lowerFirst(name)] ?? whole);
}

/** Words as a person counts them: parted by spaces, tokens filled. */
export function countWords(text: string): number {
  return fillPlainly(text)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The words of a text in lower case, tokens filled, without marks. */
export function listWords(text: string): readonly string[] {
  return (
    fillPlainly(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
