import { networkFounded } from '@golden-thread/contracts';
import { StoreUnavailable } from '@golden-thread/event-store';
import { MemoryReadModelStore, type Chunk, type ChunkOutcome, type ReadModelVersion } from '@golden-thread/read-models';
import { ada, ben, cruz, hillNetwork, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import fc from 'fast-check';
import { block, expectAsRaw } from '../../contract/figures-of.ts';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { inspired, registered } from '../../contract/named-events.ts';
import { told, Sources } from '../../contract/sources.ts';
import { rippleOfNetwork } from './ripple-of-network.query.ts';

/** Notes whose figures are saved, and can be full. */
class RecordingStore extends MemoryReadModelStore {
  readonly saved: string[][] = [];
  full = false;

  override save(model: ReadModelVersion, chunk: Chunk): Promise<ChunkOutcome> {
    if (this.full) return Promise.reject(new StoreUnavailable('full', 'no room'));
    if (chunk.changes.length > 0) this.saved.push(chunk.changes.map((change) => (change.kind === 'put' ? change.document.id : change.id)));
    return super.save(model, chunk);
  }
}

describe('the ripple read model', () => {
  it('answers from documents, with where it stands', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), inspired(ada, ben), inspired(ada, cruz, hillNetwork));
    await platform.timer.pass(2_000);
    expect(await block(ripple, 'M1')).toMatchObject({ acks: 1, persons_registered: 1, persons_in_ripple: 2 });
    expect(await block(ripple, 'M1', hillNetwork)).toMatchObject({ acks: 1, persons_registered: 0 });
    const { storeId, position } = await platform.head('community-outcomes');
    expect(await rippleOfNetwork(ripple, riversideNetwork)).toMatchObject({
      state: 'following',
      positions: { 'community-outcomes': { storeId, position } },
    });
    await ripple.stop();
  });

  it('says which network it does not know, once it knows all', async () => {
    const platform = await Sources.open();
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
        const platform = await Sources.open();
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
    const readModels = new RecordingStore();
    const platform = await Sources.open({ readModels });
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada), registered(ada, hillNetwork));
    await platform.timer.pass(3_000);
    readModels.saved.length = 0;
    for (let n = 0; n < 30; n += 1) {
      await platform.tell(inspired(ada, `person-${n}`));
      await platform.timer.pass(100);
    }
    await platform.timer.pass(1_000);
    expect(readModels.saved.flat().every((id) => id === riversideNetwork)).toBe(true);
    expect(readModels.saved.length).toBeGreaterThanOrEqual(3);
    expect(readModels.saved.length).toBeLessThanOrEqual(5);
    await ripple.stop();
  });

  it('R10: figures that cannot be written are not moving, and are written once they can be', async () => {
    const readModels = new RecordingStore();
    const platform = await Sources.open({ readModels });
    const ripple = await platform.started(platform.ripple());
    await platform.tell(registered(ada));
    await platform.timer.pass(2_000);
    readModels.full = true;
    await platform.tell(registered(ben));
    await platform.timer.pass(20_000);
    expect(ripple.moving().healthy).toBe(true);
    expect((await rippleOfNetwork(ripple, riversideNetwork)).stalenessMs).toBeGreaterThan(15_000);
    await platform.timer.pass(20_000);
    expect(ripple.moving()).toEqual({ healthy: false, why: expect.stringContaining('no room') });
    readModels.full = false;
    await platform.timer.pass(2_000);
    expect(ripple.moving().healthy).toBe(true);
    expect(await block(ripple, 'M1')).toMatchObject({ persons_registered: 2 });
    await ripple.stop();
  });

  it('what was written is there at once where nothing was written for a second', async () => {
    const platform = await Sources.open();
    const ripple = await platform.started(platform.ripple());
    await platform.timer.pass(5_000);
    await platform.tell(registered(ada));
    await platform.timer.pass(20);
    expect(await block(ripple, 'M1')).toMatchObject({ persons_registered: 1 });
    await ripple.stop();
  });

  it('minPosition waits until the written figures contain it', async () => {
    const platform = await Sources.open();
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
    const platform = await Sources.open();
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
