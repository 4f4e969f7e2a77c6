import { decider, happened, nothing, refusal, refuse, type Decision, type DomainEvent } from '@golden-thread/kernel';
import { scenariosOf } from './decider-scenario.ts';

type LampEvent = DomainEvent<'LampLit', { by: string }>;
const lit: LampEvent = { type: 'LampLit', data: { by: 'ada' } };
const broken = refusal('lamp-broken', 'Ask for a new one.', 'P9');

const lamp = decider({
  initial: { lit: false },
  evolve: (state: { lit: boolean }, event: LampEvent) => ({ lit: state.lit || event.data.by !== '' }),
  decide: {},
});
const light = (wish: { by: string; works?: boolean }, state: { lit: boolean }): Decision<LampEvent> => {
  if (wish.works === false) return refuse(broken);
  return state.lit ? nothing : happened('LampLit', { by: wish.by });
};
const given = scenariosOf(lamp);

describe('a scenario of a decider', () => {
  test('passes where it is so', () => {
    given().when(light, { by: 'ada' }).then(lit).again().nothingHappened();
    given(lit).when(light, { by: 'ben' }).nothingHappened();
    given().when(light, { by: 'ada', works: false }).refused('lamp-broken', 'P9').again().refused('lamp-broken');
  });

  test.each<[string, () => unknown]>([
    ['another fact', () => given().when(light, { by: 'ben' }).then(lit)],
    ['no fact', () => given(lit).when(light, { by: 'ada' }).then(lit)],
    ['a fact where nothing was expected', () => given().when(light, { by: 'ada' }).nothingHappened()],
    ['a refusal where a fact was expected', () => given().when(light, { by: 'ada', works: false }).then(lit)],
    ['a refusal where nothing was expected', () => given().when(light, { by: 'ada', works: false }).nothingHappened()],
    ['a fact where a refusal was expected', () => given().when(light, { by: 'ada' }).refused('lamp-broken')],
    ['another refusal', () => given().when(light, { by: 'ada', works: false }).refused('lamp-lit')],
    ['another rule', () => given().when(light, { by: 'ada', works: false }).refused('lamp-broken', 'P2')],
    ['a fact, when asked again', () => given(lit).when(light, { by: 'ada' }).again().then(lit)],
  ])('fails on %s', (_, claim) => {
    expect(claim).toThrow(/deep-equal|strictly|equal/i);
  });
});
