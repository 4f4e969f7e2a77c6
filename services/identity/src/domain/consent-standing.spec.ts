import fc, { type Arbitrary } from 'fast-check';
import { fold, type Told } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, arbitraryOf, luis, on, recordedAs, type Placed } from '@golden-thread/testing';
import type { Granted } from './consent-elements.ts';
import { consent, consentStanding, initial, streamOfConsent, type Consent } from './consent.ts';
import { consentSchemas, type ConsentEvent } from './consent.schema.ts';

const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };

const adas: Granted = {
  personId: ada,
  kind: 'specific',
  discloser: { kind: 'agency', id: agencyNorth },
  grants: ['preferences'],
  recipient: { kind: 'agency', id: agencySouth },
  purpose: 'at-my-request',
  expires: { kind: 'at', at: 100 },
  noticeVersion: 'part2-2026-02',
  statements: [{ code: 'right-to-revoke', version: '2026-02' }],
  language: 'es',
  signedBy: { who: 'person' },
  signature: { how: 'electronic', at: 10, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  copyGiven: true,
};
const granted = (data: Granted = adas): ConsentEvent => ({ type: 'ConsentGranted', data });
const revoked = (told = self): ConsentEvent => ({ type: 'ConsentRevoked', data: { personId: ada, by: 'person', told } });
const expired: ConsentEvent = { type: 'ConsentExpired', data: { personId: ada } };
const corrected = (eventId: string): ConsentEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });

describe('how a consent stands', () => {
  const after = (...history: readonly (ConsentEvent | Placed<ConsentEvent>)[]) => fold(consent, history.map(recordedAs));
  const standing = (history: readonly (ConsentEvent | Placed<ConsentEvent>)[], ...instants: readonly number[]) =>
    instants.map((at) => consentStanding(after(...history), at));

  test('P5: by its own dates: from the signature to its end, whether or not the end was recorded', () => {
    expect(standing([], 50)).toEqual(['not-granted']);
    expect(standing([granted()], 9, 10, 99, 100)).toEqual(['not-granted', 'in-force', 'in-force', 'expired']);
    expect(standing([granted(), on(50, expired)], 49, 50)).toEqual(['in-force', 'expired']);
    expect(standing([granted({ ...adas, expires: { kind: 'none' } })], 10, 1_000)).toEqual(['in-force', 'in-force']);
    const when = granted({ ...adas, expires: { kind: 'when', when: 'end-of-support' } });
    expect(standing([when, on(50, expired), on(40, expired), on(60, expired)], 39, 40)).toEqual(['in-force', 'expired']);
  });

  test('P2: it is taken back from the moment that was said, read back or not; what came before was allowed', () => {
    expect(standing([granted(), on(50, revoked())], 49, 50, 100)).toEqual(['in-force', 'revoked', 'revoked']);
    expect(standing([granted(), on(50, revoked(fromMemory))], 49, 50)).toEqual(['in-force', 'revoked']);
    expect(standing([granted(), on(50, revoked(fromMemory), 'word'), corrected('word')], 50)).toEqual(['in-force']);
    expect(standing([granted(), on(50, revoked(fromMemory), 'word'), corrected('word'), on(60, revoked())], 50, 60)).toEqual([
      'in-force',
      'revoked',
    ]);
  });

  // In any order: the first signature stays; at no instant is a consent in force that nobody signed, that is past its own end, or that somebody took
  // back before and the person did not correct.
  test('P2: facts are accepted in any order, and nothing that was taken back is in force', () => {
    const anything = fc.oneof(
      ...Object.entries(consentSchemas).map(
        ([type, schema]) => arbitraryOf(schema).map((data) => ({ type, data })) as Arbitrary<ConsentEvent>,
      ),
    );
    const entry = fc.record({
      event: anything,
      at: fc.integer({ min: 0, max: 20 }),
      eventId: fc.integer({ min: 1, max: 8 }).map((n) => `event-${n}`),
      signedAt: fc.integer({ min: 0, max: 20 }),
      end: fc.integer({ min: 0, max: 40 }),
    });
    const placed = entry.map(({ event, at, eventId, signedAt, end }): Placed<ConsentEvent> => {
      if ('eventId' in event.data) return on(at, { ...event, data: { ...event.data, eventId } } as ConsentEvent);
      if (event.type !== 'ConsentGranted') return on(at, event);
      const { signature, expires } = event.data;
      return on(at, { ...event, data: { ...event.data, signature: { ...signature, at: signedAt }, expires: { ...expires, at: end } } });
    });
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (history, at) => {
        const state: Consent = history
          .map(recordedAs)
          .reduce((before, { event, recorded }) => consent.evolve(before, event, recorded), initial);
        const first = history.map(({ event }) => event).find((event) => event.type === 'ConsentGranted')?.data ?? null;
        expect(state.granted).toEqual(first);
        const takenBack = history.some(
          ({ event, occurredAt }, n) =>
            event.type === 'ConsentRevoked' && occurredAt <= at && state.tellings.get(`event-${n + 1}`) !== 'corrected',
        );
        const recordedOver = history.some(({ event, occurredAt }) => event.type === 'ConsentExpired' && occurredAt <= at);
        const inDates = first !== null && first.signature.at <= at && !(first.expires.kind === 'at' && (first.expires.at ?? 0) <= at);
        expect(consentStanding(state, at) === 'in-force').toBe(inDates && !takenBack && !recordedOver);
      }),
      { numRuns: 300 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfConsent('7f9c')).toBe('consent-7f9c');
  });
});
