import fc from 'fast-check';
import { fold } from '@golden-thread/kernel';
import { arbitraryOf } from '@golden-thread/testing';
import { programmesAt } from './person-agencies.ts';
import { afterMeOf } from './person-farewell.ts';
import { hasDied } from './person-life.ts';
import { representativeMay } from './person-representatives.ts';
import { supporterMay } from './person-supporters.ts';
import { person } from './person.ts';
import { personSchemas, type PersonEvent } from './person.schema.ts';

describe('facts about a person in any order', () => {
  const few = (field: string) => fc.constantFrom(...[1, 2].map((n) => `${field}-${n}`));
  const narrowed = ['agencyId', 'programmeId', 'supporterId', 'representativeId'];
  /** Documents of a schema in which few ids come up again and again, so that facts meet. */
  const anything = fc
    .oneof(...Object.entries(personSchemas).map(([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data }) as PersonEvent)))
    .chain((event) =>
      fc
        .record({
          ...Object.fromEntries(narrowed.filter((field) => field in event.data).map((field) => [field, few(field)])),
          ...(event.type.startsWith('Told') ? { eventId: fc.integer({ min: 0, max: 11 }).map((n) => `event-${n}`) } : {}),
        })
        .map((ids) => ({ ...event, data: { ...event.data, ...ids } }) as PersonEvent),
    );
  const histories = fc
    .array(fc.tuple(anything, fc.integer({ min: 0, max: 9 })), { maxLength: 12 })
    .map((facts) => facts.map(([event, occurredAt], n) => ({ event, recorded: { eventId: `event-${n}`, occurredAt } })));
  const isVerdict = ({ type }: PersonEvent) => type === 'ToldConfirmed' || type === 'ToldCorrected';

  // Invariants: nothing throws; the first door is the registration with the smallest (time, id); what is erased stays so, the record above
  // the words; nobody may what no confirmed word of the person, not taken back since, lets them.
  test('are accepted, imported ones too', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const state = fold(person, history);
        const doors = history
          .filter(({ event }) => event.type === 'PersonRegistered')
          .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt || (a.recorded.eventId < b.recorded.eventId ? -1 : 1));
        expect(state.door?.eventId).toBe(doors[0]?.recorded.eventId);
        const keys = history.flatMap(({ event }) => (event.type === 'PersonErased' ? [event.data.keys] : []));
        expect(state.erasure.erased).toBe(keys.includes('record') ? 'record' : (keys[0] ?? 'nothing'));
        for (const supporterId of ['supporterId-1', 'supporterId-2']) {
          const words = history
            .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt)
            .flatMap(({ event, recorded }) =>
              (event.type === 'SupporterNamed' || event.type === 'SupporterRemoved') && event.data.supporterId === supporterId
                ? [{ may: event.type === 'SupporterNamed' ? event.data.may : [], telling: state.tellings.get(recorded.eventId) }]
                : [],
            )
            .filter(({ telling }) => telling !== 'corrected');
          const sure = words.findLast(({ telling }) => telling === 'confirmed');
          for (const what of words.flatMap(({ may }) => may))
            expect(supporterMay(state, supporterId, what)).toBe(
              words.at(-1)?.may.includes(what) === true && sure?.may.includes(what) === true,
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  // Invariant: whatever order facts of different times come in, every question about the person has the same answer.
  test('mean the same in every order', () => {
    const shuffled = histories
      .map((history) =>
        history.filter(({ event }) => !isVerdict(event)).map((fact, n) => ({ ...fact, recorded: { ...fact.recorded, occurredAt: n } })),
      )
      .chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })));
    const answers = (history: Parameters<typeof fold<typeof person.initial, PersonEvent>>[1]) => {
      const state = fold(person, history);
      return {
        at: ['agencyId-1', 'agencyId-2'].map((each) => programmesAt(state, each)),
        may: ['supporterId-1', 'supporterId-2'].map((each) => supporterMay(state, each, 'be-called')),
        signs: ['representativeId-1', 'representativeId-2'].map((each) => representativeMay(state, each, 'sign', 0)),
        died: hasDied(state),
        afterMe: afterMeOf(state),
        erasure: state.erasure.asked,
        door: state.door,
      };
    };
    fc.assert(
      fc.property(shuffled, ([inOrder, inAnyOrder]) => {
        expect(answers(inAnyOrder)).toEqual(answers(inOrder));
      }),
      { numRuns: 300 },
    );
  });
});
