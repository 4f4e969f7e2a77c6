/** Deciders: the shape every aggregate has. Pure: time, ids and looked-up facts come in with the command. */
import type { Instant } from './instant.ts';
import type { Refusal } from './refusal.ts';

/** A fact an aggregate decided on, before the store gives it an envelope. */
export type DomainEvent<Type extends string = string, Data = unknown> = {
  readonly type: Type;
  readonly data: Data;
};

/** What the store knows of a fact besides its content: its id, and when it happened. */
export type Recorded = { readonly eventId: string; readonly occurredAt: Instant };

/** What a decision yields: facts that happened (none when it is already so), or a refusal. */
export type Decision<Event extends DomainEvent> =
  { readonly kind: 'happened'; readonly events: readonly Event[] } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One aggregate: where it starts, how facts change it, and what it decides. */
export type Decider<State, Event extends DomainEvent, Decisions> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event, recorded: Recorded) => State;
  readonly decide: Decisions;
};

/** It is already so: no event, and a success. */
export const nothing: Decision<never> = { kind: 'happened', events: [] };

/** One fact happened. */
export function happened<Type extends string, Data>(type: Type, data: Data): Decision<DomainEvent<Type, Data>> {
  return { kind: 'happened', events: [{ type, data }] };
}

/** Several facts happened together, in this order. */
export function allHappened<Event extends DomainEvent>(events: readonly Event[]): Decision<Event> {
  return { kind: 'happened', events };
}

/** A rule says no. */
export function refuse(because: Refusal): Decision<never> {
  return { kind: 'refused', refusal: because };
}

/** Declares an aggregate. It only ties the types together. */
export function decider<State, Event extends DomainEvent, Decisions>(
  parts: Decider<State, Event, Decisions>,
): Decider<State, Event, Decisions> {
  return parts;
}

/** A fact as it was recorded. */
export type RecordedEvent<Event extends DomainEvent> = { readonly event: Event; readonly recorded: Recorded };

/** The state after these facts, in order. */
export function fold<State, Event extends DomainEvent>(
  aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>,
  events: Iterable<RecordedEvent<Event>>,
): State {
  let state = aggregate.initial;
  for (const { event, recorded } of events) state = aggregate.evolve(state, event, recorded);
  return state;
}
