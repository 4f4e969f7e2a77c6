/** Requests that are well framed and hostile inside: bodies, ids, keys, versions, positions, questions and who asks. */
import fc from 'fast-check';
import type { DescribedRoute } from './described-routes.ts';
import { hostileBody } from './hostile-body.ts';
import { HOSTILE_TEXTS } from './hostile-values.ts';
import { MARKER } from './judge.ts';
import { sometimes } from './sometimes.ts';

/** A request to a route, wrong in one place or in several. */
export type HostileRequest = {
  readonly method: string;
  /** The path of its route, as the description writes it. */
  readonly template: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** A request to `route`, from whoever `identity` says: its example, and in it one hostile thing or two. */
export function hostileRequest(route: DescribedRoute, identity: string): fc.Arbitrary<HostileRequest> {
  return fc
    .record({ url: hostileAddress(route), headers: hostileHeaders(identity), body: hostileBody(route) })
    .map(({ url, headers, body }) => ({
      method: route.method,
      template: route.path,
      url,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    }));
}

/** So many hostile requests to some routes, from whoever is named; the same for the same seed. */
export function hostileRequests(
  routes: readonly DescribedRoute[],
  identities: readonly string[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly HostileRequest[] {
  const hostile = fc
    .tuple(fc.constantFrom(...routes), fc.constantFrom(...identities))
    .chain(([route, identity]) => hostileRequest(route, identity));
  return fc.sample(hostile, { seed, numRuns: count });
}

function hostileAddress({ path, parameters }: DescribedRoute): fc.Arbitrary<string> {
  const places = path.split('/').map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return fc.constant(part);
    const { example } = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name) ?? {};
    return sometimes(
      encodeURIComponent(typeof example === 'string' ? example : 'one'),
      fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' })).map(encoded),
    );
  });
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return fc.tuple(fc.tuple(...places), hostileQuery(names)).map(([parts, query]) => `${parts.join('/')}${query}`);
}

function hostileQuery(names: readonly string[]): fc.Arbitrary<string> {
  const positions = ['identity::1', 'kitchen:x:1', 'identity:x:-1', `identity:x:${'9'.repeat(17)}`, ':::', MARKER];
  const name = fc.oneof(
    { arbitrary: fc.constantFrom('minPosition', ...names, ...names), weight: 4 },
    { arbitrary: fc.constantFrom('__proto__', 'constructor', 'x[]', 'x[__proto__][y]', 'unheard'), weight: 1 },
  );
  const value = fc.constantFrom(...HOSTILE_TEXTS.filter(({ length }) => length < 3_000), ...positions, '1e9', '-1', '0x10');
  const pairs = fc.array(
    fc.tuple(name, value).map((pair) => pair.map(encoded).join('=')),
    { minLength: 1, maxLength: 4 },
  );
  const many = fc.constantFrom(
    Array.from({ length: 1_000 }, (_, n) => `q${n}=1`),
    ['%zz=%zz'],
    ['=', '&', '?'],
  );
  return sometimes(
    '',
    fc.oneof({ arbitrary: pairs, weight: 5 }, { arbitrary: many, weight: 1 }).map((each) => `?${each.join('&')}`),
  );
}

const KEYS = ['', '"', '*', 'W/"3"', '"-1"', '"9999999999999999"', '3', MARKER, `${MARKER},${MARKER}`, 'x'.repeat(129), 'ñ', 'a b'];
const ASKERS = ['', MARKER, ';;;', 'network=;role=;id=', 'role=person', `network=riverside; role=${MARKER}; id=ada`];
const KINDS = [
  '',
  'text/plain',
  'application/json; charset=utf-16',
  'application/x-ndjson',
  'multipart/form-data',
  MARKER,
  'application/json,text/html',
];

function hostileHeaders(identity: string): fc.Arbitrary<Readonly<Record<string, string>>> {
  return fc
    .record({
      key: sometimes(undefined, fc.constantFrom(...KEYS)),
      version: sometimes(undefined, fc.constantFrom(...KEYS)),
      asker: sometimes(identity, fc.constantFrom(...ASKERS)),
      kind: sometimes(undefined, sometimes(undefined, fc.constantFrom(...KINDS))),
    })
    .map(({ key, version, asker, kind }) => ({
      'golden-thread-identity': asker,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(version === undefined ? {} : { 'if-match': version }),
      ...(kind === undefined ? {} : { 'content-type': kind }),
    }));
}

/** Escapes what can be escaped: half a surrogate pair cannot. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
