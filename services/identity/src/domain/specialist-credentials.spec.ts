import { MICROS_PER_DAY } from '@golden-thread/kernel';
import { agencyNorth, luis, mara, scenariosOf } from '@golden-thread/testing';
import {
  addCredential,
  credentialNeeded,
  credentialStanding,
  holds,
  ranOut,
  recordLapse,
  runningOut,
  sendRenewal,
  warningAt,
  warningsOf,
  type Credential,
} from './specialist-credentials.ts';
import { evolve, specialist } from './specialist.ts';
import type { SpecialistEvent } from './specialist.schema.ts';

const given = scenariosOf(specialist);
const day = MICROS_PER_DAY;
const lead = { role: 'agency-steward', id: agencyNorth } as const;
const luisSpeaks = { role: 'specialist', id: luis } as const;
const sweeper = { role: 'automation', id: 'sweeper' } as const;

const peer: Credential = {
  credentialId: 'credential-1',
  track: 'mental-health',
  issuer: 'state-peer-board',
  number: 'PS-2041',
  validFrom: 10 * day,
  validTo: 400 * day,
};
const family: Credential = { ...peer, credentialId: 'credential-2', track: 'family', validFrom: 20 * day, validTo: 300 * day };
const added = (credential: Credential): SpecialistEvent => ({ type: 'CredentialAdded', data: credential });
const renewalSent = (renewalSentAt: number): SpecialistEvent => ({
  type: 'CredentialPending',
  data: { credentialId: peer.credentialId, renewalSentAt },
});
const lapsed: SpecialistEvent = { type: 'CredentialLapsed', data: { credentialId: peer.credentialId } };
const after = (...events: readonly SpecialistEvent[]) => events.reduce(evolve, specialist.initial);

describe('a credential', () => {
  test('P12: is noted by the agency that saw it; the same again changes nothing', () => {
    given()
      .when(addCredential, { ...peer, by: lead })
      .then(added(peer))
      .again()
      .nothingHappened();
  });

  test('P12: is not noted by the specialist alone', () => {
    given()
      .when(addCredential, { ...peer, by: luisSpeaks })
      .refused('credential-seen-by-the-agency', 'P12');
  });

  test('that says something else under the same id is refused: a renewed one has an id of its own', () => {
    given(added(peer))
      .when(addCredential, { ...peer, validTo: 500 * day, by: lead })
      .refused('credential-exists');
    given(added(peer))
      .when(addCredential, { ...peer, credentialId: 'credential-3', validTo: 500 * day, by: lead })
      .then(added({ ...peer, credentialId: 'credential-3', validTo: 500 * day }));
  });

  test.each([peer.validFrom, peer.validFrom - 1])('P12: ends after it begins, not at %d', (validTo) => {
    given()
      .when(addCredential, { ...peer, validTo, by: lead })
      .refused('credential-dates', 'P12');
  });

  test('P12: a renewal is noted by the specialist or the agency lead, once', () => {
    const wish = { specialistId: luis, credentialId: peer.credentialId, renewalSentAt: 350 * day };
    for (const by of [luisSpeaks, lead, { role: 'own-specialist', id: luis } as const]) {
      given(added(peer))
        .when(sendRenewal, { ...wish, by })
        .then(renewalSent(350 * day))
        .again()
        .nothingHappened();
    }
    given(added(peer), renewalSent(350 * day))
      .when(sendRenewal, { ...wish, renewalSentAt: 351 * day, by: lead })
      .nothingHappened();
  });

  test('P12: a renewal is not noted by anybody else, nor of a credential that nobody noted', () => {
    const wish = { specialistId: luis, credentialId: peer.credentialId, renewalSentAt: 350 * day };
    for (const by of [{ role: 'specialist', id: mara } as const, { role: 'person', id: luis } as const, sweeper]) {
      given(added(peer))
        .when(sendRenewal, { ...wish, by })
        .refused('renewal-by-the-specialist', 'P12');
    }
    given(added(family))
      .when(sendRenewal, { ...wish, by: luisSpeaks })
      .refused('credential-not-noted');
  });

  test('P12: a lapse is recorded by the clock or the agency lead when the dates are over, once', () => {
    const wish = { credentialId: peer.credentialId, by: sweeper };
    for (const by of [sweeper, lead]) {
      given(added(peer))
        .when(recordLapse, { ...wish, by, now: peer.validTo })
        .then(lapsed)
        .again()
        .nothingHappened();
    }
    given(added(peer))
      .when(recordLapse, { ...wish, now: peer.validTo - 1 })
      .refused('credential-not-lapsed', 'P12');
    given(added(family))
      .when(recordLapse, { ...wish, now: peer.validTo })
      .refused('credential-not-noted');
    given(added(peer))
      .when(recordLapse, { ...wish, by: luisSpeaks, now: peer.validTo })
      .refused('lapse-by-the-clock', 'P12');
  });
});

describe('how a specialist stands', () => {
  test.each([
    [peer.validFrom - 1, 'none'],
    [peer.validFrom, 'valid'],
    [peer.validTo - 1, 'valid'],
    [peer.validTo, 'lapsed'],
  ] as const)('P12: at %d, by the dates alone: %s', (at, standing) => {
    expect(credentialStanding(after(added(peer)), { at })).toBe(standing);
    expect(credentialStanding(after(added(peer), lapsed), { at })).toBe(standing);
  });

  test.each([
    [350 * day - 1, 'valid'],
    [350 * day, 'pending'],
    [peer.validTo - 1, 'pending'],
    [peer.validTo, 'lapsed'],
  ] as const)('P12: at %d, with a renewal sent in on day 350: %s', (at, standing) => {
    expect(credentialStanding(after(added(peer), renewalSent(350 * day)), { at })).toBe(standing);
    expect(credentialStanding(after(renewalSent(350 * day), added(peer)), { at })).toBe(standing);
  });

  test('P12: a credential counts for its own track, and any where no track is named', () => {
    const state = after(added(peer), added(family));
    const at = 350 * day;
    expect(credentialStanding(state, { track: 'mental-health', at })).toBe('valid');
    expect(credentialStanding(state, { track: 'family', at })).toBe('lapsed');
    expect(credentialStanding(state, { track: 'youth', at })).toBe('none');
    expect(credentialStanding(state, { at })).toBe('valid');
    expect(credentialStanding(specialist.initial, { at })).toBe('none');
  });

  test('P12: the best of several counts: a renewed credential takes over from one that waits or is over', () => {
    const renewed = added({ ...peer, credentialId: 'credential-3', validFrom: 390 * day, validTo: 800 * day });
    const state = after(added(peer), renewalSent(350 * day), renewed);
    expect(credentialStanding(state, { at: 389 * day })).toBe('pending');
    expect(credentialStanding(state, { at: 390 * day })).toBe('valid');
    expect(credentialStanding(state, { at: 401 * day })).toBe('valid');
  });

  test('P12: the programme says which work needs a credential', () => {
    expect(credentialNeeded('always', false)).toBe(true);
    expect(credentialNeeded('for-billed', true)).toBe(true);
    expect(credentialNeeded('for-billed', false)).toBe(false);
    expect(credentialNeeded('none', true)).toBe(false);
    expect(credentialStanding(specialist.initial, { at: 0, needed: false })).toBe('not-needed');
    expect(credentialStanding(specialist.initial, { at: 0, needed: true })).toBe('none');
  });

  test('P12: what is valid, pending or not needed holds; what lapsed or is none does not', () => {
    expect((['valid', 'pending', 'not-needed', 'lapsed', 'none'] as const).map(holds)).toEqual([true, true, true, false, false]);
  });
});

describe('warnings', () => {
  test('P12: are due 90, 30 and 7 days before a credential ends', () => {
    expect(warningsOf(peer)).toEqual([
      { days: 90, at: 310 * day },
      { days: 30, at: 370 * day },
      { days: 7, at: 393 * day },
    ]);
  });

  test.each([
    [310 * day - 1, null],
    [310 * day, 90],
    [370 * day - 1, 90],
    [370 * day, 30],
    [393 * day - 1, 30],
    [393 * day, 7],
    [400 * day - 1, 7],
    [400 * day, null],
  ])('P12: at %d the nearest is %s', (at, warning) => {
    expect(warningAt(peer, at)).toBe(warning);
  });

  test('P12: name what runs out, and say whether its renewal was sent in', () => {
    const expected = { credentialId: 'credential-1', track: 'mental-health', validTo: peer.validTo, warning: 30 };
    expect(runningOut(after(added(peer), added(family)), 370 * day)).toEqual([{ ...expected, renewalSent: false }]);
    expect(runningOut(after(added(peer), renewalSent(370 * day)), 370 * day)).toEqual([{ ...expected, renewalSent: true }]);
    expect(runningOut(after(added(peer), renewalSent(370 * day + 1)), 370 * day)).toEqual([{ ...expected, renewalSent: false }]);
    expect(runningOut(after(added(peer)), 309 * day)).toEqual([]);
  });

  test('P12: are not given where a longer credential of the same track follows', () => {
    const longer = { ...peer, credentialId: 'credential-3', validTo: 800 * day };
    expect(runningOut(after(added(peer), added(longer)), 395 * day)).toEqual([]);
    expect(runningOut(after(added(peer), added({ ...longer, track: 'youth' })), 395 * day)).toHaveLength(1);
    expect(runningOut(after(added(peer), added({ ...longer, validTo: peer.validTo })), 395 * day)).toHaveLength(2);
  });
});

describe('what ran out', () => {
  const idsAt = (at: number, ...credentials: readonly Credential[]) =>
    ranOut(after(...credentials.map(added)), at).map(({ credentialId }) => credentialId);
  const renewed: Credential = { ...peer, credentialId: 'credential-3', validFrom: 405 * day, validTo: 800 * day };

  test('P12: is told from the first instant at which it holds no more, a track at a time', () => {
    expect(idsAt(peer.validTo - 1, peer)).toEqual([]);
    expect(idsAt(peer.validTo, peer)).toEqual([peer.credentialId]);
    expect(idsAt(peer.validTo, peer, family)).toEqual([peer.credentialId, family.credentialId]);
    expect(ranOut(after(added(peer)), peer.validTo)).toEqual([
      { credentialId: peer.credentialId, track: peer.track, validTo: peer.validTo },
    ]);
  });

  test('P12: is not told once a longer one has begun; in between there is none', () => {
    expect(idsAt(404 * day, peer, renewed)).toEqual([peer.credentialId]);
    expect(idsAt(405 * day, peer, renewed)).toEqual([]);
    expect(idsAt(800 * day, peer, renewed)).toEqual([renewed.credentialId]);
  });
});
