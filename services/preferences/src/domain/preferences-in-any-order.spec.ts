import fc from 'fast-check';
import { isConfirmed } from '@golden-thread/kernel';
import { arbitraryOf, ben, recordedAs } from '@golden-thread/testing';
import { groundOf } from './preferences-ground.ts';
import { paceForSpecialists, paceOf } from './preferences-pace.ts';
import { evolve, preferences, streamOfPreferences, type Preferences } from './preferences.ts';
import { preferencesSchemas, type PreferencesEvent } from './preferences.schema.ts';

describe('the facts of a person', () => {
  const fewIds = ['id-1', 'id-2'];
  const anything = fc.oneof(
    ...Object.entries(preferencesSchemas).map(([type, schema]) =>
      fc.tuple(arbitraryOf(schema), fc.constantFrom(...fewIds), fc.constantFrom(...fewIds)).map(([data, one, other]) => {
        const ids = Object.fromEntries(
          Object.keys(data)
            .filter((field) => /Id$|^againOf$/.test(field))
            .map((field, n) => [field, n === 0 ? one : other]),
        );
        return { type, data: { ...data, ...ids } } as PreferencesEvent;
      }),
    ),
  );
  const history = fc.array(
    fc.record({ event: anything, occurredAt: fc.integer({ min: 0, max: 9 }), eventId: fc.constantFrom('id-1', 'id-2', 'id-3', 'id-4') }),
    { maxLength: 30 },
  );

  // Whatever comes, in whatever order: nothing throws; what was corrected stays so; a topic has one of four paces, and specialists see one of three.
  test('come in any order, and never stop the state', () => {
    fc.assert(
      fc.property(history, (facts) => {
        let state = preferences.initial;
        for (const { event, recorded } of facts.map(recordedAs)) {
          const before = correctedIn(state);
          state = evolve(state, event, recorded);
          expect(correctedIn(state)).toEqual(expect.arrayContaining(before));
        }
        for (const id of fewIds) expect(['open', 'ask-first', 'not-yet', 'never']).toContain(paceOf(state, id));
        for (const seen of paceForSpecialists(state).values()) expect(['open', 'ask-first', 'not-now']).toContain(seen);
      }),
      { numRuns: 300 },
    );
  });

  // Leaving out everything that was only written from memory changes no pace, no view of a specialist and no ground of a goal.
  test('P2: nothing is built on what is not confirmed', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const all = facts.map((fact, n) => ({ ...fact, eventId: `event-${n}` })).filter(({ event }) => !event.type.startsWith('Told'));
        const confirmedOnly = all.filter(({ event }) => !('told' in event.data) || isConfirmed(event.data.told));
        expect(builtOn(stateOf(all))).toEqual(builtOn(stateOf(confirmedOnly)));
      }),
      { numRuns: 300 },
    );
  });

  test('each counts once, however often it comes', () => {
    fc.assert(
      fc.property(history, (facts) => {
        const named = facts.map((fact, n) => ({ ...fact, eventId: `event-${n}` })).map(recordedAs);
        const once = named.reduce((before, { event, recorded }) => evolve(before, event, recorded), preferences.initial);
        const [first] = named;
        if (first === undefined || first.event.type === 'PreferenceDeclared') return;
        expect(evolve(once, first.event, first.recorded)).toEqual(once);
      }),
    );
  });

  test('have a stream named after the person', () => {
    expect(streamOfPreferences(ben)).toBe('preferences-ben');
  });
});

function correctedIn(state: Preferences): readonly string[] {
  return [...state.tellings].filter(([, standing]) => standing === 'corrected').map(([eventId]) => eventId);
}

function builtOn(state: Preferences) {
  const grounds = ['id-1', 'id-2'].flatMap((id) =>
    (['vision', 'preference', 'suggestion'] as const).map((origin) => groundOf(state, origin, id)),
  );
  return {
    seen: paceForSpecialists(state),
    paces: ['id-1', 'id-2'].map((id) => paceOf(state, id)),
    grounds: grounds.map((ground) => (ground?.confirmed === true ? ground : null)),
  };
}

function stateOf(facts: readonly Parameters<typeof recordedAs<PreferencesEvent>>[0][]): Preferences {
  return facts
    .map((fact, n) => recordedAs(fact, n))
    .reduce((before, { event, recorded }) => evolve(before, event, recorded), preferences.initial);
}
