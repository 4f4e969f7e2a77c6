/** Arbitrary stored histories of all services that hang together: few people, ids and days, so that one fact meets another. Not part of the build. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import type { ServiceName } from '@golden-thread/contracts';
import type { EventStore, EventToAppend } from '@golden-thread/event-store';
import { type Instant, type StreamName, streamName } from '@golden-thread/kernel';
import { aboutFieldsOf, textsAt } from '@golden-thread/privacy';
import {
  ada,
  agencyNorth,
  agencySouth,
  arbitraryOf,
  ben,
  day,
  eventIdAt,
  few,
  luis,
  mara,
  riversideNetwork,
  smallWorld,
  tellings,
} from '@golden-thread/testing';
import type { TSchema } from 'typebox';

/** The services whose aggregates store events. */
export const STORING = ['identity', 'preferences', 'sessions', 'community-outcomes'] as const satisfies readonly ServiceName[];

/** One of them. */
export type Storing = (typeof STORING)[number];

/** A stored type, where it is stored, and its form. */
export type StoredType = { readonly service: Storing; readonly category: string; readonly type: string; readonly schema: TSchema };

/** An event of a history, before it is stored. */
export type Past = { readonly of: StoredType; readonly id: string; readonly at: Instant; readonly data: object };

const services = new URL('../../../', import.meta.url);

/** Every stored type of every service, as its schema files have it. */
export async function everyStoredType(): Promise<readonly StoredType[]> {
  const types: StoredType[] = [];
  for (const service of STORING) {
    const folder = new URL(`${service}/src/domain/`, services);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.ts'))) {
      const category = basename(file, '.schema.ts');
      const exported = (await import(new URL(file, folder).href)) as Readonly<Record<string, Readonly<Record<string, TSchema>>>>;
      const schemas = exported[`${category.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Schemas`];
      if (schemas === undefined || category === 'telling') continue;
      for (const [type, schema] of Object.entries(schemas)) types.push({ service, category, type, schema });
    }
  }
  return types;
}

const PERSONS_OWN: ReadonlySet<string> = new Set(['person', 'pairing', 'preferences', 'wellness-plan', 'confidence']);

/** Streams of one person that are not named after them, with the fact that comes first in them. */
const OPENED_BY: Readonly<Record<string, string>> = {
  consent: 'ConsentGranted',
  goal: 'GoalChosen',
  'outside-wish': 'OutsideWishNoted',
  session: 'SessionArranged',
  note: 'NoteWritten',
  rating: 'RatingHandedOver',
  'hard-moment': 'HardMomentBegan',
  outcome: 'OutcomeRecorded',
};

/** In these every event names the person, once somebody did: so decisions make them, and so imports store them. */
const NAMED_IN_ALL: ReadonlySet<string> = new Set(['consent', 'goal', 'outside-wish', 'outcome']);

function personOf(category: string, id: string): string {
  if (PERSONS_OWN.has(category)) return id;
  return id.endsWith('-1') ? ada : ben;
}

const numbered = (name: string) => [`${name}Id-1`, `${name}Id-2`] as const;
const named: Readonly<Record<string, readonly [string, ...string[]]>> = {
  specialist: [luis, mara],
  agency: [agencyNorth, agencySouth],
  note: numbered('session'),
  rating: numbered('session'),
  network: [riversideNetwork],
};

/** The streams of a category, by id. */
export function idsOf(category: string): readonly string[] {
  if (PERSONS_OWN.has(category)) return [ada, ben];
  return named[category] ?? numbered(category.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
}

/** What an event of a type may say in a stream. Where the stream is of one person, it is of that one throughout. */
export function sayings({ schema, category, type }: StoredType, id: string): Arbitrary<object> {
  // Somebody may begin a hard moment before anybody knows whose it is.
  const person = type === 'HardMomentBegan' ? few(personOf(category, id), null) : few(personOf(category, id));
  const isOfOne = PERSONS_OWN.has(category) || category in OPENED_BY;
  const of = few('PersonLeftAgency', 'SpecialistChosen', 'TopicPaceSet', 'OutcomeRecorded');
  return arbitraryOf(
    schema,
    smallWorld({ told: tellings, of, ...(isOfOne ? { personId: person, subjectId: person, subjectType: few('person') } : {}) }),
  ) as Arbitrary<object>;
}

/** Histories of these types; somebody may be erased at any place. */
export function worldsOf(types: readonly StoredType[], size: number): Arbitrary<readonly Past[]> {
  const at = fc.nat({ max: 90 }).map(day);
  const pasts = (of: StoredType) =>
    idsOf(of.category).map((id) => fc.record({ of: fc.constant(of), id: fc.constant(id), at, data: sayings(of, id) }));
  const openings = types.filter(({ category, type }) => OPENED_BY[category] === type).flatMap(pasts);
  const erasures = types.filter(({ type }) => type === 'PersonErased').flatMap(pasts);
  return fc
    .tuple(
      fc.tuple(...openings),
      fc.array(fc.oneof(...types.flatMap(pasts)), { minLength: size / 2, maxLength: size, size: 'max' }),
      fc.array(fc.oneof(...erasures), { maxLength: 1 }),
      fc.nat(),
    )
    .map(([opened, facts, erased, place]) => [...opened, ...facts].toSpliced(place % (opened.length + facts.length + 1), 0, ...erased));
}

/** The stream of an event of a history. */
export function streamOf({ of, id }: Past): StreamName {
  return streamName(of.category, id);
}

/** An event as its service stores it, with the people it is about. */
export function toAppend({ of, id, at, data }: Past, eventId: string): EventToAppend {
  const ofStream = PERSONS_OWN.has(of.category) || NAMED_IN_ALL.has(of.category) ? [personOf(of.category, id)] : [];
  const about = [...ofStream, ...aboutFieldsOf(of.schema).flatMap((path) => textsAt(data, path))];
  return {
    eventId,
    type: of.type,
    schemaVersion: 1,
    occurredAt: at,
    about: [...new Set(about)],
    data: JSON.stringify(data),
    meta: { actor: { accountId: 'account-1', role: 'person' }, correlationId: `correlation-${eventId}` },
  };
}

/** Stores a history: each event in the store of its service, in this order; its id goes by its place, unless something else is said. */
export async function stored(
  world: readonly Past[],
  stores: ReadonlyMap<ServiceName, EventStore>,
  idOf: (past: Past, place: number) => string = (_, place) => eventIdAt(place),
): Promise<void> {
  for (const [place, past] of world.entries())
    await stores.get(past.of.service)?.append({
      networkId: riversideNetwork,
      stream: streamOf(past),
      expected: 'any',
      recordedAt: day(100) + place,
      events: [toAppend(past, idOf(past, place))],
    });
}
