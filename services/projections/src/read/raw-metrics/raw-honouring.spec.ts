import {
  gatheringHeld,
  goalChosen,
  ImportedIds,
  inspirationAcknowledged,
  networkFounded,
  personErased,
  personRegistered,
  preferencesToldConfirmed,
  sessionHeld,
  sessionRated,
  sessionStarted,
  specialistAccepted,
  specialistChosen,
  specialistReleased,
  specialistWanted,
  type ServiceName,
} from '@golden-thread/contracts';
import { streamName } from '@golden-thread/kernel';
import { ada, ben, hillNetwork, instant, luis, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import { as, Sources, told, type Told } from '../../contract/sources.ts';
import { RawMetricsFromFeeds } from './raw-metrics-from-feeds.ts';
import type { RawRequest } from './raw-metrics.ts';

type Document = { readonly positions: Record<string, number>; readonly metrics: Record<string, Record<string, unknown>> };

const self = { how: 'self', readBack: false } as const;
const fromMemory = { how: 'phone', readBack: false } as const;

function rawText(platform: Sources, request: Partial<RawRequest> = {}): Promise<string> {
  const asked = { networkId: riversideNetwork, asOf: instant('2027-01-01T00:00:00Z'), horizons: [90], periods: 'month' as const };
  return new RawMetricsFromFeeds(platform.feeds).raw({ ...asked, ...request });
}

async function raw(platform: Sources, request: Partial<RawRequest> = {}): Promise<Document> {
  return JSON.parse(await rawText(platform, request)) as Document;
}

/** Where the answers of a document were read up to, as they are asked for again. */
function positionsOf({ positions }: Document): ReadonlyMap<ServiceName, number> {
  return new Map(Object.entries(positions) as [ServiceName, number][]);
}

const founded = told(networkFounded, { name: 'Riverside', languages: [], timezone: 'UTC' });

/** A person asked, was answered, met, rated and let go. */
function course(personId: string): readonly Told[] {
  const pairing = { stream: streamName('pairing', personId), about: [personId] };
  const session = { stream: streamName('session', `of-${personId}`) };
  const rating = { stream: streamName('rating', `of-${personId}`) };
  const endedAt = instant('2026-03-05T11:00:00Z');
  return [
    told(specialistWanted, { languages: [], modes: [], supportKinds: [], told: self }, { ...pairing, at: '2026-03-01T10:00:00Z' }),
    told(specialistChosen, { specialistId: luis, told: self }, { ...pairing, at: '2026-03-02T10:00:00Z' }),
    told(specialistAccepted, { specialistId: luis }, { ...pairing, at: '2026-03-03T10:00:00Z' }),
    told(sessionStarted, { personId, specialistId: luis, wanted: ['emotional'] }, { ...session, at: '2026-03-05T10:00:00Z' }),
    told(sessionHeld, { personId, endedAt, given: ['emotional'], forBilling: false }, { ...session, at: '2026-03-05T11:00:00Z' }),
    told(
      sessionRated,
      { raterPseudonym: `rater-${personId}`, heard: 4, led: 4, gotSupportWanted: 4, itemSetVersion: 'items-1' },
      { ...rating, at: '2026-03-05T12:00:00Z' },
    ),
    told(specialistReleased, { specialistId: luis, continuity: 'nothing', told: self }, { ...pairing, at: '2026-04-04T11:00:00Z' }),
  ];
}

/** A goal that was written down from memory, and read back later. */
function goalReadBack(): readonly [Told, Told] {
  const stream = streamName('goal', 'g1');
  const chosen = told(goalChosen, { personId: ada, from: 'own-words', told: fromMemory }, { stream });
  return [chosen, told(preferencesToldConfirmed, { eventId: chosen.event.eventId, of: 'GoalChosen' }, { stream })];
}

describe('the honouring figures in the raw document', () => {
  it('stand beside the others, and each service that they are made of is named', async () => {
    const platform = await Sources.open();
    await platform.tell(founded, ...goalReadBack(), ...course(ada), ...course(ben));
    const document = await raw(platform);
    expect(document.positions).toEqual({ 'community-outcomes': 0, identity: 9, preferences: 2, sessions: 6 });
    expect(Object.keys(document.metrics)).toEqual(['H1', 'H2', 'H3', 'H4', 'H5', 'H6']);
    expect(document.metrics).toMatchObject({
      H1: { goals: { chosen: 1, people: 1, grew_from: { 'own-words': 1 } } },
      H2: { sessions: 2, share_all_given: 1, answers: { got_support_wanted_4: 2 } },
      H3: { sessions_held: 2, response_share: 1, heard_4: 2, status: 'below_floor' },
      H4: { n: 2, events: 2, median: 4 },
      H5: { people: 2, by_period: { '2026-03': { new: 2, again: 0 } }, sessions: { hours: 2 } },
      H6: { n: 2, events: 2, median: 30, endings: { released: { n: 2, median: 30 } } },
    });
  });

  it('come out the same in whatever order the events came', async () => {
    const all = [founded, ...goalReadBack(), ...course(ada), ...course(ben), erased()];
    const texts = new Set<string>();
    for (const seed of [1, 2, 3]) {
      const platform = await Sources.open();
      await platform.tell(...new SeededRandom(seed).shuffled(all));
      texts.add(await rawText(platform));
    }
    expect(texts.size).toBe(1);
  });

  it('a network without these events is answered as before, whatever goes on in another one', async () => {
    const platform = await Sources.open();
    await platform.tell(founded, told(gatheringHeld, { gatheringId: 'gt-1', agencyId: null, attendees: [ada] }));
    await platform.tell(told(goalChosen, { personId: ada, from: 'vision', told: self }, { stream: 'goal-1', networkId: hillNetwork }));
    const document = await raw(platform);
    expect(document.positions).toEqual({ 'community-outcomes': 1, identity: 1 });
    expect(Object.keys(document.metrics)).toEqual(['M12']);
    expect((await raw(platform, { positions: new Map([['preferences', 1]]) })).positions).toMatchObject({ preferences: 1 });
  });

  it('the positions that a document names give that document again, also when more was told since', async () => {
    const platform = await Sources.open();
    const [first, ...rest] = goalReadBack();
    await platform.tell(founded);
    const before = await rawText(platform);
    await platform.tell(first, ...course(ada));
    const between = await rawText(platform);
    await platform.tell(...rest, ...course(ben));
    for (const text of [before, between]) {
      expect(await rawText(platform, { positions: positionsOf(JSON.parse(text) as Document) })).toBe(text);
    }
    expect((await raw(platform)).metrics).toMatchObject({ H1: { goals: { chosen: 1 } }, H4: { n: 2 } });
  });

  it('whoever was erased since was never there, at earlier positions too', async () => {
    const platform = await Sources.open();
    await platform.tell(founded, ...course(ada), ...course(ben));
    const positions = positionsOf(await raw(platform));
    await platform.tell(erased());
    expect((await raw(platform, { positions })).metrics).toMatchObject({ H3: { sessions_held: 1, ratings: 1 }, H4: { n: 1 } });
  });

  it('whoever came by import and was erased was never there either, under neither of their two ids', async () => {
    const imported = 'P 17';
    const address = new ImportedIds(riversideNetwork).streamId(imported);
    const thanks = told(inspirationAcknowledged, { inspirerId: ben, inspiredId: address, told: self }, { about: [ben, address] });
    const registered = told(personRegistered, { personId: imported, agencyId: null, regionId: null, by: 'import' });
    const all = [founded, registered, thanks, ...course(address), ...course(ben)];
    const gone = told(
      personErased,
      { personId: imported, keys: 'record', certificateId: 'c' },
      { stream: streamName('person', address), about: [imported] },
    );
    const orders = [
      [...all, gone],
      [gone, ...all],
    ];
    for (const order of orders) {
      const platform = await Sources.open();
      await platform.tell(...order);
      const { metrics } = await raw(platform);
      expect(metrics).toMatchObject({ H3: { sessions_held: 1 }, H4: { people: 1 }, H5: { people: 1 }, H6: { people: 1 } });
      expect(metrics['M1']).toBeUndefined();
    }
  });

  it('leave out what cannot be read, what stands behind it, and what stands in a stream of another kind', async () => {
    const platform = await Sources.open();
    const [wanted, chosen] = course(ada) as readonly [Told, Told];
    const lost = told(goalChosen, { personId: ada, from: 'vision', told: self }, { stream: 'person-ada' });
    await platform.tell(founded, as('Strange', wanted), chosen, lost);
    const leftOut: string[] = [];
    expect((await raw(platform, { onLeftOut: (events) => leftOut.push(...events) })).metrics).toEqual({});
    expect(leftOut).toEqual([wanted.event.eventId, chosen.event.eventId, lost.event.eventId]);
  });
});

function erased(): Told {
  return told(personErased, { personId: ada, keys: 'record', certificateId: 'c' }, { about: [ada] });
}
