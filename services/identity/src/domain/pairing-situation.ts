/** How a person's pairings stand: who walks with them, who stands in, and what they wait for, from what was told and confirmed (P2, P3). */
import {
  noTellings,
  withTelling,
  withVerdict,
  type Instant,
  type Recorded,
  type RecordedEvent,
  type Tellings,
  type Told,
} from '@golden-thread/kernel';
import type { PairingEvent } from './pairing.schema.ts';

type DataOf<Name extends PairingEvent['type']> = Extract<PairingEvent, { type: Name }>['data'];

/** What a new or covering specialist may see of what came before, as the person said. */
export type Continuity = DataOf<'SpecialistReleased'>['continuity'];

/** What happened, other than a verdict on what was told. */
export type Fact = Exclude<PairingEvent, { type: 'ToldConfirmed' | 'ToldCorrected' }>;

/** What the person told. */
export type ToldFact = Extract<Fact, { data: { told: Told } }>;

/** Pairings as their decisions see them: every fact in the order in which it happened, and how each telling stands. */
export type Pairing = { readonly facts: readonly RecordedEvent<Fact>[]; readonly tellings: Tellings };

/** Nothing yet. */
export const initial: Pairing = { facts: [], tellings: noTellings };

/** Applies a fact at its place in time: what was entered offline arrives late and still came first. Facts of one instant stay as they arrived. */
export function evolve(state: Pairing, event: PairingEvent, recorded: Recorded): Pairing {
  switch (event.type) {
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
    case 'SpecialistWanted':
    case 'SpecialistChosen':
    case 'WantedNoMore':
    case 'CoverGiven':
    case 'SpecialistReleased':
      return {
        facts: withFact(state.facts, { event, recorded }),
        tellings: withTelling(state.tellings, recorded.eventId, event.data.told),
      };
    case 'SpecialistProposed':
    case 'SpecialistAccepted':
    case 'SpecialistUnable':
    case 'MeantimeOffered':
      return { ...state, facts: withFact(state.facts, { event, recorded }) };
  }
}

/** A programme's id, or null for support outside of any programme. */
export type Place = string | null;

/** A wish for a specialist that is open. Instants in microseconds. */
export type OpenWish = {
  /** What was asked for last; null where somebody was chosen without asking first. */
  readonly said: DataOf<'SpecialistWanted'> | null;
  /** When it was first asked. Saying it in other words loses no time. */
  readonly askedOn: Instant;
  /** When the person last heard from the agency or a specialist; before that, when they asked. */
  readonly lastNews: Instant;
  readonly proposed: readonly string[];
  readonly meanwhile: readonly DataOf<'MeantimeOffered'>[];
};

/** How things stand. At most one specialist is chosen at a place. */
export type Situation = {
  readonly wishes: ReadonlyMap<Place, OpenWish>;
  readonly chosen: ReadonlyMap<Place, { readonly specialistId: string; readonly accepted: boolean }>;
  /** By specialist, over or not. */
  readonly covers: ReadonlyMap<string, Pick<DataOf<'CoverGiven'>, 'until' | 'continuity'>>;
  /** Who was released and not chosen since, and what the person said then. */
  readonly released: ReadonlyMap<string, Continuity>;
};

const nothingYet: Situation = { wishes: new Map(), chosen: new Map(), covers: new Map(), released: new Map() };

/** How things stand now. What is unconfirmed is not part of it; what was corrected was never told. */
export function situationOf({ facts, tellings }: Pairing): Situation {
  return confirmedFactsOf({ facts, tellings }).reduce(applied, nothingYet);
}

/** What counts, in the order in which it happened: what was told and confirmed, and what needs no telling. */
export function confirmedFactsOf({ facts, tellings }: Pairing): Pairing['facts'] {
  return facts.filter(({ recorded }) => (tellings.get(recorded.eventId) ?? 'confirmed') === 'confirmed');
}

/** What was written from memory and not read back yet. */
export function unconfirmedIn({ facts, tellings }: Pairing): readonly Fact[] {
  return facts.filter(({ recorded }) => tellings.get(recorded.eventId) === 'unconfirmed').map(({ event }) => event);
}

/** The place of a fact or wish. */
export function placeOf({ programmeId = null }: { readonly programmeId?: string | null }): Place {
  return programmeId;
}

function applied(now: Situation, { event, recorded: { occurredAt } }: RecordedEvent<Fact>): Situation {
  switch (event.type) {
    case 'SpecialistWanted':
      return { ...now, wishes: withWish(now.wishes, placeOf(event.data), event.data, occurredAt) };
    case 'SpecialistProposed':
      return { ...now, wishes: withNews(now.wishes, occurredAt, () => ({ proposed: event.data.specialistIds })) };
    case 'MeantimeOffered':
      return { ...now, wishes: withNews(now.wishes, occurredAt, ({ meanwhile }) => ({ meanwhile: [...meanwhile, event.data] })) };
    case 'SpecialistChosen':
      return chosen(now, event.data, occurredAt);
    case 'SpecialistAccepted':
      return accepted(now, event.data);
    case 'SpecialistUnable':
      if (!awaits(now, event.data)) return now;
      return { ...now, chosen: without(now.chosen, placeOf(event.data)), wishes: withNews(now.wishes, occurredAt) };
    case 'WantedNoMore':
      return { ...now, wishes: new Map(), chosen: keeping(now.chosen, ([, each]) => each.accepted) };
    case 'CoverGiven': {
      const { specialistId, until, continuity } = event.data;
      return { ...now, covers: withEntry(now.covers, specialistId, { until, continuity }), released: without(now.released, specialistId) };
    }
    case 'SpecialistReleased':
      return released(now, event.data);
  }
}

/** Choosing is asking too: until the answer comes, the person waits. */
function chosen(now: Situation, data: DataOf<'SpecialistChosen'>, occurredAt: Instant): Situation {
  const { specialistId } = data;
  const place = placeOf(data);
  const before = now.chosen.get(place);
  if (before?.specialistId === specialistId) return now;
  return {
    ...now,
    chosen: withEntry(now.chosen, place, { specialistId, accepted: false }),
    released: without(now.released, specialistId),
    wishes: now.wishes.has(place) || now.wishes.has(null) ? now.wishes : withWish(now.wishes, place, null, occurredAt),
  };
}

function accepted(now: Situation, data: DataOf<'SpecialistAccepted'>): Situation {
  if (!awaits(now, data)) return now;
  const place = placeOf(data);
  return {
    ...now,
    chosen: withEntry(now.chosen, place, { specialistId: data.specialistId, accepted: true }),
    wishes: keeping(now.wishes, ([where]) => where !== place && where !== null),
  };
}

function released(now: Situation, { specialistId, programmeId, continuity }: DataOf<'SpecialistReleased'>): Situation {
  const stays = ([place, each]: readonly [Place, { readonly specialistId: string }]) =>
    each.specialistId !== specialistId || (programmeId !== undefined && programmeId !== place);
  return {
    ...now,
    chosen: keeping(now.chosen, stays),
    covers: without(now.covers, specialistId),
    released: withEntry(now.released, specialistId, continuity),
  };
}

/** Whether a specialist was chosen at a place and has not answered. */
function awaits(now: Situation, data: DataOf<'SpecialistAccepted'>): boolean {
  const there = now.chosen.get(placeOf(data));
  return there?.specialistId === data.specialistId && !there.accepted;
}

function withWish(wishes: Situation['wishes'], place: Place, said: OpenWish['said'], occurredAt: Instant): Situation['wishes'] {
  const open = wishes.get(place) ?? { askedOn: occurredAt, lastNews: occurredAt, proposed: [], meanwhile: [] };
  return withEntry(wishes, place, { ...open, said });
}

/** News reaches every open wish. */
function withNews(
  wishes: Situation['wishes'],
  lastNews: Instant,
  change: (wish: OpenWish) => Partial<OpenWish> = () => ({}),
): Situation['wishes'] {
  return new Map([...wishes].map(([place, wish]) => [place, { ...wish, ...change(wish), lastNews }]));
}

function withFact(facts: Pairing['facts'], fact: RecordedEvent<Fact>): Pairing['facts'] {
  const place = facts.findLastIndex(({ recorded }) => recorded.occurredAt <= fact.recorded.occurredAt) + 1;
  return facts.toSpliced(place, 0, fact);
}

function withEntry<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> {
  return new Map([...entries, [key, value]]);
}

function without<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  return keeping(entries, ([each]) => each !== key);
}

function keeping<Key, Value>(entries: ReadonlyMap<Key, Value>, keep: (entry: readonly [Key, Value]) => boolean): ReadonlyMap<Key, Value> {
  return new Map([...entries].filter(keep));
}
