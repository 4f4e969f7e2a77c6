import { SeededRandom } from '@golden-thread/testing';
import { eventRoadContract, MemoryPublisherLease, NETWORKS, note, publishNote, pushHarness } from './contract.ts';
import { Publisher, RoadSender, type LaneBatch } from './publisher.ts';

eventRoadContract('a publisher and a faulty road', pushHarness, { seeds: 20 });

/** Takes what it is sent, or refuses it; notes the order. */
class ScriptedSender extends RoadSender {
  readonly tried: string[] = [];
  refuses: (batch: LaneBatch) => boolean = () => false;

  override send(batch: LaneBatch): Promise<void> {
    this.tried.push(batch.records.map(({ event }) => event.eventId).join(' '));
    return this.refuses(batch) ? Promise.reject(new Error('no')) : Promise.resolve();
  }
}

async function stand() {
  const harness = await pushHarness({ seed: 1, faults: 'none' });
  const sender = new ScriptedSender();
  const lease = new MemoryPublisherLease();
  const store = harness.sources.get('identity');
  if (store === undefined) throw new Error('the harness has no identity');
  const random = new SeededRandom(1);
  const publisher = () =>
    new Publisher({
      service: 'identity',
      store,
      publish: publishNote('identity'),
      sender,
      lease,
      timer: harness.timer,
      random: () => random.next(),
    });
  const append = (...ids: readonly string[]) =>
    harness.append(
      'identity',
      NETWORKS[0],
      'thing-1',
      ids.map((id) => note(id)),
    );
  const position = async () => (await lease.take((await store.head()).storeId))?.position;
  return { harness, sender, publisher, append, position };
}

describe('a publisher', () => {
  test('sends nothing later of a lane before what failed was repeated', async () => {
    const { harness, sender, publisher, append } = await stand();
    let refusals = 3;
    sender.refuses = () => (refusals -= 1) >= 0;
    const only = publisher();
    await append('1', '2');
    only.start();
    await harness.pass(50);
    await append('3');
    await harness.pass(10_000);
    expect(sender.tried).toEqual(['1 2', '1 2', '1 2', '1 2', '3']);
    const stopped = only.stop();
    await harness.pass(10_000);
    await stopped;
  });

  test('that is stopped while the road does not take records has not moved its checkpoint; the next one sends them', async () => {
    const { harness, sender, publisher, append, position } = await stand();
    sender.refuses = () => true;
    const first = publisher();
    await append('1');
    first.start();
    await harness.pass(1_000);
    const stopped = first.stop();
    await harness.pass(10_000);
    await stopped;
    expect(await position()).toBe(0);
    sender.refuses = () => false;
    const second = publisher();
    second.start();
    await harness.pass(2_000);
    expect([sender.tried.at(-1), await position()]).toEqual(['1', 1]);
    const ended = second.stop();
    await harness.pass(2_000);
    await ended;
  });
});
