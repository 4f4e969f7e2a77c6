import { ada, agencyNorth, agencySouth, scenariosOf } from '@golden-thread/testing';
import type { Drafted, Granted } from './consent-elements.ts';
import { consentCategories, consentKinds, consentPurposes, keptFromPartners, purposesOf } from './consent-lists.ts';
import { consent, grant } from './consent.ts';

const given = scenariosOf(consent);
const shown = (...codes: string[]) => codes.map((code) => ({ code, version: '2026-02' }));
const specific: Granted = {
  personId: ada,
  kind: 'specific',
  discloser: { kind: 'agency', id: agencyNorth },
  grants: ['preferences', 'contact'],
  recipient: { kind: 'agency', id: agencySouth },
  purpose: 'at-my-request',
  expires: { kind: 'at', at: 100 },
  noticeVersion: 'part2-2026-02',
  statements: shown('right-to-revoke'),
  language: 'es',
  signedBy: { who: 'person' },
  signature: { how: 'electronic', at: 10, textHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  copyGiven: true,
};
const forCare: Granted = {
  ...specific,
  kind: 'care-payment-operations',
  purpose: 'care-payment-operations',
  statements: shown('right-to-revoke', 'redisclosure', 'if-i-do-not-sign'),
};
const by = { role: 'person', id: ada } as const;
const signing = (drafted: Drafted) => given().when(grant, { ...drafted, by, now: 10 });
const isGranted = (whole: Granted) => signing(whole).then({ type: 'ConsentGranted', data: whole });
const without = (element: keyof Granted): Drafted => Object.fromEntries(Object.entries(specific).filter(([name]) => name !== element));

describe('a consent has every element', () => {
  test.each([
    ['personId', 'consent-lacks-person'],
    ['kind', 'consent-lacks-kind'],
    ['discloser', 'consent-lacks-discloser'],
    ['grants', 'consent-lacks-grants'],
    ['recipient', 'consent-lacks-recipient'],
    ['purpose', 'consent-lacks-purpose'],
    ['expires', 'consent-lacks-end'],
    ['noticeVersion', 'consent-lacks-notice'],
    ['statements', 'consent-lacks-right-to-revoke'],
    ['language', 'consent-lacks-language'],
    ['signedBy', 'consent-lacks-signer'],
    ['signature', 'consent-lacks-signature'],
    ['copyGiven', 'consent-lacks-copy'],
  ] as const)('P5: without %s it is refused, and says so: %s', (element, code) => {
    signing(without(element)).refused(code, 'P5');
  });

  test('P5: an empty form is asked for its first element', () => {
    signing({}).refused('consent-lacks-person');
  });

  test('P5: what may be shared is named', () => {
    signing({ ...specific, grants: [] }).refused('consent-lacks-grants', 'P5');
  });

  test('P5: an intermediary passes on to members by name, or to those who care for the person', () => {
    const exchange = { kind: 'intermediary' as const, id: 'riverside-exchange' };
    signing({ ...specific, recipient: exchange }).refused('consent-lacks-members', 'P5');
    signing({ ...specific, recipient: { ...exchange, members: [] } }).refused('consent-lacks-members', 'P5');
    isGranted({ ...specific, recipient: { ...exchange, members: ['river-clinic'] } });
    isGranted({ ...specific, recipient: { ...exchange, membersWho: 'care-for-me' } });
  });

  test('P5: its end is a day, or something that happens', () => {
    signing({ ...specific, expires: { kind: 'at' } }).refused('consent-lacks-end', 'P5');
    signing({ ...specific, expires: { kind: 'at', when: 'end-of-support' } }).refused('consent-lacks-end', 'P5');
    signing({ ...specific, expires: { kind: 'when' } }).refused('consent-lacks-end', 'P5');
    signing({ ...specific, expires: { kind: 'when', at: 100 } }).refused('consent-lacks-end', 'P5');
    isGranted({ ...specific, expires: { kind: 'when', when: 'end-of-support' } });
  });

  test('P5: a representative is named, and why they may sign', () => {
    signing({ ...specific, signedBy: { who: 'representative', id: 'representative-1' } }).refused('consent-lacks-signer', 'P5');
    signing({ ...specific, signedBy: { who: 'representative', basis: 'parent' } }).refused('consent-lacks-signer', 'P5');
  });

  test('P5: the person was told what they have to be told', () => {
    signing({ ...specific, statements: shown('redisclosure') }).refused('consent-lacks-right-to-revoke', 'P5');
    signing({ ...forCare, statements: shown('right-to-revoke', 'if-i-do-not-sign') }).refused('consent-lacks-redisclosure', 'P5');
    signing({ ...forCare, statements: shown('right-to-revoke', 'redisclosure') }).refused('consent-lacks-if-i-do-not-sign', 'P5');
    signing({ ...specific, purpose: 'fundraising' }).refused('consent-lacks-fundraising-opt-out', 'P5');
    isGranted(forCare);
    isGranted({ ...specific, purpose: 'fundraising', statements: shown('right-to-revoke', 'fundraising-opt-out') });
  });

  test('that the copy is still to come may be said', () => {
    isGranted({ ...specific, copyGiven: false });
  });
});

describe('the elements of a consent fit together', () => {
  const kinds: Readonly<Record<(typeof consentKinds)[number], Granted>> = {
    'care-payment-operations': forCare,
    specific,
    'counselling-notes': { ...specific, kind: 'counselling-notes', grants: ['notes'] },
    proceedings: { ...specific, kind: 'proceedings', purpose: 'proceedings' },
    research: { ...specific, kind: 'research', purpose: 'research' },
  };

  test.each(consentKinds)('P5: %s has the purposes of its kind, and no others', (kind) => {
    const statements = shown('right-to-revoke', 'redisclosure', 'if-i-do-not-sign', 'fundraising-opt-out');
    for (const purpose of consentPurposes) {
      const wish = { ...kinds[kind], purpose, statements };
      if (purposesOf[kind].includes(purpose)) isGranted(wish);
      else signing(wish).refused('purpose-of-another-kind', 'P5');
    }
  });

  test('P5: proceedings and research are the purpose of no other kind', () => {
    const among = (purpose: (typeof consentPurposes)[number]) => consentKinds.filter((kind) => purposesOf[kind].includes(purpose));
    expect(among('proceedings')).toEqual(['proceedings']);
    expect(among('research')).toEqual(['research']);
    expect(among('care-payment-operations')).toEqual(['care-payment-operations']);
    expect(among('fundraising')).toEqual(['specific']);
    expect(among('at-my-request')).toEqual(['specific', 'counselling-notes']);
    for (const purpose of ['care', 'payment', 'operations'] as const) expect(among(purpose)).toEqual(['specific', 'counselling-notes']);
  });

  test('P5: notes have a consent of their own, with nothing else in it', () => {
    isGranted(kinds['counselling-notes']);
    signing({ ...specific, grants: ['notes'] }).refused('notes-apart', 'P5');
    signing({ ...specific, grants: ['preferences', 'notes'] }).refused('notes-apart', 'P5');
    signing({ ...kinds['counselling-notes'], grants: ['notes', 'contact'] }).refused('notes-apart', 'P5');
  });

  test('P5: a specialist’s own reflections are not the person’s to share', () => {
    signing({ ...specific, grants: ['contact', 'story-balance'] }).refused('not-the-persons-to-share', 'P5');
  });

  test.each(['partner', 'class', 'intermediary'] as const)('P5: some things never go to a %s; to an agency they may', (kind) => {
    const outside = { kind, id: 'river-clinic', members: ['river-clinic'] };
    const kept = ['pace', 'wellness-plan', 'hard-moments', 'ratings', 'about-me', 'disclosures-concerns'] as const;
    expect([...keptFromPartners]).toEqual(kept);
    for (const category of consentCategories.filter((each) => each !== 'notes' && each !== 'story-balance')) {
      const grants = ['contact' as const, category];
      isGranted({ ...specific, grants });
      if (keptFromPartners.has(category)) signing({ ...specific, grants, recipient: outside }).refused('kept-from-partners', 'P5');
      else isGranted({ ...specific, grants, recipient: outside });
    }
  });

  test('P5: only a consent for care and its payment may have no end', () => {
    isGranted({ ...forCare, expires: { kind: 'none' } });
    for (const kind of ['specific', 'counselling-notes', 'proceedings', 'research'] as const) {
      signing({ ...kinds[kind], expires: { kind: 'none' } }).refused('consent-needs-an-end', 'P5');
    }
  });

  test('its end lies ahead', () => {
    signing({ ...specific, expires: { kind: 'at', at: 10 } }).refused('consent-over-already');
    isGranted({ ...specific, expires: { kind: 'at', at: 11 } });
    isGranted({ ...specific, expires: { kind: 'when', when: 'end-of-support', at: 10 } });
  });
});
