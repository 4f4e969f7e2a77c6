import type { Role, Told } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, ben, luis, mara, scenariosOf } from '@golden-thread/testing';
import type { Granted } from './consent-elements.ts';
import { consent, expire, grant } from './consent.ts';
import type { ConsentEvent } from './consent.schema.ts';

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

const sign = { ...adas, by: adaSpeaks, now: 10 };

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
