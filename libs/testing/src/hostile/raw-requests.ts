/** Requests that no HTTP library sends: broken framing, lies about lengths, headers without end, and addresses out of a toolbox. */
import type { RawRequest } from './raw-answer.ts';

/** One of them, the statuses that are a right answer to it, and how long that may take. */
export type HostileConnection = RawRequest & { readonly name: string; readonly statuses: readonly number[] };

/** Where they go: a wish (POST) with a body that is fine, and a question (GET) that answers 200. */
export type Target = {
  readonly wish: { readonly path: string; readonly headers: Readonly<Record<string, string>>; readonly body: string };
  readonly question: string;
};

const HOST = 'Host: localhost\r\n';

/** All of them. */
export function hostileConnections(target: Target): readonly HostileConnection[] {
  return [...notHttp(), ...heads(target.question), ...framing(target), ...methods(target), ...addresses()];
}

function each(statuses: readonly number[], requests: Readonly<Record<string, string | Uint8Array>>): HostileConnection[] {
  return Object.entries(requests).map(([name, bytes]) => ({ name, bytes, statuses }));
}

function notHttp(): HostileConnection[] {
  return each([400], {
    'words that are no request': 'nonsense\r\n\r\n',
    'control bytes': Uint8Array.of(0, 1, 2, 255, 254, 13, 10, 13, 10),
    'the beginning of a TLS connection': Buffer.from('16030100050100010003030d0a0d0a', 'hex'),
    'the beginning of an HTTP/2 connection': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'a version that does not exist': `GET / HTTP/7.9\r\n${HOST}\r\n`,
    'a method that does not exist': `FROB / HTTP/1.1\r\n${HOST}\r\n`,
    'a method in small letters': `get / HTTP/1.1\r\n${HOST}\r\n`,
    'line ends that are none': 'GET / HTTP/1.1\nHost: localhost\n\n',
    'an address with bytes that have to be encoded': `GET /ä HTTP/1.1\r\n${HOST}\r\n`,
  });
}

function heads(question: string): HostileConnection[] {
  const asking = (lines: string): string => `GET ${question} HTTP/1.1\r\n${lines}\r\n`;
  const many = Array.from({ length: 1_500 }, (_, n) => `x${n}: 1\r\n`).join('');
  return [
    ...each([400], {
      'no Host': asking(''),
      'two Hosts': asking(`${HOST}Host: evil.example\r\n`),
      'a header with a space in its name': asking(`${HOST}bad header: x\r\n`),
      'a header with NUL in it': asking(`${HOST}x: a\0b\r\n`),
      'a header over two lines': asking(`${HOST}x: a\r\n b\r\n`),
      'a header without a name': asking(`${HOST}: x\r\n`),
    }),
    ...each([417], { 'an expectation of the moon': asking(`${HOST}Expect: the-moon\r\n`) }),
    ...each([431], {
      'a header of 20 kB': asking(`${HOST}x: ${'a'.repeat(20_000)}\r\n`),
      '1,500 headers': asking(`${HOST}${many}`),
      'an address of 20 kB': `GET ${question}?${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`,
    }),
    ...each([200], {
      'another protocol, offered': asking(`${HOST}Connection: upgrade\r\nUpgrade: websocket\r\n`),
      'an address with a fragment': `GET ${question}#there HTTP/1.1\r\n${HOST}\r\n`,
    }),
    // The first is fine and gets its answer; this is about the second.
    { name: 'nonsense behind a request', bytes: `${asking(HOST)}nonsense\r\n\r\n`, answers: 2, statuses: [400] },
  ];
}

function framing({ wish }: Target): HostileConnection[] {
  const head = `POST ${wish.path} HTTP/1.1\r\n${HOST}${Object.entries(wish.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}Content-Type: application/json\r\n`;
  const chunked = (chunks: string): string => `${head}Transfer-Encoding: chunked\r\n\r\n${chunks}`;
  const sized = (length: string | number, body = wish.body): string => `${head}Content-Length: ${length}\r\n\r\n${body}`;
  return [
    ...each([400], {
      'two lengths': `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}   `,
      'a length and chunks': `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'a length below nothing': sized(-5),
      'a length beyond numbers': sized('99999999999999999999'),
      'a length in words': sized('five'),
      'chunks that are none': chunked('zz\r\nabc'),
      'a chunk longer than it says': chunked('2\r\nabcdef\r\n0\r\n\r\n'),
      'a chunk longer than numbers': chunked('ffffffffffffffffff\r\nabc'),
      'chunks that are packed': `${head}Transfer-Encoding: gzip\r\n\r\n{}`,
    }),
    // What is left over is taken for a request of its own, and is none.
    { name: 'a body longer than it says', bytes: sized(2, '{}nonsense\r\n\r\n'), answers: 2, statuses: [400] },
    { name: 'a body that is cut off', bytes: sized(wish.body.length + 100), cut: true, statuses: [400] },
    ...each([413], {
      'a length of a gigabyte': sized(1_000_000_000),
      'a chunk with 20 kB about itself': chunked(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
    }),
    ...each([415], { 'a body that says it is packed': `${head}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}` }),
    ...each([200], { 'a body in chunks': chunked(`${wish.body.length.toString(16)}\r\n${wish.body}\r\n0\r\n\r\n`) }),
  ];
}

function methods({ wish, question }: Target): HostileConnection[] {
  const asked = (method: string, path: string): string => `${method} ${path} HTTP/1.1\r\n${HOST}\r\n`;
  return [
    ...each(
      [405],
      Object.fromEntries([
        ...['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'].map((method) => [
          `${method} for a wish`,
          asked(method, wish.path),
        ]),
        ...['POST', 'DELETE', 'QUERY'].map((method) => [`${method} for a question`, asked(method, question)]),
        ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n'],
      ]) as Record<string, string>,
    ),
    ...each([404], { 'OPTIONS for everything': asked('OPTIONS', '*') }),
  ];
}

function addresses(): HostileConnection[] {
  const at = (path: string): string => `GET ${path} HTTP/1.1\r\n${HOST}\r\n`;
  return [
    ...each([400, 404], {
      'an escape that is none': at('/%zz'),
      'an escaped NUL': at('/page/%00'),
      'half a letter': at('/page/%ff%fe'),
      'an overlong slash': at('/page/..%c0%af..%c0%afpackage.json'),
    }),
    ...each([404], {
      'a way up': at('/page/../../package.json'),
      'a way up, escaped': at('/page/..%2f..%2fpackage.json'),
      'a way up, escaped twice': at('/page/%252e%252e%252fpackage.json'),
      'a way up in the other slashes': at('/page/..%5c..%5cpackage.json'),
      'slashes only': at('////'),
      'another machine': at('http://evil.example/latest/meta-data/'),
    }),
    ...each([404, 414], { 'a name of 12 kB': at(`/page/${'a'.repeat(12_000)}`) }),
  ];
}
