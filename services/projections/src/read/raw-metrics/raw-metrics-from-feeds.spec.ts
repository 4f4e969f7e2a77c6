import {
  confidenceReported,
  gatheringHeld,
  inspirationAcknowledged,
  inspirationWithdrawn,
  networkFounded,
  outcomeCorrected,
  outcomeRecorded,
  personErased,
  personRegistered,
  type ServiceName,
} from '@golden-thread/contracts';
import { ada, ben, cruz, hillNetwork, instant, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { as, told, Sources } from '../../contract/sources.ts';
import { RawMetricsFromFeeds } from './raw-metrics-from-feeds.ts';
import type { FactsRequest, RawRequest } from './raw-metrics.ts';

type Document = {
  readonly asOf: string;
  readonly positions: Record<string, number>;
  readonly metrics: Record<string, Record<string, unknown>>;
};

const late = instant('2027-01-01T00:00:00Z');
const inspired = (inspirerId: string, inspiredId: string, at: string, eventId = `${inspirerId}-${inspiredId}`) =>
  told(inspirationAcknowledged, { inspirerId, inspiredId }, { at, eventId });

function rawText(platform: Sources, request: Partial<RawRequest> = {}): Promise<string> {
  return new RawMetricsFromFeeds(platform.feeds).raw({
    networkId: riversideNetwork,
    asOf: late,
    horizons: [90],
    periods: 'month',
    ...request,
  });
}

async function raw(platform: Sources, request: Partial<RawRequest> = {}): Promise<Document> {
  return JSON.parse(await rawText(platform, request)) as Document;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('raw metrics from the feeds', () => {
  it('hold one network, up to the heads of both services', async () => {
    const platform = await Sources.open();
    await platform.tell(
      told(personRegistered, { personId: ada, agencyId: null, regionId: null, by: 'self' }),
      inspired(ada, ben, '2026-02-01T00:00:00Z'),
    );
    await platform.tell(told(inspirationAcknowledged, { inspirerId: ada, inspiredId: cruz }, { networkId: hillNetwork }));
    const document = await raw(platform);
    expect(document).toMatchObject({
      asOf: '2027-01-01T00:00:00Z',
      positions: { 'community-outcomes': 2, identity: 1 },
      parameters: { horizons: [90], periods: 'month' },
    });
    expect(document.metrics['M1']).toMatchObject({ acks: 1, persons_registered: 1 });
    expect((await raw(platform, { networkId: hillNetwork })).metrics['M1']).toMatchObject({ acks: 1, persons_registered: 0 });
  });

  it('as of the past hold what had happened; what amends it counts whatever its time', async () => {
    const platform = await Sources.open();
    await platform.tell(
      inspired(ada, ben, '2026-02-01T00:00:00Z'),
      inspired(ben, cruz, '2026-02-02T00:00:00Z'),
      inspired(cruz, 'gus', '2026-05-01T00:00:00Z'),
      told(inspirationWithdrawn, { acknowledgementId: `${ben}-${cruz}` }, { at: '2026-06-01T00:00:00Z' }),
      told(
        outcomeRecorded,
        { outcomeId: 'oc-1', subjectType: 'person', subjectId: ada, agencyId: null, category: 'social', ledBy: [] },
        { at: '2026-02-03T00:00:00Z' },
      ),
      told(outcomeCorrected, { outcomeId: 'oc-1', changes: { category: 'human' } }, { at: '2026-06-01T00:00:00Z' }),
      told(confidenceReported, { personId: ada, score: 4 }, { at: '2026-06-01T00:00:00Z' }),
    );
    const { metrics } = await raw(platform, { asOf: instant('2026-03-01T00:00:00Z') });
    expect(metrics['M1']).toMatchObject({ acks: 1 });
    expect(metrics['M11']).toMatchObject({ by_category: { human: 1 } });
    expect(metrics['M14']).toBeUndefined();
  });

  it('as of the past are those of a network that only got the events up to then', async () => {
    const asOf = instant('2026-05-01T00:00:00Z');
    const [whole, cut] = [await Sources.open(), await Sources.open()];
    const all = mixedEvents(5, 120, riversideNetwork);
    const isAmending = (type: string): boolean => /Withdrawn$|Corrected$|Confirmed$|Erased$|^NameTakenOff$/.test(type);
    await whole.tell(...all);
    await cut.tell(...all.filter(({ event }) => event.occurredAt <= asOf || isAmending(event.type)));
    expect((await raw(whole, { asOf })).metrics).toEqual((await raw(cut, { asOf })).metrics);
  });

  it('equal events in any order give equal bytes', async () => {
    const texts = new Set<string>();
    const all = mixedEvents(6, 120, riversideNetwork);
    for (const seed of [1, 2, 3]) {
      const platform = await Sources.open();
      await platform.tell(...new SeededRandom(seed).shuffled(all));
      texts.add(await rawText(platform));
    }
    expect(texts.size).toBe(1);
  });

  it('positions: what was known then, without whoever was erased since', async () => {
    const platform = await Sources.open();
    await platform.tell(
      told(networkFounded, { name: 'Riverside', languages: [], timezone: 'UTC' }),
      inspired(ada, ben, '2026-02-01T00:00:00Z'),
    );
    await platform.tell(inspired(ben, cruz, '2026-02-02T00:00:00Z'), inspired(cruz, 'gus', '2026-02-03T00:00:00Z'));
    const positions = new Map<ServiceName, number>([
      ['identity', 1],
      ['community-outcomes', 2],
    ]);
    expect(await raw(platform, { positions })).toMatchObject({
      positions: { identity: 1, 'community-outcomes': 2 },
      metrics: { M1: { acks: 2, persons_in_ripple: 3 } },
    });
    await platform.tell(told(personErased, { personId: ada, keys: 'record', certificateId: 'c' }, { about: [ada] }));
    expect(await raw(platform, { positions })).toMatchObject({
      positions: { identity: 1, 'community-outcomes': 2 },
      metrics: { M1: { acks: 1, persons_in_ripple: 2 } },
    });
  });

  it('positions beyond a head, or of a service that is not read, are refused by name', async () => {
    const platform = await Sources.open();
    await platform.tell(inspired(ada, ben, '2026-02-01T00:00:00Z'));
    const field = [expect.objectContaining({ path: 'positions' })];
    await expect(raw(platform, { positions: new Map([['community-outcomes', 2]]) })).rejects.toMatchObject({
      status: 400,
      extras: { field },
    });
    await expect(raw(platform, { positions: new Map([['sessions', 1]]) })).rejects.toMatchObject({ status: 400, extras: { field } });
  });

  it('a network that nobody knows is a problem; one without events is empty', async () => {
    const platform = await Sources.open();
    await expect(raw(platform)).rejects.toMatchObject({ status: 404, code: 'network-unknown' });
    await platform.tell(told(networkFounded, { name: 'Riverside', languages: [], timezone: 'UTC' }));
    expect((await raw(platform)).metrics).toEqual({});
  });

  it('leave out what cannot be read, and say so', async () => {
    const platform = await Sources.open();
    const gathering = told(gatheringHeld, { gatheringId: 'gt-1', agencyId: null, attendees: [ada] }, { stream: 'gathering-1' });
    await platform.tell(
      inspired(ada, ben, '2026-02-01T00:00:00Z'),
      as('Strange', told(gatheringHeld, { gatheringId: 'gt-0', agencyId: null, attendees: [] }, { stream: 'gathering-1' })),
      gathering,
    );
    const leftOut: (readonly string[])[] = [];
    const document = await raw(platform, { onLeftOut: (events) => leftOut.push(events) });
    expect(document.metrics['M12']).toBeUndefined();
    expect(leftOut).toEqual([[expect.any(String), gathering.event.eventId]]);
  });

  it('a source that is down is a problem of its own', async () => {
    const platform = await Sources.open();
    platform.outcomes.answering = 'is-down';
    await expect(raw(platform)).rejects.toThrow('is down');
  });
});

describe('rows of people and trees', () => {
  const request: FactsRequest = { networkId: riversideNetwork, asOf: late };

  it('are lines of CSV', async () => {
    const platform = await Sources.open();
    await platform.tell(inspired(ada, ben, '2026-02-01T00:00:00Z'));
    const metrics = new RawMetricsFromFeeds(platform.feeds);
    expect((await textOf(metrics.people(request))).split('\n').map((line) => line.split(',')[0])).toEqual(['person', ada, ben, '']);
    expect((await textOf(metrics.trees(request))).split('\n')[1]).toMatch(/^ada,2,1,/);
  });

  it('one job at a time: the next waits until the rows were taken, or nobody wants more', async () => {
    const platform = await Sources.open();
    await platform.tell(...Array.from({ length: 500 }, (_, n) => inspired(ada, `person-${n}`, '2026-02-01T00:00:00Z')));
    const metrics = new RawMetricsFromFeeds(platform.feeds);
    const rows = metrics.people(request)[Symbol.asyncIterator]();
    await rows.next();
    let answered = false;
    const next = metrics.raw({ ...request, horizons: [90], periods: 'month' }).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    await rows.return?.();
    await next;
  });

  it('a job that fails gives its turn to the next', async () => {
    const platform = await Sources.open();
    const metrics = new RawMetricsFromFeeds(platform.feeds);
    await expect(textOf(metrics.people(request))).rejects.toMatchObject({ code: 'network-unknown' });
    await expect(textOf(metrics.trees(request))).rejects.toMatchObject({ code: 'network-unknown' });
  });
});
