import type { Role, Told } from '@golden-thread/kernel';
import { ada, agencyNorth, agencySouth, ben, luis, mara, scenariosOf } from '@golden-thread/testing';
import type { Granted } from './consent-elements.ts';
import { confirm, consent, correct, revoke } from './consent.ts';
import type { ConsentEvent } from './consent.schema.ts';

const given = scenariosOf(consent);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };
const adaSpeaks = { role: 'person', id: ada } as const;
const guardian = { role: 'representative', id: 'representative-1' } as const;
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
const granted = (data: Granted = adas): ConsentEvent => ({ type: 'ConsentGranted', data });
const revoked = (told = self): ConsentEvent => ({ type: 'ConsentRevoked', data: { personId: ada, by: 'person', told } });
const expired: ConsentEvent = { type: 'ConsentExpired', data: { personId: ada } };
const corrected = (eventId: string): ConsentEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });
const confirmed = (eventId: string): ConsentEvent => ({ type: 'ToldConfirmed', data: { eventId, personId: ada } });
const takeBack = { personId: ada, revokedBy: 'person', by: adaSpeaks, told: self } as const;

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
