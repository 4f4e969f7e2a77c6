/** A hard night of Dora's, gone through by her own plan. Everything that says "not now" on other days is silent here: help is never blocked. */
import { aRegion, daysAgo, type Region, self, type Voice } from './told.ts';
import { northside, nia, southside, walks } from './there-already.ts';

type Section = { readonly section: string; readonly words: string };
type Plan = { readonly sections: readonly Section[]; readonly mine?: { readonly openings: readonly object[] } };
type HardMoments = { readonly hardMoments: readonly Readonly<Record<string, unknown>>[] };

const oskar = 'oskar';
const night = 'that-night';

let region: Region;
let dora: Voice;
let pia: Voice;
beforeAll(async () => {
  region = await aRegion();
  dora = region.as('person', 'dora');
  pia = region.as('supporter', 'pia');
  await doraHasAPlan();
  await oskarWalksWithHer();
});
afterAll(() => region.close());

/** Written on a good day: what helps, and that her sister Pia reads the early signs any day and the rest when it is hard. */
async function doraHasAPlan(): Promise<void> {
  const told = { told: self };
  const plan = 'preferences/people/dora/wellness-plan';
  await dora.daysAgo(120).wish('identity/people/dora/register', { agencyId: southside });
  await dora.daysAgo(100).wish(`${plan}/sections`, { section: 'early-signs', words: 'I stop answering the phone.', ...told });
  await dora.daysAgo(100).wish(`${plan}/sections`, { section: 'crisis', words: 'Ring Pia. She comes, and we sit on the step.', ...told });
  await dora.daysAgo(100).wish(`${plan}/sections`, { section: 'tools', words: 'The blue blanket, and the radio on low.', ...told });
  await dora.daysAgo(100).wish(`${plan}/readers/pia/share`, { sections: ['early-signs'] });
  await dora.daysAgo(100).wish(`${plan}/crisis-access`, { who: 'supporter', sections: ['crisis', 'tools'] });
}

/** His credential holds when they begin, and ran out ten days ago. She waits for somebody in another programme too. */
async function oskarWalksWithHer(): Promise<void> {
  const lead = region.as('agency-steward', southside).daysAgo(400);
  const welcome = { standing: 'certified', languages: ['en'], supportKinds: ['emotional'] };
  await lead.wish(`identity/specialists/${oskar}/welcome`, welcome);
  const dates = { validFrom: daysAgo(400), validTo: daysAgo(10) };
  await lead.wish(`identity/specialists/${oskar}/credentials`, { track: 'mental-health', issuer: 'state-peer-board', ...dates });
  const always = { regime: 'part2', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'always', retention: {} };
  await lead.wish('identity/programmes/steady/open', always);
  const inSteady = { programmeId: 'steady', told: self };
  await dora.daysAgo(90).wish('identity/people/dora/pairing/choose', { specialistId: oskar, ...inSteady });
  await region.as('specialist', oskar).daysAgo(89).wish('identity/people/dora/pairing/accept', { programmeId: 'steady' });
  await dora.daysAgo(30).wish('identity/people/dora/pairing/want', { programmeId: walks, told: self });
}

const asOskar = () => region.as('specialist', oskar);
const planSeenBy = async (voice: Voice) => (await voice.ask<Plan>('preferences/people/dora/wellness-plan')).sections;
const sectionsSeenBy = async (voice: Voice) => (await planSeenBy(voice)).map(({ section }) => section).toSorted();

describe('on every other day there are rules', () => {
  test('P9: of her nights nobody suggests anything', async () => {
    await dora.daysAgo(60).wish('preferences/people/dora/topics/nights/pace', { pace: 'never', told: self });
    const idea = { topicId: 'nights', permission: true, words: 'There is a course on sleeping.' };
    await asOskar().daysAgo(50).wish('preferences/people/dora/suggestions', idea).refused('topic-not-open', 'P9');
  });

  test('P12: with a credential that ran out nothing new is arranged in a programme that asks for one', async () => {
    const visit = { personId: 'dora', programmeId: 'steady', at: daysAgo(-2) };
    await asOskar().wish('sessions/sessions', visit).refused('credential-lapsed', 'P12');
  });

  test('she waits for somebody in another programme, and nobody has answered yet', async () => {
    const { asked } = await dora.ask<{ asked: { programmeId: string }[] }>('identity/people/dora/pairing');
    expect(asked.map(({ programmeId }) => programmeId)).toEqual([walks]);
  });

  test('their talk of the afternoon is over', async () => {
    const talk = { sessionId: 'afternoon', personId: 'dora', mode: 'phone' };
    await asOskar().daysAgo(0.5).wish('sessions/sessions/start', talk);
    await asOskar()
      .daysAgo(0.4)
      .wish('sessions/sessions/afternoon/hold', { given: ['emotional'] });
    const { standing } = await dora.ask<{ standing: string }>('sessions/sessions/afternoon');
    expect(standing).toBe('held');
  });

  test('P5: her sister reads the early signs and nothing else', async () => {
    expect(await sectionsSeenBy(pia)).toEqual(['early-signs']);
  });
});

describe('P15: that night', () => {
  const figures = async () => JSON.stringify(await region.metrics());

  test('P15: the page tells whoever comes whom to call, without sign-in, and that nobody is watching it', async () => {
    const help = await region.anybody().ask('identity/networks/riverside/urgent-help');
    expect(JSON.stringify(help['lines'])).toContain('call or text 988');
    expect(JSON.stringify(help['nobodyWatches'])).toContain('Nobody is watching this page.');
  });

  test('P15: she says that it is hard, though the talk it comes from is over; no figure tells of it, and there is no score', async () => {
    const before = await figures();
    const said = await dora.daysAgo(0.3).wish('sessions/hard-moments', { hardMomentId: night, sessionId: 'afternoon' });
    expect(said.outcome).toBe('happened');
    expect(await figures()).toBe(before);
    expect(before).not.toMatch(/hard|crisis|risk/);
  });

  test('P15: first comes what her own plan says; her sister opens it, gives no long reasons, and reads what helps', async () => {
    await pia.wish('preferences/people/dora/wellness-plan/open', { why: 'hard-moment' });
    expect(await sectionsSeenBy(pia)).toEqual(['crisis', 'early-signs', 'tools']);
    expect((await planSeenBy(pia)).map(({ words }) => words)).toContain('Ring Pia. She comes, and we sit on the step.');
    await dora.daysAgo(0.29).wish(`sessions/hard-moments/${night}/plan/use`, { sections: ['crisis', 'tools'] });
    const call = { callId: 'rang-pia', helper: 'plan-contact', agreement: 'asked-for', personTold: 'before', why: 'She comes at once.' };
    await dora.daysAgo(0.29).wish(`sessions/hard-moments/${night}/calls`, call);
  });

  test('P15: a credential that ran out keeps nobody from answering the phone', async () => {
    const call = { sessionId: 'on-the-phone', personId: 'dora', programmeId: 'steady', mode: 'phone', unplanned: true };
    expect((await asOskar().daysAgo(0.28).wish('sessions/sessions/start', call)).outcome).toBe('happened');
    expect((await asOskar().daysAgo(0.27).wish('sessions/sessions/on-the-phone/hold', {})).outcome).toBe('happened');
  });

  test('P15: nor does a waiting list: a specialist of the programme in which she waits is there for her all the same', async () => {
    const visit = { sessionId: 'on-the-step', personId: 'dora', programmeId: walks, place: 'home', unplanned: true };
    expect((await region.as('specialist', nia).daysAgo(0.27).wish('sessions/sessions/start', visit)).outcome).toBe('happened');
  });

  test('it gets easier', async () => {
    expect((await dora.daysAgo(0.25).wish(`sessions/hard-moments/${night}/end`)).outcome).toBe('happened');
  });
});

describe('afterwards', () => {
  const hardMoments = (voice: Voice) => voice.ask<HardMoments>('sessions/people/dora/hard-moments');

  test('P15: she reads the whole record: what was done, by whose word, and nothing that weighs her', async () => {
    const { hardMoments: all } = await hardMoments(dora);
    expect(all).toEqual([
      {
        hardMomentId: night,
        since: expect.any(String),
        sessionId: 'afternoon',
        ended: true,
        sections: ['crisis', 'tools'],
        calls: [
          {
            callId: 'rang-pia',
            helper: 'plan-contact',
            agreement: 'asked-for',
            personTold: 'before',
            why: 'She comes at once.',
            calledAt: expect.any(String),
            reviewed: false,
          },
        ],
        naloxoneUsed: false,
        reports: [],
        lookedBack: null,
      },
    ]);
  });

  test('P5: she sees who opened her plan and why; who did not walk with her sees none of it', async () => {
    const { mine } = await dora.ask<Plan>('preferences/people/dora/wellness-plan');
    expect(mine?.openings).toEqual([{ as: 'supporter', id: 'pia', why: 'hard-moment', at: expect.any(String) }]);
    await hardMoments(region.as('specialist', nia)).nothingToSee();
    await region.as('supporter', 'a-neighbour').wish('preferences/people/dora/wellness-plan/open').refused('plan-not-open-to-you', 'P5');
  });

  test('a call she asked for is no matter of any lead', async () => {
    for (const agency of [northside, southside]) {
      const { calls } = await region.as('agency-steward', agency).ask<{ calls: object[] }>(`sessions/agencies/${agency}/calls-to-review`);
      expect([agency, calls]).toEqual([agency, []]);
    }
  });

  test('she looks back in her own words, and Oskar, whose talk it began in, reads them with her', async () => {
    const words = 'Pia knows how to wait with me. Next time I ring her before midnight.';
    await dora.wish(`sessions/hard-moments/${night}/look-back`, { words });
    expect((await hardMoments(dora)).hardMoments[0]?.['lookedBack']).toBe(words);
    expect((await hardMoments(asOskar())).hardMoments[0]?.['lookedBack']).toBe(words);
  });

  test('and what she said about her nights still stands: it opened nothing', async () => {
    const idea = { topicId: 'nights', permission: true, words: 'There is a course on sleeping.' };
    await asOskar().wish('preferences/people/dora/suggestions', idea).refused('topic-not-open', 'P9');
  });
});
