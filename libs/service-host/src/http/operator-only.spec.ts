import { type Caller, whyNotOperator } from './operator-only.ts';

function caller(changes: Partial<Caller> & { headers?: Caller['headers'] } = {}): Caller {
  return { remoteAddress: '127.0.0.1', ...changes, headers: { host: '127.0.0.1:3000', ...changes.headers } };
}

describe('who is taken for the operator', () => {
  test.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('somebody on this machine: %s', (remoteAddress) => {
    expect(whyNotOperator(caller({ remoteAddress }))).toBeNull();
  });

  test.each(['localhost', 'localhost:3000', 'LOCALHOST:80', '[::1]:3000', '127.0.0.2'])('under any name of this machine: %s', (host) => {
    expect(whyNotOperator(caller({ headers: { host } }))).toBeNull();
  });

  test('the page this platform served', () => {
    expect(whyNotOperator(caller({ headers: { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' } }))).toBeNull();
  });
});

describe('who is not', () => {
  test.each(['10.0.0.7', '192.168.1.20', '2001:db8::1', '::ffff:10.0.0.7', '128.0.0.1', '1127.0.0.1', '', undefined])(
    'another machine: %s',
    (remoteAddress) => {
      expect(whyNotOperator({ remoteAddress, headers: { host: 'localhost' } })).toBe('it comes from another machine');
    },
  );

  test.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])('whoever a proxy speaks for: %s', (header) => {
    expect(whyNotOperator(caller({ headers: { [header]: '127.0.0.1' } }))).toBe('a proxy passed it on');
  });

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1@evil.example',
    '[::2]:3000',
    '',
    undefined,
  ])('a page whose name was made to point here: %s', (host) => {
    expect(whyNotOperator({ remoteAddress: '127.0.0.1', headers: { host } })).toBe('its Host header does not name this machine');
  });

  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:8080' },
    { origin: 'https://127.0.0.1:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('a page of another origin: %j', (headers) => {
    expect(whyNotOperator(caller({ headers }))).toBe('a page of another origin sent it');
  });
});
