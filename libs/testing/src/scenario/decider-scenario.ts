/** Given-when-then for deciders: facts that happened, a wish, and what becomes of it. Pure: nothing is stored. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { fold, type Decider, type Decision, type DomainEvent, type Instant, type RecordedEvent } from '@golden-thread/kernel';

/** A decision of an aggregate: what it does with a wish in a state. */
export type Decide<Wish, State, Event extends DomainEvent> = (wish: Wish, state: State) => Decision<Event>;

/** What became of a wish. Each claim throws an AssertionError where it is not so. */
export type Outcome<Event extends DomainEvent> = {
  /** Exactly these facts happened, in this order. */
  then(...events: readonly Event[]): Outcome<Event>;
  /** The rule with this code said no; of this principle, where given. */
  refused(code: string, rule?: string): Outcome<Event>;
  /** It was so already: no fact, and a success. */
  nothingHappened(): Outcome<Event>;
  /** The same wish once more, after what happened. */
  again(): Outcome<Event>;
};

/** The given half of a scenario. */
export type Given<State, Event extends DomainEvent> = {
  /** A wish, put to one of the aggregate's decisions. */
  when<Wish>(decide: Decide<Wish, State, Event>, wish: Wish): Outcome<Event>;
};

/** A fact of a history at a time, and under an event id, of one's own. Plain facts happen at instant 0 as `event-1`, `event-2` ... by place. */
export function on<Event extends DomainEvent>(occurredAt: Instant, event: Event, eventId?: string): Placed<Event> {
  return { event, occurredAt, ...(eventId === undefined ? {} : { eventId }) };
}

/** See {@link on}. */
export type Placed<Event extends DomainEvent> = { readonly event: Event; readonly occurredAt: Instant; readonly eventId?: string };

/** Scenarios of one aggregate: `const given = scenariosOf(inspiration); given(acknowledged).when(withdraw, { ... }).then(withdrawn)`. */
export function scenariosOf<State, Event extends DomainEvent>(
  aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>,
): (...history: readonly (Event | Placed<Event>)[]) => Given<State, Event> {
  return (...history) => ({
    when: (decide, wish) => outcomeOf({ aggregate, history, ask: (state) => decide(wish, state) }),
  });
}

function outcomeOf<State, Event extends DomainEvent>(asked: {
  readonly aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>;
  readonly history: readonly (Event | Placed<Event>)[];
  readonly ask: (state: State) => Decision<Event>;
}): Outcome<Event> {
  const { aggregate, history, ask } = asked;
  const decision = ask(fold(aggregate, history.map(recordedAs)));
  const outcome: Outcome<Event> = {
    then: (...events) => {
      deepStrictEqual(decision, { kind: 'happened', events });
      return outcome;
    },
    refused: (code, rule) => {
      deepStrictEqual(decision.kind === 'refused' ? decision.refusal.code : decision, code);
      if (rule !== undefined && decision.kind === 'refused') strictEqual(decision.refusal.rule, rule);
      return outcome;
    },
    nothingHappened: () => {
      deepStrictEqual(decision, { kind: 'happened', events: [] });
      return outcome;
    },
    again: () => outcomeOf({ ...asked, history: [...history, ...(decision.kind === 'happened' ? decision.events : [])] }),
  };
  return outcome;
}

/** A fact of a history as the store would hand it out; `index` is its place in the history. */
export function recordedAs<Event extends DomainEvent>(fact: Event | Placed<Event>, index: number): RecordedEvent<Event> {
  const placed = 'event' in fact ? fact : { event: fact, occurredAt: 0 };
  return { event: placed.event, recorded: { eventId: placed.eventId ?? `event-${index + 1}`, occurredAt: placed.occurredAt } };
}
