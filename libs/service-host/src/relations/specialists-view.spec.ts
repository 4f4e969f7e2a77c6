import fc from 'fast-check';
import {
  agencyPolicySet,
  credentialAdded,
  credentialPending,
  networkFounded,
  programmeClosed,
  programmeOpened,
  programmePolicySet,
  type RoadRecord,
  specialistAway,
  specialistBack,
  specialistLeft,
  specialistWelcomed,
} from '@golden-thread/contracts';
import type { ReadModelStore } from '@golden-thread/read-models';
import {
  agencyNorth,
  agencySouth,
  hillNetwork,
  instant,
  luis,
  ManualClock,
  mara,
  projectionScenariosOf,
  RecordChain,
  riversideNetwork,
} from '@golden-thread/testing';
import { agencyOf, knownAgencyOf } from './agency-of.ts';
import { specialistsProjection, SpecialistsView, type WorkQuestion } from './specialists-view.ts';

const projection = specialistsProjection('sessions');
const given = projectionScenariosOf(projection);
const NOW = instant('2026-06-01T00:00:00Z');
const networkId = riversideNetwork;
const inNetwork = (id: string) => ({ networkId, id });

let chain = new RecordChain();
beforeEach(() => {
  chain = new RecordChain();
});
const on = (day: number, stream: string) => ({ stream, at: `2026-05-${String(day).padStart(2, '0')}T10:00:00Z` });
const about = (specialistId: string, day: number) => on(day, `specialist-${specialistId}`);
const welcomed = (day: number, agencyId: string, standing: 'certified' | 'trainee' = 'certified', supervisorId?: string) =>
  chain.next(
    specialistWelcomed,
    { agencyId, standing, languages: [], supportKinds: [], ...(supervisorId === undefined ? {} : { supervisorId }) },
    about(luis, day),
  );
const left = (day: number) => chain.next(specialistLeft, {}, about(luis, day));
const credential = (credentialId: string, track: string, validFrom: string, validTo: string) =>
  chain.next(
    credentialAdded,
    { credentialId, track, issuer: 'board', validFrom: instant(validFrom), validTo: instant(validTo) },
    about(luis, 1),
  );
const held = (validTo = '2026-12-01T00:00:00Z', track = 'family') => credential('c1', track, '2026-01-01T00:00:00Z', validTo);
const said = { regime: 'part2' as const, tracks: ['family'], regionIds: [], fundingCodes: [], retention: {} };
type Needs = 'none' | 'for-billed' | 'always';
const opened = (needsCredential: Needs) =>
  chain.next(programmeOpened, { ...said, agencyId: agencyNorth, needsCredential }, on(1, 'programme-p'));
const policy = (day: number, needsCredential: Needs) =>
  chain.next(programmePolicySet, { ...said, needsCredential }, on(day, 'programme-p'));

/** What the view answers after these records, in this order. */
async function viewOf(records: readonly RoadRecord[], isFollowing = true): Promise<SpecialistsView> {
  const documents = await given(...records).documents();
  const readModels = {
    liveVersion: () => Promise.resolve(1),
    get: (_: unknown, collection: string, id: string) =>
      Promise.resolve(documents[collection]?.find((document) => document.id === id) ?? null),
    find: (_: unknown, { equals }: { equals: readonly unknown[] }) =>
      Promise.resolve(
        documents['welcomed']?.filter(({ networkId: network, agencyId }) => network === equals[0] && agencyId === equals[1]) ?? [],
      ),
  } as unknown as ReadModelStore;
  const clock = new ManualClock('2026-06-01T00:00:00Z');
  return new SpecialistsView({ readModels, name: projection.name, clock, isFollowing: () => isFollowing });
}

describe('where a specialist works', () => {
  const work = async (at: string | undefined, ...records: RoadRecord[]) =>
    (await viewOf(records)).workOf(inNetwork(luis), at === undefined ? undefined : instant(at));

  test('is where they were welcomed last, until they left', async () => {
    expect(await work(undefined)).toBeNull();
    expect(await work(undefined, welcomed(1, agencyNorth))).toEqual({ agencyId: agencyNorth, standing: 'certified' });
    expect(await work(undefined, welcomed(1, agencyNorth, 'trainee', mara), welcomed(2, agencyNorth))).toMatchObject({
      standing: 'certified',
    });
    expect(await work(undefined, welcomed(1, agencyNorth, 'trainee', mara))).toMatchObject({ standing: 'trainee', supervisorId: mara });
    expect(await work(undefined, welcomed(1, agencyNorth), left(2))).toBeNull();
    expect(await work(undefined, welcomed(1, agencyNorth), left(2), welcomed(3, agencySouth))).toMatchObject({ agencyId: agencySouth });
  });

  test('is asked for any instant', async () => {
    const records = [welcomed(1, agencyNorth), left(10), welcomed(20, agencySouth)];
    expect(await work('2026-05-01T09:59:59Z', ...records)).toBeNull();
    expect(await work('2026-05-01T10:00:00Z', ...records)).toMatchObject({ agencyId: agencyNorth });
    expect(await work('2026-05-10T10:00:00Z', ...records)).toBeNull();
    expect(await work('2026-05-20T10:00:00Z', ...records)).toMatchObject({ agencyId: agencySouth });
    expect(await (await viewOf(records)).welcomedBy(inNetwork(agencySouth))).toEqual([luis]);
    expect(await (await viewOf(records)).welcomedBy(inNetwork('elsewhere'))).toEqual([]);
    expect(await (await viewOf(records)).workOf({ networkId: hillNetwork, id: luis })).toBeNull();
  });

  test('P11: is what a second reader’s agency is told by, and an agency lead is their own', async () => {
    const view = await viewOf([welcomed(1, agencyNorth)]);
    const who = (role: 'specialist' | 'agency-steward' | 'person', subjectId: string) => ({ networkId, role, subjectId, accountId: 'a' });
    expect(await agencyOf(who('specialist', luis), view)).toBe(agencyNorth);
    expect(await agencyOf(who('agency-steward', agencySouth), view)).toBe(agencySouth);
    expect(await agencyOf(who('person', luis), view)).toBeNull();
    await expect(knownAgencyOf(who('specialist', mara), view)).rejects.toMatchObject({ code: 'no-agency-yet' });
  });

  test('knows who is away', async () => {
    const away = (day: number, until?: string) =>
      chain.next(specialistAway, until === undefined ? {} : { until: instant(until) }, about(luis, day));
    const isAway = async (...records: RoadRecord[]) => (await viewOf(records)).isAway(inNetwork(luis));
    expect(await isAway()).toBe(false);
    expect(await isAway(away(1))).toBe(true);
    expect(await isAway(away(1, '2026-06-01T00:00:00.000001Z'))).toBe(true);
    expect(await isAway(away(1, '2026-06-01T00:00:00Z'))).toBe(false);
    expect(await isAway(away(1), chain.next(specialistBack, {}, about(luis, 2)))).toBe(false);
  });
});

describe('P12: what a specialist may rest on', () => {
  const standing = async (records: readonly RoadRecord[], work: WorkQuestion = {}) =>
    (await viewOf(records)).credentialOf(inNetwork(luis), { programmeId: 'p', at: NOW, ...work });

  test('P12: is asked where the programme says so', async () => {
    expect(await standing([opened('none')])).toBe('not-needed');
    expect(await standing([opened('for-billed')])).toBe('not-needed');
    expect(await standing([opened('for-billed')], { forBilling: true })).toBe('none');
    expect(await standing([opened('always')])).toBe('none');
    expect(await standing([opened('none'), policy(2, 'always')])).toBe('none');
    expect(await standing([opened('always'), policy(2, 'always'), policy(3, 'none')])).toBe('not-needed');
    expect(await standing([held()], { programmeId: 'unheard-of' })).toBe('valid');
    expect(await standing([], { programmeId: 'unheard-of' })).toBe('none');
    expect(await standing([], { programmeId: undefined })).toBe('not-needed');
  });

  test('P12: holds by its dates alone, from the first instant on and not at the last', async () => {
    const at = (text: string) => ({ at: instant(text) });
    const records = [opened('always'), held('2026-07-01T00:00:00Z')];
    expect(await standing(records, at('2025-12-31T23:59:59Z'))).toBe('none');
    expect(await standing(records, at('2026-01-01T00:00:00Z'))).toBe('valid');
    expect(await standing(records, at('2026-06-30T23:59:59.999999Z'))).toBe('valid');
    expect(await standing(records, at('2026-07-01T00:00:00Z'))).toBe('lapsed');
  });

  test('P12: is of a track the programme names; a renewal on its way is no lapse, and the best counts', async () => {
    const renewal = (at: string) => chain.next(credentialPending, { credentialId: 'c1', renewalSentAt: instant(at) }, about(luis, 2));
    const other = credential('c2', 'family', '2026-05-01T00:00:00Z', '2027-01-01T00:00:00Z');
    expect(await standing([opened('always'), held(undefined, 'youth')])).toBe('none');
    expect(await standing([opened('always'), held(), renewal('2026-06-01T00:00:00Z')])).toBe('pending');
    expect(await standing([opened('always'), held(), renewal('2026-06-01T00:00:00.000001Z')])).toBe('valid');
    expect(await standing([opened('always'), held(), renewal('2026-05-01T00:00:00Z'), other])).toBe('valid');
    expect(await standing([opened('always'), held('2026-05-01T00:00:00Z'), other])).toBe('valid');
  });
});

describe('what agencies, programmes and networks say', () => {
  test('holds by default before they say anything', async () => {
    const view = await viewOf([]);
    expect(await view.notesOf(inNetwork(agencyNorth))).toBe('co-written');
    expect(await view.crisisPolicyOf(inNetwork(agencyNorth))).toBe('none');
    expect(await view.timezoneOf(networkId)).toBe('UTC');
    expect(await view.programme(inNetwork('p'))).toMatchObject({ agencyId: null, needsCredential: 'always', closed: false });
  });

  test('is what they said last', async () => {
    const notes = (day: number, kind: 'person-only' | 'none') =>
      chain.next(agencyPolicySet, { notes: kind, crisisPolicy: 'p-1' }, on(day, `agency-${agencyNorth}`));
    const founded = chain.next(
      networkFounded,
      { name: 'Riverside', languages: ['en'], timezone: 'America/Denver' },
      { stream: 'network-r' },
    );
    const view = await viewOf([
      notes(2, 'none'),
      notes(1, 'person-only'),
      founded,
      opened('none'),
      chain.next(programmeClosed, {}, on(2, 'programme-p')),
    ]);
    expect(await view.notesOf(inNetwork(agencyNorth))).toBe('none');
    expect(await view.notesOf(inNetwork(agencySouth))).toBe('co-written');
    expect(await Promise.all([agencyNorth, agencySouth].map((id) => view.crisisPolicyOf(inNetwork(id))))).toEqual(['written', 'none']);
    expect(await view.timezoneOf(networkId)).toBe('America/Denver');
    expect(await view.programme(inNetwork('p'))).toMatchObject({ agencyId: agencyNorth, tracks: ['family'], closed: true });
  });

  test('P15: is never said to be missing by a view that has gaps', async () => {
    const written = chain.next(agencyPolicySet, { notes: 'none', crisisPolicy: 'p-1' }, on(1, `agency-${agencyNorth}`));
    const view = await viewOf([written], false);
    expect(await view.crisisPolicyOf(inNetwork(agencyNorth))).toBe('written');
    expect(await view.crisisPolicyOf(inNetwork(agencySouth))).toBe('unknown');
  });

  test('comes out the same in any order of arrival, and heard twice', async () => {
    const facts = () => [
      welcomed(1, agencyNorth, 'trainee', mara),
      welcomed(2, agencyNorth),
      left(3),
      welcomed(3, agencySouth),
      held(),
      chain.next(credentialPending, { credentialId: 'c1', renewalSentAt: NOW }, about(luis, 4)),
      opened('always'),
      policy(2, 'none'),
      policy(3, 'for-billed'),
    ];
    const answers = async (records: readonly RoadRecord[]) => {
      const view = await viewOf(records);
      return [
        await view.workOf(inNetwork(luis)),
        await view.credentialOf(inNetwork(luis), { programmeId: 'p', forBilling: true }),
        await view.programme(inNetwork('p')),
      ];
    };
    const all = facts();
    const expected = await answers(all);
    const anyOrder = fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (records) => {
        expect(await answers(records)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test('rests on identity alone, and is no view that decides who sees what', () => {
    expect(projection).toMatchObject({ name: 'sessions-specialists', sources: ['identity'] });
    expect(projection.decidesAccess).toBeUndefined();
  });
});
