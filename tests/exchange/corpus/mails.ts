import { zipSync } from 'fflate';
import { encode } from '../exampleFile';
import { attach, mail, multipart } from '../mail/writeMail';
import { whole } from '../spoilFile';
import { latin, type Sample } from './Sample';

const plan = encode(whole);
const words = (text: string) => mail({ 'Content-Type': 'text/plain' }, text);
const told = (what: string, name = 'plan.linkready') => ({ [name]: what });
const quoted = (text: string) =>
  [...new TextEncoder().encode(text)]
    .map((byte) =>
      byte === 61 || byte > 126 || byte < 32
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=..|[^=]){1,60}/g, '$&=\r\n');

/** Mails that were saved, with what filters, programmes and people do to them. */
export const mails: readonly Sample[] = [
  [
    'a mail with a plan',
    multipart([words('Dear Jo'), attach('plan.linkready', plan)]),
    told('colleague'),
  ],
  [
    'a mail whose plan was renamed',
    multipart([attach('plan.doc', plan, 'application/msword')]),
    told('colleague', 'plan.doc'),
  ],
  [
    'a mail whose plan has no name',
    multipart([
      mail({ 'Content-Type': 'application/json', 'Content-Disposition': 'attachment' }, whole),
    ]),
    told('colleague', 'application/json'),
  ],
  [
    'a mail with two plans',
    multipart([attach('a.json', plan), attach('b.json', plan)]),
    'colleague, colleague',
  ],
  [
    'a mail with a zip',
    multipart([attach('plans.zip', zipSync({ 'a.json': plan }))]),
    told('colleague', 'plans.zip / a.json'),
  ],
  [
    'a plan in the words of a mail',
    mail({ Subject: 'Plan', 'Content-Type': 'text/plain' }, `Dear Jo\r\n${whole}\r\nSam`),
    'colleague',
  ],
  [
    'a plan in quoted words',
    mail(
      {
        Subject: 'Plan',
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Transfer-Encoding': 'quoted-printable',
      },
      quoted(`Dear Jo\n${whole}`),
    ),
    'colleague',
  ],
  [
    'a mail in two kinds of words',
    mail(
      { From: 'a@b.c', 'Content-Type': 'multipart/alternative; boundary=q' },
      `--q\r\n${words(whole)}\r\n--q\r\n${mail({ 'Content-Type': 'text/html' }, '<p>see text</p>')}\r\n--q--`,
    ),
    'colleague',
  ],
  [
    'a mail from the archive of a server',
    `X-Mozilla-Status: 0001\r\n${multipart([attach('plan.linkready', plan)])}`,
    told('colleague'),
  ],
  [
    'a mail of a Mac',
    `1234      \n${multipart([attach('plan.linkready', plan)])}`,
    told('colleague'),
  ],
  [
    'a mailbox of two mails',
    `From a@b.c Mon Nov 23 09:30:00 2026\n${words('x')}\n\nFrom a@b.c Mon Nov 23 09:31:00 2026\n${multipart([attach('plan.linkready', plan)])}`,
    { '1.eml': 'mailWithoutData', '2.eml / plan.linkready': 'colleague' },
  ],
  [
    'a mail in a mail',
    multipart([
      mail({ 'Content-Type': 'message/rfc822' }, multipart([attach('plan.linkready', plan)])),
    ]),
    told('colleague', 'mail.eml / plan.linkready'),
  ],
  [
    'a mail that came back',
    mail(
      {
        From: 'MAILER-DAEMON@x.org',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=r',
      },
      `--r\r\n${words('Could not be delivered')}\r\n--r\r\n${mail({ 'Content-Type': 'message/rfc822' }, multipart([attach('plan.linkready', plan)]))}\r\n--r--`,
    ),
    told('colleague', 'mail.eml / plan.linkready'),
  ],
  [
    'a mail without a file',
    mail({ From: 'jo@x.org', Subject: 'Plan' }, 'See you on Monday'),
    'mailWithoutData',
  ],
  ['a mail of headers alone', 'Received: from a by b\r\nSubject: Plan', 'mailWithoutData'],
  [
    'a mail with a picture of a signature',
    multipart([words('x'), attach('logo.png', latin('\x89PNG'), 'image/png', 'inline')]),
    'mailWithoutData',
  ],
  [
    'a mail whose file was taken out',
    multipart([words('The attachment plan.linkready was removed by the mail filter.')]),
    'fileForeign filtered',
  ],
  [
    'a mail with a note in the file’s place',
    multipart([
      words('Dear Jo'),
      attach('plan.linkready.txt', encode('This attachment was blocked by policy.'), 'text/plain'),
    ]),
    told('fileForeign filtered', 'plan.linkready.txt'),
  ],
  [
    'a mail with a document',
    multipart([attach('plan.docx', zipSync({ '[Content_Types].xml': plan }))]),
    told('fileForeign office', 'plan.docx'),
  ],
  [
    'a mail with a packet of Outlook',
    multipart([attach('winmail.dat', latin('\x78\x9f\x3e\x22\0'), 'application/ms-tnef')]),
    told('fileForeign winmail', 'winmail.dat'),
  ],
  [
    'a protected mail',
    multipart([
      attach(
        'message.rpmsg',
        latin('\x76\xe8\x04\x60\xc4\x11\xe3\x86'),
        'application/x-microsoft-rpmsg-message',
      ),
    ]),
    told('fileForeign protected', 'message.rpmsg'),
  ],
  [
    'a mail locked by S/MIME',
    mail(
      {
        From: 'a@b.c',
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
      },
      'MIAG',
    ),
    'fileForeign protected',
  ],
  [
    'a mail locked by PGP',
    mail({ From: 'a@b.c', 'Content-Type': 'multipart/encrypted; boundary=q' }, '--q--'),
    'fileForeign protected',
  ],
  [
    'a signed mail',
    mail(
      { From: 'a@b.c', 'Content-Type': 'multipart/signed; boundary=s' },
      `--s\r\n${attach('plan.linkready', plan)}\r\n--s\r\n${attach('smime.p7s', latin('0\x80'), 'application/pkcs7-signature')}\r\n--s--`,
    ),
    told('colleague'),
  ],
  [
    'a mail with an invitation to a meeting',
    multipart([words('x'), attach('invite.ics', encode('BEGIN:VCALENDAR'), 'text/calendar')]),
    told('fileForeign calendar', 'invite.ics'),
  ],
  [
    'a mail cut in its file',
    multipart([attach('plan.linkready', plan)]).slice(0, 1_500),
    told('fileTruncated'),
  ],
  [
    'a mail whose file is no base64',
    multipart([attach('plan.linkready', plan).replace(/ey[\w+/]{40}/, '*'.repeat(40))]),
    told('fileForeign unknown'),
  ],
  [
    'a mail without its boundary',
    mail({ From: 'a@b.c', 'Content-Type': 'multipart/mixed' }, 'x'),
    'mailWithoutData',
  ],
  [
    'a mail of parts in parts',
    Array.from({ length: 60 }, (_, index) =>
      mail({ 'Content-Type': `multipart/mixed; boundary=b${index}` }, `--b${index}\r\n`),
    ).join(''),
    'mailNotReadable',
  ],
];
