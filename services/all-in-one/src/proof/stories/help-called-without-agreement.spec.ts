/** Luis calls help for Emil without his yes, because Emil's life is in danger. Everything that follows from it is Emil's to read and to answer. */
import { aRegion, type Region, self, type Voice } from './told.ts';
import { luis, mara, northside, southside } from './there-already.ts';

type Call = Readonly<Record<'callId' | 'helper' | 'agreement' | 'personTold' | 'calledAt', string>> & { readonly why: string | null };
type ToReview = Call & { readonly hardMomentId: string; readonly dueAt: string; readonly late: boolean };
type HardMoment = {
  readonly hardMomentId: string;
  readonly calls: readonly (Call & { readonly reviewed: boolean })[];
  readonly reports: readonly { readonly about: string; readonly personTold: string }[];
  readonly lookedBack: string | null;
};

const bridge = 'hard-moments/on-the-bridge';
const why = 'Emil stood on the wrong side of the rail, and could not come back.';
const answer = 'I was angry that you called. I am glad that I am here. Next time stand closer, and say it sooner.';

let region: Region;
let emil: Voice;
let asLuis: Voice;
beforeAll(async () => {
  region = await aRegion();
  emil = region.as('person', 'emil');
  asLuis = region.as('specialist', luis);
  await emil.daysAgo(700).wish('identity/people/emil/register', { agencyId: northside });
  await emil.daysAgo(700).wish('identity/people/emil/pairing/choose', { specialistId: luis, told: self });
  await asLuis.daysAgo(699).wish('identity/people/emil/pairing/accept');
  await asLuis.daysAgo(0.2).wish('sessions/sessions/start', { sessionId: 'the-walk', personId: 'emil', mode: 'walk', place: 'street' });
});
afterAll(() => region.close());

const call = (more: object, voice = asLuis) => voice.daysAgo(0.19).wish(`sessions/${bridge}/calls`, { callId: 'the-call', ...more });
const recordReadBy = async (voice: Voice) => {
  const { hardMoments } = await voice.ask<{ hardMoments: readonly HardMoment[] }>('sessions/people/emil/hard-moments');
  return hardMoments.find(({ hardMomentId }) => hardMomentId === 'on-the-bridge');
};
const callsFor = async (agency: string) => {
  const { calls } = await region
    .as('agency-steward', agency)
    .ask<{ calls: readonly ToReview[] }>(`sessions/agencies/${agency}/calls-to-review`);
  return calls;
};

describe('on the bridge', () => {
  test('P15: it is hard, and it is said', async () => {
    const begun = { hardMomentId: 'on-the-bridge', personId: 'emil', sessionId: 'the-walk' };
    expect((await asLuis.daysAgo(0.195).wish('sessions/hard-moments', begun)).outcome).toBe('happened');
  });

  test('P15: first he is asked: without his yes, and without danger to his life, nobody calls over his head', async () => {
    const against = { helper: 'mobile-crisis', agreement: 'not-agreed', why };
    const { detail } = await call(against).refused('agreement-first', 'P15');
    expect(detail).toBe('Ask the person first. Without their yes, help is called only when their life is in danger right now.');
    expect((await recordReadBy(emil))?.calls).toEqual([]);
  });

  test('P15: then his life is in danger, and help is called at once; there is no time to tell him', async () => {
    expect((await call({ helper: '911', agreement: 'not-agreed', lifeInDanger: true, why })).outcome).toBe('happened');
    expect((await recordReadBy(emil))?.calls).toMatchObject([
      { helper: '911', agreement: 'not-agreed', personTold: 'not-yet', reviewed: false },
    ]);
  });
});

describe('as soon as it is safe', () => {
  test('P15: he is told, and once told is told: a "not yet" that arrives late takes nothing back', async () => {
    const said = { helper: '911', agreement: 'not-agreed', lifeInDanger: true };
    expect((await call({ ...said, personTold: 'after' })).outcome).toBe('happened');
    expect((await call({ ...said, personTold: 'not-yet' })).outcome).toBe('nothing');
  });

  test('P5: he reads all of it: who was called, that he had not agreed, why, and that he was told', async () => {
    expect((await recordReadBy(emil))?.calls).toEqual([
      {
        callId: 'the-call',
        helper: '911',
        agreement: 'not-agreed',
        personTold: 'after',
        why,
        calledAt: expect.any(String),
        reviewed: false,
      },
    ]);
  });

  test('P15: he answers it in his own words, and Luis reads them', async () => {
    await emil.wish(`sessions/${bridge}/look-back`, { words: answer });
    expect([(await recordReadBy(emil))?.lookedBack, (await recordReadBy(asLuis))?.lookedBack]).toEqual([answer, answer]);
  });

  test('nobody else reads it, and nobody else answers in his place', async () => {
    await region.as('specialist', mara).ask('sessions/people/emil/hard-moments').nothingToSee();
    await region.as('person', 'a-neighbour').ask('sessions/people/emil/hard-moments').nothingToSee();
    await region.as('person', 'a-neighbour').wish(`sessions/${bridge}/look-back`, { words: 'It was nothing.' }).nothingToSee();
    await region.as('specialist', mara).wish(`sessions/${bridge}/look-back`, { words: 'It was nothing.' }).nothingToSee();
    expect((await recordReadBy(emil))?.lookedBack).toBe(answer);
  });
});

describe('P15: a steward looks at it within two working days', () => {
  const review = `sessions/${bridge}/calls/the-call/review`;

  test('P15: the lead of the agency sees the call and why, by when it is to be looked at, and not whom it is about', async () => {
    const [waiting, ...others] = await callsFor(northside);
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ callId: 'the-call', helper: '911', agreement: 'not-agreed', personTold: 'after', why, late: false });
    const days = (Date.parse(waiting?.dueAt ?? '') - Date.parse(waiting?.calledAt ?? '')) / 86_400_000;
    // Two working days and the rest of today, with a weekend between where there is one.
    expect([days > 2, days < 5.1]).toEqual([true, true]);
    expect(Object.values({ ...waiting, why: null })).not.toContain('emil');
  });

  test('it is nobody else’s to look at: not another agency’s, not his, and least of all that of whoever called', async () => {
    expect(await callsFor(southside)).toEqual([]);
    await region.as('agency-steward', southside).wish(review).nothingToSee();
    await asLuis.wish(review).refused('not-for-this-role');
    await emil.wish(review).refused('not-for-this-role');
    expect(await callsFor(northside)).toHaveLength(1);
  });

  test('P15: the lead looks; nothing waits any more, and Emil reads that somebody looked', async () => {
    expect((await region.as('agency-steward', northside).wish(review)).outcome).toBe('happened');
    expect(await callsFor(northside)).toEqual([]);
    expect((await recordReadBy(emil))?.calls[0]?.reviewed).toBe(true);
  });

  test('P15: one that was left lying since a Friday evening shows as late from the end of Tuesday on, and is still looked at', async () => {
    const friday = { occurredAt: '2025-05-02T21:30:00Z' };
    await asLuis.wish('sessions/hard-moments', { ...friday, hardMomentId: 'last-year', personId: 'emil' });
    const unasked = { callId: 'old', helper: 'medical', agreement: 'could-not-be-asked', personTold: 'after', lifeInDanger: true };
    await asLuis.wish('sessions/hard-moments/last-year/calls', { ...unasked, ...friday });
    const [late] = await callsFor(northside);
    expect([late?.callId, late?.late, new Date(late?.dueAt ?? '').toISOString()]).toEqual(['old', true, '2025-05-07T04:00:00.000Z']);
    await region.as('agency-steward', northside).wish('sessions/hard-moments/last-year/calls/old/review');
    expect(await callsFor(northside)).toEqual([]);
  });
});

describe('P5: what the law makes Luis report', () => {
  const reports = `sessions/${bridge}/reports`;
  const report = { kind: 'adult-at-risk', law: 'adult-protective-services-act' };

  test('P5: a named human makes the report; neither a neighbour nor Emil is made to', async () => {
    expect((await asLuis.wish(reports, report)).outcome).toBe('happened');
    await region.as('supporter', 'a-neighbour').wish(reports, report).refused('not-for-this-role');
  });

  test('P5: Emil reads that it was made, under which law, and then that he was told', async () => {
    const about = 'adult-at-risk adult-protective-services-act';
    expect((await recordReadBy(emil))?.reports).toEqual([{ about, personTold: 'not-yet' }]);
    await asLuis.wish(reports, { ...report, personTold: 'after' });
    expect((await recordReadBy(emil))?.reports).toEqual([{ about, personTold: 'after' }]);
  });

  test('P5: his thread holds every step of it, his own answer too', async () => {
    const { entries } = await emil.ask<{ entries: { what: string; stream: string; content: Readonly<Record<string, unknown>> }[] }>(
      'sessions/people/emil/thread',
    );
    const ofThatDay = entries.filter(({ stream }) => stream === 'hard-moment-on-the-bridge');
    expect(ofThatDay.map(({ what }) => what).toSorted()).toEqual([
      'CallReviewed',
      'HardMomentBegan',
      'HelpCalled',
      'HelpCalled',
      'LookedBack',
      'RequiredReportMade',
      'RequiredReportMade',
    ]);
    expect(ofThatDay.find(({ what }) => what === 'LookedBack')?.content['words']).toBe(answer);
  });
});
