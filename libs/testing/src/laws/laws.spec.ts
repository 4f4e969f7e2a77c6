import { ok } from 'node:assert/strict';
import { decider, happened, nothing, refusal, refuse, type Decision, type DomainEvent, type RecordedEvent } from '@golden-thread/kernel';
import { Type } from 'typebox';
import { Proof, tried, type LawsOf } from './laws.ts';
import { factsOf, historiesOf, livedThrough, madeBy, noTo, type Seen } from './living.ts';
import { eventIdAt, few, smallWorld, speakers, tellings, theTime, wish, wishOf } from './small-world.ts';
import fc from 'fast-check';

type Lamp = { readonly lit: number };
type LampEvent = DomainEvent<'LampLit', { by: string }> | DomainEvent<'LampOut', { at: number }>;
type Light = { readonly by: { readonly id: string }; readonly works: boolean };

const schemas = {
  LampLit: Type.Object({ by: Type.String() }),
  LampOut: Type.Object({ at: Type.Integer() }, { additionalProperties: false }),
};
const evolve = (state: Lamp, { type }: LampEvent): Lamp => ({ lit: state.lit + (type === 'LampLit' ? 1 : -1) });
const light = ({ by, works }: Light, state: Lamp): Decision<LampEvent> => {
  if (!works) return refuse(refusal('lamp-broken', 'Ask for a new one.'));
  return state.lit > 0 ? nothing : happened('LampLit', { by: by.id });
};
const putOut = ({ at }: { readonly at: number }, state: Lamp): Decision<LampEvent> =>
  state.lit > 0 ? happened('LampOut', { at }) : nothing;

const decide = { light, putOut };
const wishes = { light: wish({ by: speakers('person'), works: few(true, true, false) }), putOut: wish({ at: theTime }) };
type Said = LawsOf<Lamp, LampEvent, Readonly<Record<string, (wished: never, state: Lamp) => Decision<LampEvent>>>>;

/** A lamp in which something is different. */
function lamp(changes: Partial<typeof decide>, more: Partial<Said> = {}): Proof<Lamp, LampEvent> {
  const aggregate = decider({ initial: { lit: 0 }, evolve, decide: { ...decide, ...changes } });
  return new Proof<Lamp, LampEvent>({ aggregate, schemas, wishes, invariants: {}, ...more } as unknown as Said);
}
const once = ({ state }: Seen<Lamp, LampEvent>) => ok(state.lit >= 0 && state.lit <= 1);

describe('the laws of an aggregate', () => {
  test('hold where they are kept', () => {
    const sound = lamp({});
    sound.after(once);
    sound.decidesCleanly();
    sound.onceIsEnough();
    sound.everyDecisionSaysYes();
    sound.takesAnyHistory();
  });

  test('are broken by a lamp that is lit twice: by its invariant, and by the same wish put once more', () => {
    const twice = lamp({ light: ({ by }) => happened('LampLit', { by: by.id }) });
    expect(() => twice.after(once)).toThrow(/seed: 20261125, path:/);
    expect(() => twice.onceIsEnough()).toThrow(/seed: 20261125, path:/);
  });

  test('are broken by a wish that was granted and is refused when it is put again', () => {
    const no = refuse(refusal('lit-already', 'It is lit.'));
    const refusing = lamp({ light: ({ by }, { lit }) => (lit > 0 ? no : happened('LampLit', { by: by.id })) });
    expect(() => refusing.onceIsEnough()).toThrow(/seed: 20261125, path:/);
  });

  test('are broken by an event that does not fit its stored form, and by a decision that throws', () => {
    const unfit = lamp({
      putOut: (_, { lit }) => (lit > 0 ? ({ kind: 'happened', events: [{ type: 'LampOut', data: { at: 0.5 } }] } as const) : nothing),
    });
    expect(() => unfit.decidesCleanly()).toThrow(/seed: 20261125, path:/);
    const throwing = lamp({
      putOut: ({ at }, { lit }) => {
        if (lit > 1) throw new RangeError('two are lit');
        return lit > 0 ? happened('LampOut', { at }) : nothing;
      },
    });
    throwing.decidesCleanly();
    expect(() => throwing.takesAnyHistory()).toThrow(/seed: 20261125, path:/);
  });

  test('are broken by an `evolve` that changes the state it is given', () => {
    const aggregate = decider({
      initial: { lit: 0 },
      evolve: (state: { lit: number }, { type }: LampEvent) => Object.assign(state, { lit: type === 'LampLit' ? 1 : 0 }),
      decide,
    });
    const changing = new Proof<Lamp, LampEvent>({ aggregate, schemas, wishes, invariants: {} } as unknown as Said);
    expect(() => changing.decidesCleanly()).toThrow(/seed: 20261125, path:/);
  });

  test('are not proved by wishes of which some are never granted', () => {
    expect(() => lamp({ putOut: () => nothing }).everyDecisionSaysYes()).toThrow();
  });

  test('are tried with as many runs as are asked for, and the same seed each time', () => {
    expect(tried({ runs: 7 })).toEqual({ seed: 20_261_125, numRuns: 7 });
  });
});

describe('a life', () => {
  test('happens at one instant after the other; what is late happened before', () => {
    const steps = [
      { name: 'light', wish: { by: { id: 'ada' }, works: true }, passes: 1, late: 0 },
      { name: 'putOut', wish: { at: NaN }, passes: 0, late: 40 },
      { name: 'light', wish: { by: { id: 'ada' }, works: false }, passes: 0, late: 0 },
    ];
    const aggregate = decider({ initial: { lit: 0 }, evolve, decide });
    const [lit, out, refused] = [...livedThrough<Lamp, LampEvent>(aggregate, steps)];
    expect(lit?.now).toBeGreaterThan(out?.now ?? Infinity);
    expect([lit?.late, out?.late]).toEqual([false, true]);
    expect(out === undefined ? [] : madeBy(out, 'LampOut')).toEqual([{ at: out?.now }]);
    expect(refused === undefined ? '' : noTo(refused)).toBe('lamp-broken');
    expect(factsOf(refused?.history ?? [], 'LampLit').map(({ recorded }) => recorded.eventId)).toEqual([eventIdAt(0)]);
  });
});

describe('a small world', () => {
  test('has few ids, and draws what a schema allows besides', () => {
    const schema = Type.Object({ lampId: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,128}$' }), works: Type.Boolean() });
    const drawn = fc.sample(wishOf(schema, speakers(), { told: tellings }), { numRuns: 60, seed: 1 });
    expect(new Set(drawn.map(({ lampId }) => lampId))).toEqual(new Set(['lampId-1', 'lampId-2']));
    expect(new Set(drawn.map(({ by }) => by.role)).size).toBeGreaterThan(3);
    expect(new Set(drawn.map(({ told }) => told.how)).size).toBeGreaterThan(2);
  });

  test('imported histories name events by the ids that events have there', () => {
    const verdicts = { Told: Type.Object({ eventId: Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,128}$' }) }) };
    const histories = fc.sample(historiesOf<DomainEvent<'Told', { eventId: string }>>(verdicts, smallWorld()), { numRuns: 40, seed: 1 });
    const hits = (history: readonly RecordedEvent<DomainEvent<'Told', { eventId: string }>>[]) =>
      history.some(({ event }) => history.some(({ recorded }) => recorded.eventId === event.data.eventId));
    expect(histories.some(hits)).toBe(true);
  });
});
