import { SeededRandom } from '@golden-thread/testing';
import { caughtUp, Consumer, eventRoadContract, inProcessHarness, NETWORKS, note } from './contract.ts';
import { InProcessRoad } from './in-process-road.ts';

eventRoadContract('the in-process road', inProcessHarness, { seeds: 20 });

describe('the in-process road', () => {
  test('brings a commit to the read model at once, not with the next question for the head', async () => {
    const harness = await inProcessHarness({ seed: 1, faults: 'none' });
    const consumer = new Consumer(harness, new SeededRandom(1));
    await consumer.runner.start();
    await caughtUp(harness, consumer);
    for (let n = 1; n <= 5; n += 1) {
      await harness.append('identity', NETWORKS[0], 'thing-1', [note(`event-${n}`)]);
      await harness.pass(1);
      expect(consumer.runner.coverage()[0]?.covered).toBe(n);
    }
    await consumer.runner.stop();
  });

  test('merges wake-ups that come while one is dealt with, and is quiet after it was told to stop', async () => {
    let wake: () => void = () => undefined;
    const store = { onCommit: (listener: () => void) => ((wake = listener), () => undefined) };
    const begun: (() => void)[] = [];
    const stop = await new InProcessRoad(new Map([['identity', store]])).subscribe(
      'identity',
      () =>
        new Promise((resolve) =>
          begun.push(() => {
            resolve();
          }),
        ),
    );
    for (let n = 0; n < 10; n += 1) wake();
    await new Promise(setImmediate);
    expect(begun.length).toBe(1);
    wake();
    wake();
    begun[0]?.();
    await new Promise(setImmediate);
    expect(begun.length).toBe(2);
    const stopped = stop();
    begun[1]?.();
    await stopped;
    wake();
    await new Promise(setImmediate);
    expect(begun.length).toBe(2);
  });

  test('rests after it woke somebody: the first commit wakes at once, those in the rest together, and stopping ends the rest', async () => {
    let wake: () => void = () => undefined;
    const store = { onCommit: (listener: () => void) => ((wake = listener), () => undefined) };
    const woken: number[] = [];
    const handler = () => Promise.resolve(void woken.push(performance.now()));
    const stop = await new InProcessRoad(new Map([['identity', store]]), { restMs: 40 }).subscribe('identity', handler);
    wake();
    await new Promise(setImmediate);
    expect(woken).toHaveLength(1);
    for (let n = 0; n < 5; n += 1) wake();
    await new Promise(setImmediate);
    expect(woken).toHaveLength(1);
    while (woken.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    expect((woken[1] ?? 0) - (woken[0] ?? 0)).toBeGreaterThan(30);
    wake();
    await stop();
    expect(woken).toHaveLength(2);
  });

  test('refuses a service that has no store here', async () => {
    await expect(new InProcessRoad(new Map()).subscribe('sessions', () => Promise.resolve())).rejects.toThrow(/no store of sessions/);
  });
});
