/** The laws that every aggregate keeps, and those of its own, tried with arbitrary wishes. What fails prints its seed and path; LAWS_SEED and LAWS_PATH replay it. */
import { deepStrictEqual, fail, ok, strictEqual } from 'node:assert/strict';
import { inspect } from 'node:util';
import { checkOf } from '@golden-thread/contracts';
import fc, { type Arbitrary } from 'fast-check';
import { type Decider, type DomainEvent, fold, type RecordedEvent } from '@golden-thread/kernel';
import type { TSchema } from 'typebox';
import { decided, type Decisions, historiesOf, type Living, livedThrough, type Seen, type Step, stepsOf, type WishesOf } from './living.ts';
import { smallWorld, tellings } from './small-world.ts';

/** A law: throws (an AssertionError) where it is broken. */
export type Law<State, Event extends DomainEvent> = (seen: Seen<State, Event>) => void;

/** What is said of an aggregate to try its laws. */
export type LawsOf<State, Event extends DomainEvent, Decide extends Decisions<State, Event>> = {
  readonly aggregate: Decider<State, Event, Decide>;
  readonly schemas: Readonly<Record<Event['type'], TSchema>>;
  readonly wishes: WishesOf<Decide>;
  /** What holds after any wishes, by the sentence that says it. */
  readonly invariants: Readonly<Record<string, Law<State, Event>>>;
  /** What holds after any wishes, and also where the history came by import. */
  readonly always?: Readonly<Record<string, Law<State, Event>>>;
  /** Fields that are drawn from something else in histories that come by import. */
  readonly narrowed?: Readonly<Record<string, Arbitrary<unknown>>>;
  /** Decisions of which each asking is a fact of its own; who sent it twice is known by the command id. */
  readonly newsEachTime?: readonly (keyof Decide)[];
  /** What can be asked of the aggregate: a late wish that is put twice changes none of the answers. */
  readonly answers?: (state: State) => unknown;
};

const variable = (name: string): string | undefined => process.env[`LAWS_${name}`];

/** How laws are tried: with the same seed in every run, unless LAWS_SEED, LAWS_PATH and LAWS_RUNS say something else. */
export function tried<Values>({ runs = 300 }: { readonly runs?: number } = {}): fc.Parameters<Values> {
  const path = variable('PATH');
  return {
    seed: Number(variable('SEED') ?? 20_261_125),
    numRuns: Number(variable('RUNS') ?? runs),
    ...(path === undefined ? {} : { path }),
  };
}

/** Describes the laws of an aggregate as specs. */
export function laws<State, Event extends DomainEvent, Decide extends Decisions<State, Event>>(
  name: string,
  said: LawsOf<State, Event, Decide>,
): void {
  const proof = new Proof(said as unknown as LawsOf<State, Event, Decisions<State, Event>>);
  const [own, always] = [Object.entries(said.invariants), Object.entries(said.always ?? {})];
  describe(`whatever is wished of ${name}`, () => {
    test.each([...own, ...always])('%s', (_, law) => {
      proof.after(law);
    });
    test('a wish is decided without a throw, makes events of their stored forms, and is told by them alone', () => {
      proof.decidesCleanly();
    });
    test('P3: the same wish once more yields nothing, or the same no', () => {
      proof.onceIsEnough();
    });
    test('every decision can say yes', () => {
      proof.everyDecisionSaysYes();
    });
  });
  describe(`whatever history of ${name} was imported`, () => {
    test('it is accepted in any order, and no decision throws on it', () => {
      proof.takesAnyHistory();
    });
    for (const [sentence, law] of always) {
      test(sentence, () => {
        proof.afterAnyHistory(law);
      });
    }
  });
}

/** The laws of one aggregate, each of which throws where it is broken; {@link laws} describes them as specs. */
export class Proof<State, Event extends DomainEvent> {
  readonly #said: LawsOf<State, Event, Decisions<State, Event>>;
  readonly #aggregate: Living<State, Event>;
  readonly #steps: Arbitrary<readonly Step[]>;
  readonly #histories: Arbitrary<readonly RecordedEvent<Event>[]>;
  readonly #problems: (event: Event) => unknown;

  constructor(said: LawsOf<State, Event, Decisions<State, Event>>) {
    this.#said = said;
    this.#aggregate = said.aggregate;
    this.#steps = stepsOf(said.wishes);
    this.#histories = historiesOf<Event>(said.schemas, smallWorld({ told: tellings, ...said.narrowed }));
    const checks = new Map(Object.entries<TSchema>(said.schemas).map(([type, schema]) => [type, checkOf(schema)]));
    this.#problems = ({ type, data }) => checks.get(type)?.problems(data) ?? `${type} has no stored form`;
  }

  after(law: Law<State, Event>): void {
    this.#try((steps) => {
      for (const seen of livedThrough(this.#aggregate, steps)) law(seen);
    });
  }

  afterAnyHistory(law: Law<State, Event>): void {
    this.#tryImported((steps, start) => {
      for (const seen of livedThrough(this.#aggregate, steps, start)) law(seen);
    });
  }

  decidesCleanly(): void {
    const untouched = inspect(this.#aggregate.initial, { depth: null });
    this.#try((steps) => {
      let last: Seen<State, Event> | undefined;
      for (const seen of livedThrough(this.#aggregate, steps)) {
        this.#fits(seen);
        last = seen;
      }
      deepStrictEqual(last?.state, fold(this.#aggregate, last?.history ?? []));
      strictEqual(inspect(this.#aggregate.initial, { depth: null }), untouched);
    });
  }

  onceIsEnough(): void {
    this.#try((steps) => {
      for (const seen of livedThrough(this.#aggregate, steps)) this.#onceIsEnough(seen);
    });
  }

  /** A law over wishes that nobody ever grants could not be broken. */
  everyDecisionSaysYes(): void {
    const granted = new Set<string>();
    for (const steps of fc.sample(this.#steps, { seed: 1, numRuns: 600 }))
      for (const { name, decision } of livedThrough(this.#aggregate, steps))
        if (decision.kind === 'happened' && decision.events.length > 0) granted.add(name);
    deepStrictEqual([...granted].sort(), Object.keys(this.#aggregate.decide).sort());
  }

  takesAnyHistory(): void {
    this.#tryImported((steps, start) => {
      for (const seen of livedThrough(this.#aggregate, steps, start)) this.#fits(seen);
    });
  }

  #fits({ name, decision }: Seen<State, Event>): void {
    if (decision.kind === 'refused') return;
    for (const event of decision.events) {
      const problems = this.#problems(event);
      if (Array.isArray(problems) ? problems.length > 0 : true)
        fail(`${name} made ${event.type}, which does not fit its stored form: ${JSON.stringify([problems, event.data])}`);
    }
  }

  #onceIsEnough({ name, wish, now, late, decision, state, history }: Seen<State, Event>): void {
    const again = decided(this.#aggregate, name, wish, state);
    if (decision.kind === 'refused') {
      deepStrictEqual(again, decision);
    } else if (again.kind === 'happened' && again.events.length > 0) {
      if (this.#said.newsEachTime?.includes(name) === true) return;
      ok(late, `${name}, put twice, happened twice: ${JSON.stringify(wish)}`);
      const recorded = { eventId: `again-${history.length}`, occurredAt: now };
      const twice = again.events.reduce((before, event) => this.#aggregate.evolve(before, event, recorded), state);
      deepStrictEqual(this.#said.answers?.(twice), this.#said.answers?.(state));
    } else {
      ok(again.kind === 'happened', `${name} was granted, and put again it is refused: ${JSON.stringify(again)}`);
    }
  }

  #try(property: (steps: readonly Step[]) => void): void {
    fc.assert(fc.property(this.#steps, property), tried());
  }

  #tryImported(property: (steps: readonly Step[], start: readonly RecordedEvent<Event>[]) => void): void {
    fc.assert(fc.property(this.#steps, this.#histories, property), tried());
  }
}
