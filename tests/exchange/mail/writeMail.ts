/** A mail, or a part of one: headers, an empty line, and what follows. */
export function mail(headers: Readonly<Record<string, string>>, body: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${lines.join('')}\r\n${body}`;
}

let boundaries = 0;

/** A mail of several parts. */
export function multipart(
  parts: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): string {
  boundaries += 1;
  const boundary = `=_part_${boundaries}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return mail(
    {
      From: 'Jo <jo@example.org>',
      To: 'sam@example.org',
      Subject: 'Our plan',
      'MIME-Version': '1.0',
      ...headers,
      'Content-Type': `multipart/mixed; boundary="${boundary}"`,
    },
    `${body}--${boundary}--\r\n`,
  );
}

/** An attached file, as mail programmes write it. */
export function attach(
  name: string,
  bytes: Uint8Array,
  type = 'application/octet-stream',
  disposition = 'attachment',
): string {
  const text = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n');
  return mail(
    {
      'Content-Type': type,
      'Content-Transfer-Encoding': 'base64',
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    text,
  );
}
