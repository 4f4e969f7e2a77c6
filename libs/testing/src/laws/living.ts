/** How an aggregate lives: wishes come one after another, some of them late, and become events as CommandHandling makes them. Pure. */
import fc, { type Arbitrary } from 'fast-check';
import type { Decider, Decision, DomainEvent, Instant, RecordedEvent } from '@golden-thread/kernel';
import type { TSchema } from 'typebox';
import { arbitraryOf, type Narrowing } from '../scenario/arbitrary-of.ts';
import { day, eventIdAt, few } from './small-world.ts';

/** The decisions of an aggregate, by name. */
export type Decisions<State, Event extends DomainEvent> = Readonly<Record<string, (wish: never, state: State) => Decision<Event>>>;

/** For every decision, what is wished for. */
export type WishesOf<Decide> = {
  readonly [Name in keyof Decide]: Decide[Name] extends (wish: infer Wish, state: never) => unknown ? Arbitrary<Wish> : never;
};

/** A wish on its way: after how many days it comes, and how many days before that it happened. */
export type Step = { readonly name: string; readonly wish: object; readonly passes: number; readonly late: number };

/** What is to be seen after a wish. */
export type Seen<State, Event extends DomainEvent> = {
  readonly name: string;
  readonly wish: Readonly<Record<string, unknown>>;
  readonly now: Instant;
  /** It happened before something that is known already, or at least may have. */
  readonly late: boolean;
  readonly decision: Decision<Event>;
  readonly before: State;
  readonly state: State;
  /** All facts, in the order in which they were recorded. */
  readonly history: readonly RecordedEvent<Event>[];
};

/** An aggregate with its decisions. */
export type Living<State, Event extends DomainEvent> = Decider<State, Event, Decisions<State, Event>>;

/** Sequences of wishes. Most come when they happen; of entries made offline some come late. */
export function stepsOf(wishes: Readonly<Record<string, Arbitrary<object>>>): Arbitrary<readonly Step[]> {
  const passes = few(0, 0, 0, 1, 1, 7, 31, 61, 190);
  const late = fc.oneof({ weight: 6, arbitrary: few(0) }, { weight: 1, arbitrary: few(1, 8, 40) });
  const steps = Object.entries(wishes).map(([name, wish]) => fc.record({ name: fc.constant(name), wish, passes, late }));
  return fc.array(fc.oneof(...steps), { minLength: 1, maxLength: 40, size: 'max' });
}

/** Histories that no decision of ours made: events of the schemas, in any order, at any time, as imports and older programs leave them. */
export function historiesOf<Event extends DomainEvent>(
  schemas: Readonly<Record<string, TSchema>>,
  narrowing: Narrowing,
): Arbitrary<readonly RecordedEvent<Event>[]> {
  const events = Object.entries(schemas).map(([type, schema]) => arbitraryOf(schema, narrowing).map((data) => ({ type, data }) as Event));
  return fc
    .array(fc.tuple(fc.oneof(...events), fc.nat({ max: 90 }).map(day)), { maxLength: 10 })
    .map((facts) => facts.map(([event, occurredAt], place) => ({ event, recorded: { eventId: eventIdAt(place), occurredAt } })));
}

/** Lives through wishes, after a history, one at an instant, and shows what is to be seen after each of them. Whatever a decision or `evolve` throws is thrown. */
export function* livedThrough<State, Event extends DomainEvent>(
  aggregate: Living<State, Event>,
  steps: readonly Step[],
  start: readonly RecordedEvent<Event>[] = [],
): Generator<Seen<State, Event>> {
  const history = [...start];
  let state = start.reduce((before, { event, recorded }) => aggregate.evolve(before, event, recorded), aggregate.initial);
  let clock = day(100);
  for (const { name, wish, passes, late } of steps) {
    clock += day(passes) + 1;
    const now = clock - day(late);
    const before = state;
    const asked = Object.fromEntries(Object.entries(wish).map(([field, value]) => [field, Number.isNaN(value) ? now : (value as unknown)]));
    const decision = decided(aggregate, name, asked, before);
    for (const event of decision.kind === 'happened' ? decision.events : []) {
      const recorded = { eventId: eventIdAt(history.length), occurredAt: now };
      history.push({ event, recorded });
      state = aggregate.evolve(state, event, recorded);
    }
    yield { name, wish: asked, now, late: late > 0, decision, before, state, history: [...history] };
  }
}

/** What an aggregate decides. */
export function decided<State, Event extends DomainEvent>(
  { decide }: Living<State, Event>,
  ...[name, wish, state]: readonly [name: string, wish: object, state: State]
): Decision<Event> {
  const decision = decide[name];
  if (decision === undefined) throw new RangeError(`there is no decision named ${name}`);
  return decision(wish as never, state);
}

/** The facts of a kind in a history. */
export function factsOf<Event extends DomainEvent, Type extends Event['type']>(
  history: readonly RecordedEvent<Event>[],
  ...types: readonly Type[]
): readonly RecordedEvent<Extract<Event, { type: Type }>>[] {
  const wanted: readonly string[] = types;
  return history.filter(({ event }) => wanted.includes(event.type)) as never;
}

/** What a wish made happen, of these types: the data of each fact. */
export function madeBy<State, Event extends DomainEvent, Type extends Event['type']>(
  { decision }: Pick<Seen<State, Event>, 'decision'>,
  ...types: readonly Type[]
): readonly Extract<Event, { type: Type }>['data'][] {
  const wanted: readonly string[] = types;
  if (decision.kind === 'refused') return [];
  return decision.events.filter(({ type }) => wanted.includes(type)).map(({ data }) => data);
}

/** The code of the no to a wish; null where there was none. */
export function noTo<State, Event extends DomainEvent>({ decision }: Pick<Seen<State, Event>, 'decision'>): string | null {
  return decision.kind === 'refused' ? decision.refusal.code : null;
}
