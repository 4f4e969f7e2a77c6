/** A small world: few people, ids, words and days, so that arbitrary wishes and facts meet each other again and again. */
import fc, { type Arbitrary } from 'fast-check';
import { type Instant, MICROS_PER_DAY, type Role, type Speaker, type Told } from '@golden-thread/kernel';
import type { Static, TSchema } from 'typebox';
import { ada, agencyNorth, agencySouth, ben, luis, mara } from '../named/people.ts';
import { arbitraryOf, type Narrowing } from '../scenario/arbitrary-of.ts';

/** One of few values. */
export function few<const Value>(...values: readonly Value[]): Arbitrary<Value> {
  return fc.constantFrom(...values);
}

/** So many days after the first day of the small world, as an instant. */
export function day(number: number): Instant {
  return number * MICROS_PER_DAY;
}

/** When the wish happens: a field of a wish that is drawn from it holds that instant once the wish is put. */
export const theTime: Arbitrary<Instant> = fc.constant(NaN);

/** How many events of a small world can be named by their id before they are there. */
const NAMED_EVENTS = 12;

/** The id of an event by its place in the history. Ids do not sort as places do: those made from command ids do not either. */
export function eventIdAt(place: number): string {
  return `event-${String((place * 37 + 11) % 101).padStart(3, '0')}-${place}`;
}

const people = few(ada, ben);
const specialists = few(luis, mara);
const agencies = few(agencyNorth, agencySouth);
const eventIds = fc.nat({ max: NAMED_EVENTS - 1 }).map(eventIdAt);

const pools: Readonly<Record<string, Arbitrary<unknown>>> = {
  ...{ personId: people, inspirerId: people, inspiredId: people, attendees: people },
  ...{ specialistId: specialists, specialistIds: specialists, bySpecialistId: specialists, supervisorId: specialists, by: specialists },
  ...{ facilitators: specialists, writtenBy: specialists, recordedBy: specialists, toldBy: specialists },
  ...{ agencyId: agencies, takenOverBy: agencies },
  ...{ eventId: eventIds, acknowledgementId: eventIds },
};

type Text = {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly 'x-personal'?: unknown;
};

/** Draws ids, codes, words and instants from few; `own` says for single fields what they are drawn from. */
export function smallWorld(own: Readonly<Record<string, Arbitrary<unknown>>> = {}): Narrowing {
  return (field, schema) => {
    if (Object.hasOwn(own, field)) return isList(schema) ? undefined : own[field];
    const text = schema as Text;
    const drawn = fewOf(field, text);
    return drawn !== undefined && text.type?.includes('null') === true ? fc.oneof(drawn, few(null)) : drawn;
  };
}

function fewOf(field: string, { type = [], enum: choices, pattern, minimum, 'x-personal': words }: Text): Arbitrary<unknown> | undefined {
  const types = typeof type === 'string' ? [type] : type;
  if (choices !== undefined) return undefined;
  if (words !== undefined) return few('Morning walks.', 'Somebody who listens.');
  if (types.includes('integer')) return minimum === -Number.MAX_SAFE_INTEGER ? few(0, 1, 30, 60, 100, 400).map(day) : fc.nat({ max: 12 });
  return types.includes('string') && pattern !== undefined ? ofForm(field, pattern) : undefined;
}

/** Codes, languages and ids, each known by the pattern that every service has for them. */
function ofForm(field: string, pattern: string): Arbitrary<unknown> | undefined {
  if (pattern.startsWith('^[a-z0-9]+')) return few('one-thing', 'something-else');
  if (pattern.startsWith('^[A-Za-z]{2,8}')) return few('en', 'es');
  if (!pattern.includes('\\p')) return undefined;
  return Object.hasOwn(pools, field) ? pools[field] : few(`${field}-1`, `${field}-2`);
}

function isList(schema: TSchema): boolean {
  return (schema as Text).type === 'array';
}

const speaking: readonly (readonly [Role, string])[] = [
  ['person', ada],
  ['own-specialist', luis],
  ['specialist', mara],
  ['specialist', luis],
  ['supporter', 'sister'],
  ['representative', 'representativeId-1'],
  ['agency-steward', agencyNorth],
  ['network-steward', 'network-lead'],
  ['operator', 'operator'],
  ['automation', 'sweeper'],
];

/** Whoever may speak; `mostly` says whose turn it is most of the time. */
export function speakers(...mostly: readonly Role[]): Arbitrary<Speaker> {
  const everybody = speaking.map(([role, id]): Speaker => ({ role, id }));
  const usual = everybody.filter(({ role }) => mostly.includes(role));
  return fc.oneof({ weight: 1, arbitrary: few(...everybody) }, { weight: 6, arbitrary: few(...(usual.length > 0 ? usual : everybody)) });
}

/** How things are told: in the app, read back, from memory; and now and then with nothing said of who wrote it down. */
export const tellings: Arbitrary<Told> = few<Told>(
  { how: 'self', readBack: false, interpreter: 'none' },
  { how: 'self', readBack: false, interpreter: 'none' },
  { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' },
  { how: 'phone', writtenBy: mara, readBack: true, interpreter: 'professional' },
  { how: 'aloud', writtenBy: luis, readBack: false, interpreter: 'none' },
  { how: 'paper', readBack: false, interpreter: 'none' },
);

/** Fields of a wish, each with what it is drawn from. */
export type Drawn<Fields> = { readonly [Field in keyof Fields]: Arbitrary<Fields[Field]> };

/** A wish that says what an event of a schema says: `by` is who speaks; `more` takes the place of the schema's fields and adds to them. */
export function wishOf<Schema extends TSchema, More extends object = object>(
  schema: Schema,
  by: Arbitrary<Speaker>,
  more?: Drawn<More>,
): Arbitrary<Omit<Static<Schema>, 'by' | keyof More> & { readonly by: Speaker } & More> {
  const own = more === undefined ? {} : (more as unknown as Readonly<Record<string, Arbitrary<unknown>>>);
  const said = arbitraryOf(schema, smallWorld({ told: tellings }));
  return fc
    .tuple(said, by, fc.record(own, { noNullPrototype: true }))
    .map(([fields, speaker, added]) => ({ ...(fields as object), by: speaker, ...added })) as never;
}

/** A wish of which no event says all: its fields one by one, those named in `optional` now and then left out. */
export function wish<Fields extends object, Left extends keyof Fields = never>(
  fields: Drawn<Fields>,
  optional: readonly Left[] = [],
): Arbitrary<Omit<Fields, Left> & Partial<Pick<Fields, Left>>> {
  const requiredKeys = (Object.keys(fields) as (keyof Fields)[]).filter((field) => !optional.includes(field as Left));
  return fc.record(fields, { requiredKeys: requiredKeys, noNullPrototype: true });
}
