import { writeInvitation, writeSendFile } from '../../../src/exchange';
import { prepareToSend } from '../../../src/model';
import { instrument, several } from '../../model/send/sendFixtures';
import { writtenAt, writtenBy } from '../exampleFile';
import { invitation } from '../invitation/exampleInvitation';
import { nested, spoil, whole, withUnknown } from '../spoilFile';
import { change } from './change';
import { latin, type Sample } from './Sample';

const parts = { ownerNames: false };
const sent = new TextDecoder()
  .decode(writeSendFile(prepareToSend(several, instrument, parts), { writtenAt, writtenBy }))
  .trim();
const invited = new TextDecoder().decode(writeInvitation(invitation)).trim();

const sound: readonly Sample[] = [
  ['a file for colleagues', whole, 'colleague'],
  ['a file to send', sent, 'send'],
  ['an invitation', invited, 'invitation'],
  ['a file with a mark of UTF-8', `\ufeff${whole}`, 'colleague'],
  ['a file in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${whole}`, 'utf16le')), 'colleague'],
  [
    'a file in UTF-16, the other way round',
    Uint8Array.from(Buffer.from(`\ufeff${whole}`, 'utf16le').swap16()),
    'colleague',
  ],
  [
    'a file with line ends of Windows',
    JSON.stringify(JSON.parse(whole), undefined, 2).replaceAll('\n', '\r\n'),
    'colleague',
  ],
  ['a file that ends in zeros', `${whole}${'\0'.repeat(100)}`, 'colleague'],
  ['a file with words around it', `Dear Jo,\n${whole}\nSam`, 'colleague'],
  [
    'a name that is a web page',
    spoil('assessment.site.name', '<img src=x onerror=alert(1)>'),
    'colleague',
  ],
  [
    'a name that is a formula',
    spoil('assessment.site.name', '=HYPERLINK("https://x")'),
    'colleague',
  ],
  ['a name of half a letter', whole.replace('Elm Street', '\\ud800'), 'colleague'],
  ['a note with a zero in it', spoil('assessment.notes.0.text', 'a\0b'), 'colleague'],
  ['an unknown field', withUnknown('{"a":[1,2,{"b":null}]}'), 'colleague'],
];

/** At these shares of their length files are cut. */
const shares = [0.02, 0.3, 0.6, 0.9, 0.999];
const cut = [
  ['a file for colleagues', whole],
  ['a file to send', sent],
  ['an invitation', invited],
].flatMap(([title = '', text = '']) =>
  shares.map(
    (share): Sample => [
      `${title} cut at ${share * 100} %`,
      text.slice(0, Math.floor(text.length * share)),
      'fileTruncated',
    ],
  ),
);

const damaged: readonly Sample[] = [
  ['one letter lost', whole.replace('"kind":', '"kind"'), 'fileNotReadable'],
  ['a file twice in a row', whole + whole, 'fileNotReadable'],
  ['a break inside a text', whole.replace('Elm Street', 'Elm\nStreet'), 'fileNotReadable'],
  ['letters of another encoding', latin(whole.replace('Elm', 'Caf\xe9')), 'fileNotReadable'],
  ['an end of zeros', whole.slice(0, 900).padEnd(1_200, '\0'), 'fileTruncated'],
  [
    'a middle of zeros',
    `${whole.slice(0, 500)}${'\0'.repeat(300)}${whole.slice(800)}`,
    'fileForeign unknown',
  ],
  ['a newer format', spoil('formatVersion', 7), 'fileNewer'],
  ['a newer shape', spoil('assessment.shape', 99), 'fileNewer'],
  ['a kind that nobody thought of', spoil('kind', 'later'), 'fileNewer'],
  ['a newer file to send', change(sent, 'sent.shape', 9), 'fileNewer'],
];

const hostile: readonly Sample[] = [
  ['a million levels', nested(1_000_000), 'fileInvalid  shallower 40'],
  ['fifty levels in an unknown field', withUnknown(nested(50)), 'fileInvalid  shallower 40'],
  [
    'a field __proto__',
    whole.replace('{', '{"__proto__":{"admin":true},'),
    'fileInvalid __proto__ name',
  ],
  [
    'a field constructor, deep inside',
    withUnknown('[{"constructor":{}}]'),
    'fileInvalid assessment › later › 1 › constructor name',
  ],
  ['a number beyond numbers', withUnknown('1e400'), 'fileInvalid assessment › later number'],
  [
    'a number of ten thousand figures',
    withUnknown('9'.repeat(10_000)),
    'fileInvalid assessment › later number',
  ],
  [
    'a field named to mislead',
    whole.replace('"role":"gp"', '"role":"gp","\u202ea":{"prototype":1}'),
    'fileInvalid assessment › respondents › 2 › ·a › prototype name',
  ],
  [
    'one thousand unknown fields',
    withUnknown(`0,${Array.from({ length: 1_000 }, (_, at) => `"f${at}":0`).join()}`),
    'fileInvalid assessment fewer 100',
  ],
  ['more than ten megabytes', whole.padEnd(10_000_001), 'fileTooLarge 10'],
  [
    'a text of a million letters',
    spoil('assessment.notes.0.text', 'x'.repeat(1_000_000)),
    'fileInvalid assessment › notes › 1 › text shorter 4000',
  ],
  [
    'more responses than there can be',
    spoil('assessment.responses', Array(20_001).fill(0)),
    'fileInvalid assessment › responses fewer 20000',
  ],
  ['an id that is a path', spoil('assessment.id', '../../x'), 'fileInvalid assessment › id form'],
  [
    'an id with blanks',
    spoil('assessment.site.id', 'a b'),
    'fileInvalid assessment › site › id form',
  ],
  [
    'a part for an id that is none',
    change(whole, 'respondent', '<script>'),
    'fileInvalid respondent form',
  ],
  [
    'a day that is none',
    spoil('assessment.round.date', '2027-02-29'),
    'fileInvalid assessment › round › date date',
  ],
  [
    'a day in American order',
    spoil('assessment.round.date', '09/01/2026'),
    'fileInvalid assessment › round › date date',
  ],
  [
    'a time before computers',
    spoil('assessment.changedAt', '0001-01-01T00:00:00.000Z'),
    'fileInvalid assessment › changedAt instant',
  ],
  [
    'a time after everybody',
    spoil('assessment.site.changedAt', '9999-12-31T23:59:59.999Z'),
    'fileInvalid assessment › site › changedAt instant',
  ],
  [
    'a time of the 25th hour',
    spoil('assessment.changedAt', '2026-09-01T25:00:00.000Z'),
    'fileInvalid assessment › changedAt instant',
  ],
  [
    'a level of 1e300',
    spoil('assessment.responses.0.answer.level', 1e300),
    'fileInvalid assessment › responses › 1 › answer › level smaller 4',
  ],
  [
    'a list size below nothing',
    spoil('assessment.site.listSize', -1),
    'fileInvalid assessment › site › listSize larger 0',
  ],
  ['a list in place of the assessment', spoil('assessment', []), 'fileInvalid assessment group'],
  ['no assessment', spoil('assessment', undefined), 'fileInvalid assessment missing'],
  [
    'two respondents of one id',
    spoil('assessment.respondents.1.id', 'person-1'),
    'fileInvalid assessment › respondents › 2 › id unique',
  ],
  [
    'an answer by nobody',
    spoil('assessment.responses.0.respondent', 'person-9'),
    'fileInvalid assessment › responses › 1 › id key o1a.person-9',
  ],
];

const sentHostile: readonly Sample[] = [
  [
    'a plan without its items',
    change(sent, 'sent.items', undefined),
    'fileInvalid sent › items missing',
  ],
  [
    'a plan with a level of 5',
    change(sent, 'sent.items.0.level', 5),
    'fileInvalid sent › items › 1 › level smaller 4',
  ],
  [
    'a plan with an item twice',
    change(sent, 'sent.items.1', JSON.parse(sent).sent.items[0]),
    'fileInvalid sent › items › 2 › item unique',
  ],
  [
    'a plan with a field that nobody knows',
    change(sent, 'sent.people', [{ name: 'Dr Zenobia' }]),
    'send',
  ],
  [
    'a plan written on no day',
    change(sent, 'writtenAt', 'yesterday'),
    'fileInvalid writtenAt instant',
  ],
  [
    'a plan with a field __proto__',
    sent.replace('{', '{"__proto__":1,'),
    'fileInvalid __proto__ name',
  ],
  [
    'an invitation by nobody',
    change(invited, 'invitation.commissioner', ''),
    'fileInvalid invitation › commissioner longer 1',
  ],
  [
    'an invitation seen by nobody',
    change(invited, 'invitation.seenBy', []),
    'fileInvalid invitation › seenBy more 1',
  ],
  [
    'an invitation for a day that is none',
    change(invited, 'invitation.round.date', '2026-13-01'),
    'fileInvalid invitation › round › date date',
  ],
  [
    'an invitation to another country',
    change(invited, 'invitation.country', '../x'),
    'fileInvalid invitation › country form',
  ],
  [
    'an invitation with a list for its purpose',
    change(invited, 'invitation.purpose', ['x']),
    'fileInvalid invitation › purpose text',
  ],
];

/** Files of our own kinds: sound, cut, damaged, and made to harm. */
export const ours: readonly Sample[] = [...sound, ...cut, ...damaged, ...hostile, ...sentHostile];
