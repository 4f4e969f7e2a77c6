import fc, { type Arbitrary } from 'fast-check';
import { fold, type Role, type Told } from '@golden-thread/kernel';
import {
  ada,
  agencyNorth,
  agencySouth,
  arbitraryOf,
  ben,
  luis,
  mara,
  on,
  recordedAs,
  scenariosOf,
  type Placed,
} from '@golden-thread/testing';
import type { Granted } from './consent-elements.ts';
import { confirm, consent, consentStanding, correct, expire, grant, initial, revoke, streamOfConsent, type Consent } from './consent.ts';
import { consentSchemas, type ConsentEvent } from './consent.schema.ts';

const given = scenariosOf(consent);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };
const adaSpeaks = { role: 'person', id: ada } as const;
const guardian = { role: 'representative', id: 'representative-1' } as const;
const sweeper = { role: 'automation', id: 'sweeper' } as const;
const writers = [
  { role: 'own-specialist', id: luis },
  { role: 'specialist', id: mara },
  { role: 'agency-steward', id: agencyNorth },
] as const;
const others: readonly Role[] = ['supporter', 'network-steward', 'operator', 'automation'];

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
const byGuardian: Granted = { ...adas, signedBy: { who: 'representative', id: guardian.id, basis: 'guardian' } };
const onPaper = { ...adas.signature, how: 'paper' as const };
const granted = (data: Granted = adas): ConsentEvent => ({ type: 'ConsentGranted', data });
const revoked = (told = self): ConsentEvent => ({ type: 'ConsentRevoked', data: { personId: ada, by: 'person', told } });
const expired: ConsentEvent = { type: 'ConsentExpired', data: { personId: ada } };
const corrected = (eventId: string): ConsentEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });
const confirmed = (eventId: string): ConsentEvent => ({ type: 'ToldConfirmed', data: { eventId, personId: ada } });

const sign = { ...adas, by: adaSpeaks, now: 10 };
const takeBack = { personId: ada, revokedBy: 'person', by: adaSpeaks, told: self } as const;

describe('a consent is granted', () => {
  test('P2: by the person; the same wish again changes nothing', () => {
    given().when(grant, sign).then(granted()).again().nothingHappened();
    given(granted())
      .when(grant, { ...sign, now: 100 })
      .nothingHappened();
  });

  test('P2: by a representative whom the law lets sign, under their own name', () => {
    const wish = { ...byGuardian, by: guardian, now: 10 };
    given()
      .when(grant, { ...wish, representativeMay: true })
      .then(granted(byGuardian));
    given().when(grant, wish).refused('representative-may-not', 'P2');
    given()
      .when(grant, { ...wish, representativeMay: false })
      .refused('representative-may-not', 'P2');
    given()
      .when(grant, { ...wish, by: { ...guardian, id: 'representative-2' }, representativeMay: true })
      .refused('signed-by-another', 'P2');
  });

  test('P2: whoever signs is named: not the person by a representative, nor the other way round', () => {
    given()
      .when(grant, { ...byGuardian, by: adaSpeaks, now: 10, representativeMay: true })
      .refused('signed-by-another', 'P2');
    given()
      .when(grant, { ...adas, by: guardian, now: 10, representativeMay: true })
      .refused('signed-by-another', 'P2');
    given()
      .when(grant, { ...adas, signedBy: { who: 'person', id: guardian.id }, by: guardian, now: 10, representativeMay: true })
      .refused('signed-by-another', 'P2');
  });

  test.each(writers)('P2: on paper, brought by $role; in the app nobody signs for another', (by) => {
    given()
      .when(grant, { ...sign, by })
      .refused('consent-signed-by-hand', 'P2');
    given()
      .when(grant, { ...sign, by, signature: onPaper })
      .then(granted({ ...adas, signature: onPaper }));
    const paper = { ...byGuardian, signature: onPaper };
    given()
      .when(grant, { ...paper, by, now: 10 })
      .refused('representative-may-not', 'P2');
    given()
      .when(grant, { ...paper, by, now: 10, representativeMay: true })
      .then(granted(paper));
  });

  test.each(others)('P2: not by the role %s, on paper neither', (role) => {
    given()
      .when(grant, { ...sign, by: { role, id: 'somebody' }, signature: onPaper })
      .refused('consent-is-the-persons', 'P2');
  });

  test('under an id of its own', () => {
    given(granted())
      .when(grant, { ...sign, grants: ['contact'] })
      .refused('consent-exists');
  });

  test('P2: not by an old wish, after it was taken back, before it arrived neither', () => {
    given(granted(), revoked()).when(grant, sign).refused('consent-revoked', 'P2');
    given(revoked(fromMemory)).when(grant, sign).refused('consent-revoked', 'P2');
    given(revoked(), corrected('event-1')).when(grant, sign).then(granted());
  });
});

describe('a consent is taken back', () => {
  test('P2: in one step; twice is once', () => {
    given(granted()).when(revoke, takeBack).then(revoked()).again().nothingHappened();
  });

  test('P2: before it arrived, and after its end', () => {
    given().when(revoke, takeBack).then(revoked());
    given(granted(), expired).when(revoke, takeBack).then(revoked());
  });

  test.each(writers)('P2: aloud is enough: whoever hears it writes it down, here $role', (by) => {
    for (const told of [aloud, fromMemory]) {
      given(granted())
        .when(revoke, { ...takeBack, by, told })
        .then(revoked(told))
        .again()
        .nothingHappened();
    }
    given(granted())
      .when(revoke, { ...takeBack, by, revokedBy: 'representative', told: aloud })
      .then({ type: 'ConsentRevoked', data: { personId: ada, by: 'representative', told: aloud } });
    given(granted())
      .when(revoke, { ...takeBack, by })
      .refused('told-by-somebody-else', 'P2');
    given(granted())
      .when(revoke, { ...takeBack, by, told: { how: 'phone', readBack: true, interpreter: 'none' } })
      .refused('writer-not-named', 'P2');
  });

  test('P2: by a representative in their own name', () => {
    given(granted())
      .when(revoke, { ...takeBack, by: guardian, revokedBy: 'representative' })
      .then({ type: 'ConsentRevoked', data: { personId: ada, by: 'representative', told: self } });
    given(granted())
      .when(revoke, { ...takeBack, by: guardian })
      .refused('signed-by-another', 'P2');
    given(granted())
      .when(revoke, { ...takeBack, revokedBy: 'representative' })
      .refused('signed-by-another', 'P2');
  });

  test.each(others)('P2: not by the role %s', (role) => {
    given(granted())
      .when(revoke, { ...takeBack, by: { role, id: 'somebody' }, told: aloud })
      .refused('consent-taken-back-by-them', 'P2');
  });

  test.each(writers)('P2: $role reads it back; only the person says that they did not', (by) => {
    const wish = { eventId: 'event-2', personId: ada, by };
    const history = [granted(), revoked(fromMemory)];
    given(...history)
      .when(confirm, wish)
      .then(confirmed('event-2'))
      .again()
      .nothingHappened();
    given(...history)
      .when(confirm, { ...wish, of: 'ConsentRevoked' })
      .then({ type: 'ToldConfirmed', data: { eventId: 'event-2', personId: ada, of: 'ConsentRevoked' } });
    given(...history)
      .when(correct, wish)
      .refused('sharing-starts-with-the-person', 'P2');
    given(...history)
      .when(correct, { ...wish, by: adaSpeaks })
      .then(corrected('event-2'))
      .again()
      .nothingHappened();
    given(...history, corrected('event-2'))
      .when(confirm, wish)
      .refused('corrected-already', 'P2');
    given(...history, corrected('event-2'))
      .when(revoke, takeBack)
      .then(revoked());
  });

  test('P2: what is read back was told, and by those who may', () => {
    given(granted(), revoked(fromMemory)).when(confirm, { eventId: 'event-1', personId: ada, by: adaSpeaks }).refused('nothing-told', 'P2');
    given(granted(), revoked(fromMemory))
      .when(confirm, { eventId: 'event-2', personId: ada, by: { role: 'supporter', id: ben } })
      .refused('only-the-person', 'P2');
  });
});

describe('a consent ends', () => {
  const wish = { cameToPass: false, by: sweeper };

  test('at its time, recorded once', () => {
    given(granted())
      .when(expire, { ...wish, now: 100 })
      .then(expired)
      .again()
      .nothingHappened();
    given(granted())
      .when(expire, { ...wish, now: 99 })
      .refused('consent-not-over', 'P2');
    given(granted())
      .when(expire, { ...wish, cameToPass: true, now: 99 })
      .refused('consent-not-over');
  });

  test('when what it names came to pass', () => {
    const when = granted({ ...adas, expires: { kind: 'when', when: 'end-of-support' } });
    given(when)
      .when(expire, { ...wish, cameToPass: true, now: 11 })
      .then(expired)
      .again()
      .nothingHappened();
    given(when)
      .when(expire, { ...wish, now: 1_000 })
      .refused('consent-not-over');
  });

  test('never where it says so, and not twice', () => {
    given(granted({ ...adas, expires: { kind: 'none' } }))
      .when(expire, { ...wish, cameToPass: true, now: 1_000 })
      .refused('consent-not-over');
    given(granted(), revoked())
      .when(expire, { ...wish, now: 100 })
      .nothingHappened();
    given()
      .when(expire, { ...wish, now: 100 })
      .refused('consent-not-granted');
  });

  test('as the sweeper, the person or somebody of the agency says, and nobody else', () => {
    const when = granted({ ...adas, expires: { kind: 'when', when: 'end-of-support' } });
    for (const role of ['person', 'representative', 'own-specialist', 'specialist', 'agency-steward', 'automation'] satisfies Role[])
      given(when)
        .when(expire, { cameToPass: true, by: { role, id: luis }, now: 11 })
        .then(expired);
    for (const role of ['supporter', 'network-steward', 'operator'] satisfies Role[])
      given(granted())
        .when(expire, { ...wish, by: { role, id: ben }, now: 100 })
        .refused('consent-end-told-by-whom');
  });
});

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
