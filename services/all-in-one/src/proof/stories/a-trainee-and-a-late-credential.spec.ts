/**
 * Tom learns at Northside, under Luis. In the programme "steady" whoever works needs a credential; his runs out, and the new one comes late.
 * What was promised stands, what is new waits, and the people he walks with hear it and choose: wait, somebody beside, somebody else.
 */
import { aRegion, daysAgo, type Region, self, type Voice } from './told.ts';
import { luis, mara, nia, northside, tom } from './there-already.ts';

type Walker = {
  readonly specialistId: string;
  readonly as: string;
  readonly lapsed?: { readonly sentence: string; readonly waysOn: readonly string[] };
};
type Pairing = { readonly walking: readonly Walker[] };
type AtAgency = { readonly specialistId: string; readonly standing: string; readonly supervisorId?: string; readonly credential: string };

const steady = 'steady';
/** Three people who walk with him, each of whom goes on in another way. */
const [wanda, bea, otto] = ['wanda', 'bea', 'otto'] as const;

let region: Region;
let lead: Voice;
let asTom: Voice;
beforeAll(async () => {
  region = await aRegion();
  lead = region.as('agency-steward', northside);
  asTom = region.as('specialist', tom);
  await steadyIsOpen();
  for (const who of [wanda, bea, otto]) await tomWalksWith(who);
});
afterAll(() => region.close());

async function steadyIsOpen(): Promise<void> {
  const always = { regime: 'part2', tracks: ['substance-use'], regionIds: [], fundingCodes: [], needsCredential: 'always', retention: {} };
  await lead.daysAgo(400).wish(`identity/programmes/${steady}/open`, always);
  await credential({ credentialId: 'first-year', validFrom: daysAgo(375), validTo: daysAgo(10) }, lead.daysAgo(375));
  await lead.daysAgo(300).wish(`identity/specialists/${nia}/credentials`, {
    track: 'substance-use',
    issuer: 'state-peer-board',
    validFrom: daysAgo(300),
    validTo: daysAgo(-300),
  });
}

/** They chose each other while his credential held, and have a meeting before them that was promised then. */
async function tomWalksWith(who: string): Promise<void> {
  const [person, there] = [region.as('person', who), { programmeId: steady }];
  await person.daysAgo(200).wish(`identity/people/${who}/register`, { agencyId: northside });
  await person.daysAgo(190).wish(`identity/people/${who}/pairing/choose`, { specialistId: tom, ...there, told: self });
  await asTom.daysAgo(189).wish(`identity/people/${who}/pairing/accept`, there);
  await person.daysAgo(20).wish('sessions/sessions', { sessionId: `promised-to-${who}`, specialistId: tom, ...there, at: daysAgo(-2) });
}

const credential = (what: object, voice: Voice) =>
  voice.wish(`identity/specialists/${tom}/credentials`, {
    track: 'substance-use',
    issuer: 'state-peer-board',
    supervisorId: luis,
    ...what,
  });
const walkersOf = async (who: string) => (await region.as('person', who).ask<Pairing>(`identity/people/${who}/pairing`)).walking;
const walksWith = async (who: string) => (await walkersOf(who)).map(({ specialistId, as }) => `${specialistId} (${as})`);
const whatTheLeadSeesOfTom = async () => {
  const { specialists } = await lead.ask<{ specialists: readonly AtAgency[] }>(`identity/agencies/${northside}/specialists`);
  return specialists.find(({ specialistId }) => specialistId === tom);
};
const whoHasToChoose = async (who: string) => {
  const { mine } = await region
    .as('person', who)
    .ask<{ mine: { choices: { specialists: { specialistId: string }[] } } }>(`identity/people/${who}`);
  return mine.choices.specialists.map(({ specialistId }) => specialistId);
};
const comingTo = async (who: string) => {
  const { sessions } = await region
    .as('person', who)
    .ask<{ sessions: { sessionId: string; standing: string }[] }>(`sessions/people/${who}/sessions`);
  return sessions.map(({ sessionId, standing }) => [sessionId, standing]);
};

describe('P12: trainees are welcome, under somebody with a name', () => {
  test('P12: without a supervisor nobody is welcomed as a trainee, and nobody looks after their own work', async () => {
    const welcome = (more: object) =>
      lead.wish('identity/specialists/una/welcome', { standing: 'trainee', languages: ['en'], supportKinds: ['emotional'], ...more });
    await welcome({}).refused('supervisor-needed', 'P12');
    await welcome({ supervisorId: 'una' }).refused('supervisor-is-oneself', 'P12');
  });

  test('P12: a credential is noted by the agency that saw it, not by whoever holds it', async () => {
    await credential({ credentialId: 'mine', validFrom: daysAgo(1), validTo: daysAgo(-300) }, asTom).refused(
      'credential-seen-by-the-agency',
      'P12',
    );
  });
});

describe('P12: his credential runs out', () => {
  test('P12: by its dates, before anything is recorded and after; a renewal that is sent in too late helps no more', async () => {
    const lapsed = { standing: 'trainee', supervisorId: luis, credential: 'lapsed' };
    expect(await whatTheLeadSeesOfTom()).toMatchObject(lapsed);
    await region.sweep();
    expect(await whatTheLeadSeesOfTom()).toMatchObject(lapsed);
    await asTom.wish(`identity/specialists/${tom}/credentials/first-year/renewal-sent`);
    expect(await whatTheLeadSeesOfTom()).toMatchObject({ credential: 'lapsed' });
  });

  test('P12: what needs it and is new is refused, in words that say how to go on', async () => {
    const [newcomer, there] = [region.as('person', 'kim'), { programmeId: steady }];
    await newcomer.wish('identity/people/kim/register', { agencyId: northside });
    const choice = { specialistId: tom, ...there, told: self };
    const no = await newcomer.wish('identity/people/kim/pairing/choose', choice).refused('credential-lapsed', 'P12');
    expect(no.detail).toBe('The credential of this specialist ran out. Wait, ask for somebody beside them, or choose somebody else.');
    await asTom.wish('sessions/sessions', { personId: wanda, ...there, at: daysAgo(-9) }).refused('credential-lapsed', 'P12');
    await newcomer.wish('identity/people/kim/pairing/choose', { ...choice, specialistId: luis }).refused('credential-missing', 'P12');
  });

  test('P16: what needs none goes on: a walk outside of the programme is arranged as ever', async () => {
    const walk = { sessionId: 'a-walk', personId: wanda, at: daysAgo(-4), mode: 'walk' };
    expect((await asTom.wish('sessions/sessions', walk)).outcome).toBe('happened');
  });

  test.each([wanda, bea, otto])('P12: %s loses nobody: who walks with them, and what was promised, stands', async (who) => {
    expect(await walksWith(who)).toEqual([`${tom} (chosen)`]);
    expect(await comingTo(who)).toContainEqual([`promised-to-${who}`, 'arranged']);
  });

  test.each([wanda, bea, otto])('P12: %s hears why, and the three ways to go on', async (who) => {
    expect(await whoHasToChoose(who)).toEqual([tom]);
    const [walker] = await walkersOf(who);
    expect(walker?.lapsed?.sentence).toMatch(/ran out/);
    expect(walker?.lapsed?.waysOn).toEqual(['wait', 'somebody-beside', 'somebody-else']);
  });

  test('P12: his supervisor looks after his work, and reads nothing about the people in it', async () => {
    const asLuis = region.as('specialist', luis);
    await asLuis.ask(`identity/people/${wanda}/pairing`).nothingToSee();
    await asLuis.ask(`sessions/people/${wanda}/sessions`).nothingToSee();
    await asLuis.ask(`sessions/sessions/promised-to-${wanda}`).nothingToSee();
  });
});

describe('P12: each of them chooses', () => {
  test('wait: Wanda does nothing, and that is an answer too', async () => {
    expect(await walksWith(wanda)).toEqual([`${tom} (chosen)`]);
  });

  test('somebody beside: Bea asks Nia to stand beside him for a month, who sees nothing of what was before', async () => {
    const cover = { specialistId: nia, until: daysAgo(-30), told: self };
    await region.as('person', bea).wish(`identity/people/${bea}/pairing/cover`, cover);
    expect(await walksWith(bea)).toEqual([`${tom} (chosen)`, `${nia} (cover)`]);
    const beside = { sessionId: 'beside', personId: bea, programmeId: steady, at: daysAgo(-5) };
    expect((await region.as('specialist', nia).wish('sessions/sessions', beside)).outcome).toBe('happened');
    const { visions } = await region.as('specialist', nia).ask<{ visions: object[] }>(`preferences/people/${bea}`);
    expect(visions).toEqual([]);
  });

  test('somebody else: Otto lets him go and chooses Nia; nobody else can say it for him', async () => {
    const [asOtto, pairing] = [region.as('person', otto), `identity/people/${otto}/pairing`];
    const release = { specialistId: tom, told: { how: 'aloud', readBack: true } };
    await asTom.wish(`${pairing}/release`, release).refused('writes-about-oneself', 'P2');
    await asOtto.wish(`${pairing}/choose`, { specialistId: nia, programmeId: steady, told: self }).refused('chosen-already', 'P3');
    await asOtto.wish(`${pairing}/release`, { specialistId: tom, told: self });
    await asOtto.wish(`${pairing}/choose`, { specialistId: nia, programmeId: steady, told: self });
    await region.as('specialist', nia).wish(`${pairing}/accept`, { programmeId: steady });
    expect([await walksWith(otto), await whoHasToChoose(otto)]).toEqual([[`${nia} (chosen)`], []]);
  });
});

describe('P15: whatever the dates say', () => {
  test('P12, P15: what was promised is kept: Tom and Wanda meet', async () => {
    expect((await asTom.daysAgo(0.1).wish('sessions/sessions/start', { sessionId: `promised-to-${wanda}` })).outcome).toBe('happened');
    expect((await asTom.wish(`sessions/sessions/promised-to-${wanda}/hold`)).outcome).toBe('happened');
  });

  test('P15: in a hard moment he is there, in the programme too', async () => {
    const talk = { sessionId: 'in-the-night', personId: bea, programmeId: steady, unplanned: true, mode: 'phone' };
    expect((await asTom.daysAgo(0.05).wish('sessions/sessions/start', talk)).outcome).toBe('happened');
    const hard = { hardMomentId: 'that-night', personId: bea, sessionId: 'in-the-night' };
    expect((await asTom.daysAgo(0.05).wish('sessions/hard-moments', hard)).outcome).toBe('happened');
  });
});

describe('P12: late, the new credential comes', () => {
  test('P12: the agency notes it, and the lead and everybody he walks with see that all is well again', async () => {
    await credential({ credentialId: 'second-year', validFrom: daysAgo(1), validTo: daysAgo(-364) }, lead);
    expect(await whatTheLeadSeesOfTom()).toMatchObject({ credential: 'valid' });
    for (const who of [wanda, bea]) {
      expect([who, await whoHasToChoose(who)]).toEqual([who, []]);
      expect((await walkersOf(who)).map(({ lapsed }) => lapsed)).toEqual((await walkersOf(who)).map(() => undefined));
    }
  });

  test('P12: what was refused goes now: Kim chooses him, and he arranges to meet Wanda', async () => {
    const choice = { specialistId: tom, programmeId: steady, told: self };
    expect((await region.as('person', 'kim').wish('identity/people/kim/pairing/choose', choice)).outcome).toBe('happened');
    const next = { personId: wanda, programmeId: steady, at: daysAgo(-9) };
    expect((await asTom.wish('sessions/sessions', next)).outcome).toBe('happened');
  });

  test('P3: whoever chose somebody else stays with them: nothing is taken back by a date', async () => {
    expect([await walksWith(otto), await walksWith(bea)]).toEqual([[`${nia} (chosen)`], [`${tom} (chosen)`, `${nia} (cover)`]]);
    await region.as('specialist', mara).ask(`identity/people/${otto}/pairing`).nothingToSee();
  });

  test('P12: the gap stays a gap: what is said to have been promised in it is refused today as it was then', async () => {
    const inTheGap = { personId: wanda, programmeId: steady, at: daysAgo(-12) };
    await asTom.daysAgo(5).wish('sessions/sessions', inTheGap).refused('credential-lapsed', 'P12');
  });
});
