import {
  coverGiven,
  identityToldConfirmed,
  identityToldCorrected,
  meantimeOffered,
  personCameToAgency,
  personDied,
  personDiedCorrected,
  personErased,
  personLeftAgency,
  personRegistered,
  programmeOpened,
  type RoadRecord,
  specialistAccepted,
  specialistChosen,
  specialistProposed,
  specialistReleased,
  specialistUnable,
  specialistWanted,
  wantedNoMore,
} from '@golden-thread/contracts';
import { MICROS_PER_DAY } from '@golden-thread/kernel';
import {
  ada,
  agencyNorth,
  agencySouth,
  ben,
  hillNetwork,
  instant,
  luis,
  mara,
  projectionScenariosOf,
  RecordChain,
  riversideNetwork,
} from '@golden-thread/testing';
import fc from 'fast-check';
import { peopleWaitingProjection, type WaitingDocument, type WalkingDocument } from './people-waiting.projection.ts';
import { EVERY_AGENCY } from './waiting-rows.ts';

const given = projectionScenariosOf(peopleWaitingProjection);
const self = { how: 'self', readBack: false } as const;
const fromMemory = { how: 'aloud', readBack: false } as const;
const chain = new RecordChain();
let days = 0;
beforeEach(() => (days = 0));

/** Each fact a day after the one before. */
const next = (eventId: string, stream: string, who: string) => {
  days += 1;
  const day = new Date(Date.UTC(2026, 4, days)).toISOString();
  return { stream: `${stream}-${who}`, about: [who], eventId, at: day };
};
const askedOn = (day: number) => instant(`2026-05-0${day}T00:00:00Z`);
const wanted = (more: { programmeId?: string; told?: typeof self | typeof fromMemory; who?: string } = {}, id = 'wanted') => {
  const { who = ada, told = self, ...data } = more;
  return chain.next(
    specialistWanted,
    { languages: ['es'], modes: ['walk'], supportKinds: ['emotional'], told, ...data },
    next(id, 'pairing', who),
  );
};
const registered = (agencyId: string | null, who = ada) =>
  chain.next(personRegistered, { personId: who, agencyId, regionId: null, by: 'self' }, next(`registered-${who}`, 'person', who));
const came = (agencyId: string) => chain.next(personCameToAgency, { agencyId }, next(`came-${agencyId}`, 'person', ada));
const left = (agencyId: string, told: typeof self | typeof fromMemory = self) =>
  chain.next(personLeftAgency, { agencyId, why: 'not-said', told }, next(`left-${agencyId}`, 'person', ada));
const proposed = () => chain.next(specialistProposed, { specialistIds: [luis, mara] }, next('proposed', 'pairing', ada));
const warmLine = () => chain.next(meantimeOffered, { offer: 'warm-line' }, next('warm-line', 'pairing', ada));
const chosen = () => chain.next(specialistChosen, { specialistId: luis, told: self }, next('chosen', 'pairing', ada));
const accepted = () => chain.next(specialistAccepted, { specialistId: luis }, next('accepted', 'pairing', ada));
const unable = () => chain.next(specialistUnable, { specialistId: luis, code: 'no-opening' }, next('unable', 'pairing', ada));
const released = () =>
  chain.next(specialistReleased, { specialistId: luis, continuity: 'nothing', told: self }, next('released', 'pairing', ada));
const noMore = () => chain.next(wantedNoMore, { code: 'not-said', told: self }, next('no-more', 'pairing', ada));
const verdict = (contract: typeof identityToldConfirmed | typeof identityToldCorrected, eventId: string, stream = 'pairing') =>
  chain.next(contract, { eventId }, next(`${contract.name}-${eventId}`, stream, ada));
const opened = (programmeId: string, agencyId: string) =>
  chain.next(
    programmeOpened,
    { agencyId, regime: 'part2', tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'none', retention: {} },
    { ...next(`opened-${programmeId}-${agencyId}`, 'programme', programmeId), about: [] },
  );
const erased = () => chain.next(personErased, { personId: ada, keys: 'words', certificateId: 'c-1' }, next('erased', 'person', ada));

async function rowsAfter(...records: readonly RoadRecord[]): Promise<readonly WaitingDocument[]> {
  return ((await given(...records).documents())['rows'] ?? []) as unknown as WaitingDocument[];
}
const seenBy = async (...records: readonly RoadRecord[]) =>
  (await rowsAfter(...records)).map(({ audience, personId }) => [audience, personId]);

describe('who waits', () => {
  test('P15: since when, what was promised and what is open meanwhile; ids and codes only', async () => {
    expect(await rowsAfter(registered(agencyNorth), wanted(), proposed(), warmLine())).toEqual([
      {
        id: JSON.stringify([riversideNetwork, ada, null, agencyNorth]),
        networkId: riversideNetwork,
        audience: agencyNorth,
        personId: ada,
        programmeId: null,
        askedOn: askedOn(2),
        nextNewsBy: askedOn(4) + 7 * MICROS_PER_DAY,
        proposed: [luis, mara],
        meanwhile: [{ offer: 'warm-line' }],
        languages: ['es'],
        modes: ['walk'],
        supportKinds: ['emotional'],
      },
    ]);
  });

  test('is seen by the agencies the person is with, and by every agency where they are with none', async () => {
    expect(await seenBy(wanted())).toEqual([[EVERY_AGENCY, ada]]);
    expect(await seenBy(registered(null), wanted())).toEqual([[EVERY_AGENCY, ada]]);
    expect(await seenBy(wanted(), registered(agencyNorth), came(agencySouth))).toEqual([
      [agencyNorth, ada],
      [agencySouth, ada],
    ]);
    expect(await seenBy(registered(agencyNorth), came(agencySouth), wanted(), left(agencyNorth))).toEqual([[agencySouth, ada]]);
    expect(await seenBy(registered(agencyNorth), wanted(), left(agencyNorth))).toEqual([[EVERY_AGENCY, ada]]);
  });

  test('for a programme, by the agency that runs it, whichever was heard of first', async () => {
    const wish = wanted({ programmeId: 'walks' });
    for (const records of [
      [opened('walks', agencySouth), registered(agencyNorth), wish],
      [registered(agencyNorth), wish, opened('walks', agencySouth)],
      [opened('walks', agencySouth), opened('walks', agencyNorth), registered(agencyNorth), wish],
    ]) {
      expect(await seenBy(...records)).toEqual([[agencySouth, ada]]);
    }
    expect(await seenBy(registered(agencyNorth), wish)).toEqual([[agencyNorth, ada]]);
  });

  test('is nobody who found somebody, or looks no more; whoever was told no waits on', async () => {
    expect(await seenBy(wanted(), chosen(), accepted())).toEqual([]);
    expect(await seenBy(wanted(), noMore())).toEqual([]);
    expect(await seenBy(wanted(), chosen(), unable())).toHaveLength(1);
    expect(await seenBy(wanted(), chosen(), accepted(), released())).toEqual([]);
    expect(await rowsAfter(chosen())).toMatchObject([{ languages: [], supportKinds: [] }]);
  });

  test('P2: is nobody whose wish was written from memory, until they confirm it; what they correct never was', async () => {
    const wish = wanted({ told: fromMemory });
    expect(await seenBy(wish)).toEqual([]);
    expect(await seenBy(wish, verdict(identityToldConfirmed, 'wanted'))).toHaveLength(1);
    expect(await seenBy(verdict(identityToldConfirmed, 'wanted'), wish)).toHaveLength(1);
    expect(await seenBy(wish, verdict(identityToldCorrected, 'wanted'), verdict(identityToldConfirmed, 'wanted'))).toEqual([]);
    expect(await seenBy(wanted(), verdict(identityToldCorrected, 'wanted'))).toEqual([]);
  });

  test('P2: leaving an agency from memory changes nothing, and corrected it never was', async () => {
    const there = [registered(agencyNorth), wanted()];
    expect(await seenBy(...there, left(agencyNorth, fromMemory))).toEqual([[agencyNorth, ada]]);
    expect(await seenBy(...there, left(agencyNorth), verdict(identityToldCorrected, `left-${agencyNorth}`, 'person'))).toEqual([
      [agencyNorth, ada],
    ]);
  });

  test('is nobody who died, unless it was a mistake', async () => {
    const died = chain.next(
      personDied,
      { toldBy: luis, certainty: 'told' },
      { ...next('died', 'person', ada), at: '2026-06-01T00:00:00Z' },
    );
    const alive = chain.next(personDiedCorrected, {}, { ...next('alive', 'person', ada), at: '2026-06-02T00:00:00Z' });
    expect(await seenBy(wanted(), died)).toEqual([]);
    expect(await seenBy(wanted(), died, alive)).toHaveLength(1);
  });

  test('is nobody who was erased, whatever comes in afterwards', async () => {
    await given(registered(agencyNorth), wanted(), erased()).then({});
    const afterwards = projectionScenariosOf(peopleWaitingProjection, { erased: [{ networkId: riversideNetwork, personId: ada }] });
    await afterwards(wanted(), registered(agencyNorth)).then({});
  });

  test('of one network is nobody of another, and other streams are passed over', async () => {
    const elsewhere = chain.next(
      specialistWanted,
      { languages: [], modes: [], supportKinds: [], told: self },
      { ...next('elsewhere', 'pairing', ada), networkId: hillNetwork },
    );
    const rows = await rowsAfter(wanted(), wanted({ who: ben }), elsewhere);
    expect(rows.map(({ networkId, personId }) => [networkId, personId]).sort()).toEqual([
      [hillNetwork, ada],
      [riversideNetwork, ada],
      [riversideNetwork, ben],
    ]);
    await given(chain.next(identityToldConfirmed, { eventId: 'x' }, { stream: 'consent-1', eventId: 'v' })).then({});
  });
});

const covered = () =>
  chain.next(
    coverGiven,
    { specialistId: mara, until: instant('2026-07-01T00:00:00Z'), continuity: 'nothing', told: self },
    next('covered', 'pairing', ada),
  );
const walkingAfter = async (...records: readonly RoadRecord[]) =>
  ((await given(...records).documents())['walking'] ?? []) as unknown as WalkingDocument[];

test('who walks with somebody is kept as well, and is gone with whoever was erased', async () => {
  const row = { networkId: riversideNetwork, specialistId: luis, personId: ada, until: null };
  expect(await walkingAfter(chosen(), accepted())).toEqual([{ ...row, id: JSON.stringify([riversideNetwork, luis, ada]) }]);
  expect(await walkingAfter(chosen(), accepted(), released())).toEqual([]);
  await given(chosen(), accepted(), covered(), erased()).then({});
});

// Law: whatever the order in which facts arrive, the rows are those of the order in which they happened.
test('comes out the same in whatever order it arrives, and however often', async () => {
  const everything = [
    registered(agencyNorth),
    wanted({ told: fromMemory }, 'first'),
    verdict(identityToldConfirmed, 'first'),
    opened('walks', agencySouth),
    wanted({ programmeId: 'walks' }, 'second'),
    proposed(),
    warmLine(),
    chosen(),
    unable(),
    covered(),
    came(agencySouth),
    left(agencyNorth),
    verdict(identityToldCorrected, `left-${agencyNorth}`, 'person'),
    wanted({ who: ben }, 'bens'),
  ];
  const [expected, walking] = [await rowsAfter(...everything), await walkingAfter(...everything)];
  expect(expected.length).toBeGreaterThan(3);
  expect(walking).toHaveLength(1);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(everything, { minLength: everything.length }),
      fc.subarray(everything),
      async (shuffled, again) => {
        expect(await rowsAfter(...shuffled, ...again)).toEqual(expected);
        expect(await walkingAfter(...shuffled, ...again)).toEqual(walking);
      },
    ),
    { numRuns: 60 },
  );
});
