/** Given-when-then for deciders: facts that happened, a wish, and what becomes of it. Pure: nothing is stored. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { fold, type Decider, type Decision, type DomainEvent } from '@golden-thread/kernel';

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

/** Scenarios of one aggregate: `const given = scenariosOf(inspiration); given(acknowledged).when(withdraw, { ... }).then(withdrawn)`. */
export function scenariosOf<State, Event extends DomainEvent>(
  aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>,
): (...history: readonly Event[]) => Given<State, Event> {
  return (...history) => ({
    when: (decide, wish) => outcomeOf({ aggregate, history, ask: (state) => decide(wish, state) }),
  });
}

function outcomeOf<State, Event extends DomainEvent>(asked: {
  readonly aggregate: Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'>;
  readonly history: readonly Event[];
  readonly ask: (state: State) => Decision<Event>;
}): Outcome<Event> {
  const { aggregate, history, ask } = asked;
  const decision = ask(fold(aggregate, history));
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
