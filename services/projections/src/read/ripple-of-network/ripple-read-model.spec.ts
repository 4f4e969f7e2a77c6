import { gatheringHeld, inspirationAcknowledged, networkFounded, personErased, personRegistered } from '@golden-thread/contracts';
import type { PlainFigure } from '@golden-thread/ripple';
import { ada, ben, cruz, dee, eli, hillNetwork, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import fc from 'fast-check';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { as, told, TwoSources } from '../../contract/two-sources.ts';
import { RawMetricsFromFeeds } from '../raw-metrics/raw-metrics-from-feeds.ts';
import { rawParameters } from '../raw-metrics/raw-parameters.ts';
import { rippleOfNetwork } from './ripple-of-network.query.ts';
import type { RippleReadModel } from './ripple-read-model.ts';

const registered = (personId: string, networkId = riversideNetwork) =>
  told(personRegistered, { personId, agencyId: 'north', regionId: null, by: 'self' }, { networkId, at: '2026-01-05T09:00:00Z' });
const inspired = (inspirerId: string, inspiredId: string, networkId = riversideNetwork) => told(inspirationAcknowledged, { inspirerId, inspiredId }, { networkId });
const damaged = () => as('Strange', told(gatheringHeld, { gatheringId: 'gt-1', agencyId: null, attendees: [ada] }, { stream: 'gathering-1' }));
const later = () => told(gatheringHeld, { gatheringId: 'gt-2', agencyId: null, attendees: [ada, ben] }, { stream: 'gathering-1' });

async function m1(ripple: RippleReadModel, networkId = riversideNetwork): Promise<PlainFigure | undefined> {
  return (await rippleOfNetwork(ripple, networkId)).metrics['M1'];
}

/** The live figures are those of the raw document as of the same instant. */
async function expectAsRaw(platform: TwoSources, ripple: RippleReadModel, networkId: string): Promise<void> {
  const { asOf, metrics, state } = await rippleOfNetwork(ripple, networkId);
  const raw = JSON.parse(await new RawMetricsFromFeeds(platform.feeds).raw({ ...rawParameters({ asOf }, 0), networkId })) as { metrics: Record<string, PlainFigure> };
  expect(state).toBe('following');
  expect(Object.keys(metrics).length).toBeGreaterThan(5);
  expect(raw.metrics).toMatchObject(metrics);
}

describe('the ripple read model', () => {
  it('answers from documents, with where it stands', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), inspired(ada, ben), inspired(ada, cruz, hillNetwork));
    await platform.timer.pass(2_000);
    expect(await m1(ripple)).toMatchObject({ acks: 1, persons_registered: 1, persons_in_ripple: 2 });
    expect(await m1(ripple, hillNetwork)).toMatchObject({ acks: 1, persons_registered: 0 });
    const { storeId, position } = await platform.head('community-outcomes');
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({ state: 'following', positions: { 'community-outcomes': { storeId, position } } });
    await ripple.stop();
  });

  it('says which network it does not know, once it knows all', async () => {
    const platform = await TwoSources.open();
    const ripple = platform.ripple();
    await ripple.start();
    await expect(rippleOfNetwork(ripple, 'nowhere')).rejects.toMatchObject({ status: 503, code: 'figures-not-ready' });
    await platform.timer.pass(2_000);
    await expect(rippleOfNetwork(ripple, 'nowhere')).rejects.toMatchObject({ status: 404, code: 'network-unknown' });
    await platform.tell(told(networkFounded, { name: 'Nowhere', languages: [], timezone: 'UTC' }, { networkId: 'nowhere' }));
    await platform.timer.pass(2_000);
    expect((await rippleOfNetwork(ripple, 'nowhere')).metrics).toEqual({});
    await ripple.stop();
  });

  it('figures are those of the raw document, whatever order the sources arrive in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const platform = await TwoSources.open();
        const random = new SeededRandom(seed);
        const ripple = platform.ripple();
        const all = random.shuffled([...mixedEvents(seed, 80, riversideNetwork), ...mixedEvents(seed + 1, 40, hillNetwork)]);
        const early = random.below(all.length);
        await platform.tell(...all.slice(0, early));
        await ripple.start();
        for (const event of all.slice(early)) {
          await platform.tell(event);
          if (random.below(4) === 0) await platform.timer.pass(random.below(400));
        }
        await platform.timer.pass(4_000);
        await expectAsRaw(platform, ripple, riversideNetwork);
        await expectAsRaw(platform, ripple, hillNetwork);
        await ripple.stop();
      }),
      { numRuns: 12 },
    );
  });

  it('writes figures at most once a second, and only of networks that changed', async () => {
    const platform = await TwoSources.open();
    const saved: string[][] = [];
    const { save } = platform.readModels;
    platform.readModels.save = (model, chunk) => {
      if (chunk.changes.length > 0) saved.push(chunk.changes.map((change) => (change.kind === 'put' ? change.document.id : change.id)));
      return save.call(platform.readModels, model, chunk);
    };
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ada, hillNetwork));
    await platform.timer.pass(3_000);
    saved.length = 0;
    for (let n = 0; n < 30; n += 1) {
      await platform.tell(inspired(ada, `person-${n}`));
      await platform.timer.pass(100);
    }
    await platform.timer.pass(1_000);
    expect(saved.flat().every((id) => id === riversideNetwork)).toBe(true);
    expect(saved.length).toBeGreaterThanOrEqual(3);
    expect(saved.length).toBeLessThanOrEqual(5);
    await ripple.stop();
  });

  it('what was written is there at once where nothing was written for a second', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.timer.pass(5_000);
    await platform.tell(registered(ada));
    await platform.timer.pass(20);
    expect(await m1(ripple)).toMatchObject({ persons_registered: 1 });
    await ripple.stop();
  });

  it('minPosition waits until the written figures contain it', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), inspired(ada, ben));
    await platform.timer.pass(10);
    await platform.tell(inspired(ben, cruz));
    const { storeId, position } = await platform.head('community-outcomes');
    const asked = rippleOfNetwork(ripple, riversideNetwork, `community-outcomes:${storeId}:${position}`);
    await platform.timer.pass(1_500);
    expect((await asked).metrics['M1']).toMatchObject({ acks: 2 });
    const never = rippleOfNetwork(ripple, riversideNetwork, `community-outcomes:${storeId}:${position + 1}`);
    const refused = expect(never).rejects.toMatchObject({ status: 503, code: 'not-yet' });
    await platform.timer.pass(6_000);
    await refused;
    await ripple.stop();
  });

  it('a source that is down makes the answer wait and grow older, not fail', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada));
    await platform.timer.pass(2_000);
    platform.outcomes.answering = 'is-down';
    await platform.timer.pass(20_000);
    const answer = await rippleOfNetwork(ripple, riversideNetwork);
    expect(answer.state).toBe('waiting');
    expect(answer.stalenessMs).toBeGreaterThan(15_000);
    expect(ripple.moving().healthy).toBe(true);
    await ripple.stop();
  });
});

describe('what cannot be applied', () => {
  it('C7: is parked with what stands behind it; the rest of the network goes on, and says that it is incomplete', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), damaged(), later(), inspired(ada, ben));
    await platform.timer.pass(2_000);
    expect((await ripple.parked()).map(({ key, attempts }) => [key, attempts])).toEqual([[`${riversideNetwork}/gathering-1`, 1], [`${riversideNetwork}/gathering-1`, 0]]);
    const answer = await rippleOfNetwork(ripple, riversideNetwork);
    expect(answer.state).toBe('incomplete');
    expect(answer.metrics['M1']).toMatchObject({ acks: 1 });
    expect(answer.metrics['M12']).toBeUndefined();
    expect(await ripple.retry()).toEqual({ applied: 0, still: 2 });
    expect((await ripple.parked())[0]?.attempts).toBe(2);
    await ripple.stop();
  });

  it('C7: given up with a reason, it stays given up: after a restart without snapshots, and in a rebuild', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple({ snapshots: null }));
    await platform.tell(registered(ada), damaged(), later());
    await platform.timer.pass(2_000);
    await expect(ripple.skip(`${riversideNetwork}/gathering-1`, ' ')).rejects.toThrow('say why');
    expect(await ripple.skip(`${riversideNetwork}/gathering-1`, 'the paper was lost')).toEqual({ skipped: 2 });
    await platform.timer.pass(2_000);
    expect(await ripple.parked()).toEqual([]);
    expect((await rippleOfNetwork(ripple, riversideNetwork)).state).toBe('following');
    await ripple.stop();
    const again = await platform.started(platform.ripple({ snapshots: null }));
    const rebuilt = again.rebuild();
    await platform.timer.pass(5_000);
    await rebuilt;
    expect(await again.parked()).toEqual([]);
    await again.stop();
  });

  it('is applied by retry once it can be, and a crash right after loses and repeats nothing', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), damaged(), later(), inspired(ada, ben));
    await platform.timer.pass(70_000);
    platform.readAs.set('Strange', 'GatheringHeld');
    expect(await ripple.retry()).toEqual({ applied: 2, still: 0 });
    // Never stopped: the next one starts from what was saved.
    const after = await platform.started(platform.ripple());
    expect(await after.parked()).toEqual([]);
    expect((await rippleOfNetwork(after, riversideNetwork)).metrics['M12']).toMatchObject({ gatherings: 2, attendances: 3 });
    await after.stop();
  });

  it('an erasure is applied though its stream is parked', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    const stream = 'person-1';
    await platform.tell(as('Strange', told(personRegistered, { personId: ada, agencyId: null, regionId: null, by: 'self' }, { stream })), inspired(ada, ben), inspired(cruz, dee));
    await platform.tell(told(personErased, { personId: ada, keys: 'record', certificateId: 'c' }, { stream, about: [ada] }));
    await platform.timer.pass(2_000);
    expect(await ripple.parked()).toHaveLength(1);
    expect(await m1(ripple)).toMatchObject({ persons_in_ripple: 2 });
    await ripple.stop();
  });

  it('an unknown event type is counted in live traffic, and stops a rebuild', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), as('Future', registered(ben)));
    await platform.timer.pass(2_000);
    expect(platform.happenings).toContainEqual({ kind: 'unhandled-type', service: 'identity', type: 'org.golden-thread.identity.Future.v1' });
    expect(await m1(ripple)).toMatchObject({ persons_registered: 1 });
    const rebuilt = expect(ripple.rebuild()).rejects.toThrow('org.golden-thread.identity.Future.v1');
    await platform.timer.pass(10_000);
    await rebuilt;
    expect(await m1(ripple)).toMatchObject({ persons_registered: 1 });
    expect(await platform.readModels.versions('ripple')).toHaveLength(1);
    await ripple.stop();
  });
});

describe('a restored source (C3)', () => {
  it('fills all anew; until then the old figures stand, marked as being rebuilt', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ben), inspired(ada, ben), registered(eli, hillNetwork));
    await platform.timer.pass(2_000);
    await platform.identity.restore(1);
    platform.outcomes.answering = 'is-down';
    await platform.timer.pass(10_000);
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({ state: 'rebuilding', stalenessMs: null, metrics: { M1: { persons_registered: 2 } } });
    platform.outcomes.answering = 'answers';
    await platform.timer.pass(15_000);
    await platform.tell(inspired(ben, cruz));
    await platform.timer.pass(2_000);
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({ state: 'following', metrics: { M1: { persons_registered: 1, acks: 2 } } });
    // Its only event is not in the restored store.
    await expect(rippleOfNetwork(ripple, hillNetwork)).rejects.toMatchObject({ code: 'network-unknown' });
    await ripple.stop();
  });

  it('is noticed also after a start from snapshots of the former store', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ben), inspired(ada, ben));
    await platform.timer.pass(70_000);
    await ripple.stop();
    await platform.identity.restore(1);
    const after = await platform.started(platform.ripple());
    expect(await m1(after)).toMatchObject({ persons_registered: 1, acks: 1 });
    await after.stop();
  });
});

describe('a rebuild (C9, R12)', () => {
  it('gives equal figures, beside live traffic, and answers all the while', async () => {
    const platform = await TwoSources.open();
    await platform.tell(...mixedEvents(7, 60, riversideNetwork));
    const ripple = await platform.started(platform.ripple());
    const rebuilt = ripple.rebuild();
    for (const event of mixedEvents(8, 40, hillNetwork)) {
      await platform.tell(event);
      await platform.timer.pass(50);
      expect((await rippleOfNetwork(ripple, riversideNetwork)).state).toBe('following');
    }
    await platform.timer.pass(5_000);
    const { version, events } = await rebuilt;
    expect(version).toBe(10_002);
    expect(events).toBeGreaterThanOrEqual(61);
    await platform.timer.pass(3_000);
    await expectAsRaw(platform, ripple, riversideNetwork);
    await expectAsRaw(platform, ripple, hillNetwork);
    expect(await platform.readModels.versions('ripple')).toEqual([10_002]);
    await ripple.stop();
  });

  it('cut short by the end of the process, it goes on at the next start', async () => {
    const platform = await TwoSources.open();
    await platform.tell(...mixedEvents(9, 40, riversideNetwork));
    const ripple = await platform.started(platform.ripple());
    platform.outcomes.answering = 'is-down';
    const ended = expect(ripple.rebuild()).rejects.toThrow('the platform stops');
    await platform.timer.pass(1_000);
    const stopped = ripple.stop();
    await platform.timer.pass(1_000);
    await Promise.all([ended, stopped]);
    platform.outcomes.answering = 'answers';
    const after = await platform.started(platform.ripple());
    await platform.timer.pass(10_000);
    expect(await platform.readModels.liveVersion('ripple')).toBe(10_002);
    await expectAsRaw(platform, after, riversideNetwork);
    await after.stop();
  });

  it('is refused where it would park what the figures that answer contain', async () => {
    const platform = await TwoSources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), later());
    await platform.timer.pass(2_000);
    platform.readAs.set('GatheringHeld', 'Strange');
    const refused = expect(ripple.rebuild()).rejects.toThrow('cannot apply event');
    await platform.timer.pass(10_000);
    await refused;
    expect((await rippleOfNetwork(ripple, riversideNetwork)).metrics['M12']).toMatchObject({ gatherings: 1 });
    await ripple.stop();
  });
});
