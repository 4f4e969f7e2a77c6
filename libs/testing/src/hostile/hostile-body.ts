/** Bodies that are hostile in one place, or as a whole. */
import fc from 'fast-check';
import type { DescribedRoute } from './described-routes.ts';
import type { HostileRequest } from './hostile-requests.ts';
import { HOSTILE_BODIES, HOSTILE_VALUES } from './hostile-values.ts';
import { sometimes } from './sometimes.ts';

/** The body of a request to a route: its example with something hostile in it, or no such thing at all; undefined for none. */
export function hostileBody({ body, method }: DescribedRoute): fc.Arbitrary<string | undefined> {
  if (body === undefined) return method === 'GET' ? fc.constant(undefined) : sometimes(undefined, fc.constantFrom(...HOSTILE_BODIES));
  const places = placesIn(body);
  const replaced = fc
    .tuple(fc.constantFrom(...places), fc.oneof(fc.constantFrom(...HOSTILE_VALUES), fc.json()))
    .map(([place, value]) => withText(body, place, value));
  const more = fc
    .constantFrom('"unheard":1', '"__proto__":{}', '"constructor":1', '"told":{"how":"self"}', '"occurredAt":null')
    .map((pair) => JSON.stringify(body).replace(/\}$/, `${Object.keys(body as object).length === 0 ? '' : ','}${pair}}`));
  return fc.oneof(
    { arbitrary: replaced, weight: 6 },
    { arbitrary: more, weight: 1 },
    { arbitrary: fc.constantFrom(...HOSTILE_BODIES), weight: 1 },
    { arbitrary: fc.constant(JSON.stringify(body)), weight: 2 },
  );
}

/** A route's own example, sent by whom it is for, with a list in place of each object of its body. */
export function listsForObjects({ method, path, parameters, body }: DescribedRoute): readonly HostileRequest[] {
  const example = (name: string): string => {
    const found = parameters.find((parameter) => parameter.name === name)?.example;
    return typeof found === 'string' ? found : '';
  };
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(example(name)));
  const headers = { 'content-type': 'application/json', 'golden-thread-identity': example('golden-thread-identity') };
  const objects = body === undefined ? [] : placesIn(body).filter((place) => place.length > 0 && isObject(valueAt(body, place)));
  return objects.flatMap((place) =>
    ['[]', '[[]]', `[${JSON.stringify(valueAt(body, place))}]`].map((list) => ({
      method,
      template: path,
      url,
      headers,
      body: withText(body, place, list),
    })),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((found, name) => (found as Record<string, unknown>)[name], value);
}

type Place = readonly (string | number)[];

/** Every place of a value: of objects and lists their entries as well. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Array.isArray(value)
    ? value.flatMap((each, at) => placesIn(each, [...place, at]))
    : Object.entries(value).flatMap(([name, each]) => placesIn(each, [...place, name]));
  return [place, ...inside];
}

/** The JSON text of a value with other text at a place. */
function withText(value: unknown, [first, ...rest]: Place, text: string): string {
  if (first === undefined) return text;
  if (Array.isArray(value))
    return `[${value.map((each, at) => (at === first ? withText(each, rest, text) : JSON.stringify(each))).join(',')}]`;
  const pairs = Object.entries(value as object).map(
    ([name, each]) => `${JSON.stringify(name)}:${name === first ? withText(each, rest, text) : JSON.stringify(each)}`,
  );
  return `{${pairs.join(',')}}`;
}
