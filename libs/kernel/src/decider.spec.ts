import { allHappened, decider, fold, happened, nothing, refuse, type Decision, type DomainEvent } from './decider.ts';
import { refusal } from './refusal.ts';

const recorded = { eventId: 'e', occurredAt: 0 };
const asRecorded = (events: readonly LampEvent[]) => events.map((event) => ({ event, recorded }));

type LampEvent = DomainEvent<'LampLit', { by: string }> | DomainEvent<'LampPutOut', Record<string, never>>;
const broken = refusal('lamp-broken', 'The lamp is broken: ask for a new one.');

const lamp = decider({
  initial: { lit: false },
  evolve: (_state: { lit: boolean }, event: LampEvent) => ({ lit: event.type === 'LampLit' }),
  decide: {
    light: (wish: { by: string; works: boolean }, state: { lit: boolean }): Decision<LampEvent> => {
      if (!wish.works) return refuse(broken);
      return state.lit ? nothing : happened('LampLit', { by: wish.by });
    },
  },
});

describe('a decider', () => {
  test('decides from the state that its facts fold to', () => {
    const first = lamp.decide.light({ by: 'ada', works: true }, lamp.initial);
    expect(first).toEqual({ kind: 'happened', events: [{ type: 'LampLit', data: { by: 'ada' } }] });
    const after = fold(lamp, first.kind === 'happened' ? asRecorded(first.events) : []);
    expect(lamp.decide.light({ by: 'ben', works: true }, after)).toBe(nothing);
  });

  test('refuses with a code and a sentence, and no rule where there is none', () => {
    expect(lamp.decide.light({ by: 'ada', works: false }, lamp.initial)).toEqual({
      kind: 'refused',
      refusal: { code: 'lamp-broken', sentence: 'The lamp is broken: ask for a new one.' },
    });
    expect(refusal('a', 'b', 'P9')).toEqual({ code: 'a', sentence: 'b', rule: 'P9' });
  });

  test('several facts fold in order', () => {
    const both = allHappened<LampEvent>([
      { type: 'LampLit', data: { by: 'ada' } },
      { type: 'LampPutOut', data: {} },
    ]);
    expect(both.kind === 'happened' && fold(lamp, asRecorded(both.events))).toEqual({ lit: false });
  });
});
