import { SeededRandom } from '@golden-thread/testing';
import { positionIn } from './answer.ts';
import { caughtUp, Consumer, inProcessHarness, NETWORKS, note } from './contract.ts';

const [network] = NETWORKS;

test('an answer is read at one position, though events come while it is read', async () => {
  const harness = await inProcessHarness({ seed: 1, faults: 'none' });
  const consumer = new Consumer(harness, new SeededRandom(1));
  await consumer.runner.start();
  await harness.append('identity', network, 'thing-1', [note('1')]);
  await caughtUp(harness, consumer);
  let tries = 0;
  const answer = await consumer.runner.answer({ networkId: network }, async (documents) => {
    const before = await documents.get('totals', network);
    tries += 1;
    if (tries === 1) {
      await harness.append('identity', network, 'thing-1', [note('2')]);
      await caughtUp(harness, consumer);
    }
    return [before?.['identity'], (await documents.get('totals', network))?.['identity']];
  });
  const storeId = (await harness.truth[0]?.head())?.storeId ?? '';
  expect([answer.value, positionIn(answer, { service: 'identity', storeId }), tries]).toEqual([[2, 2], 2, 2]);
  expect(positionIn(answer, { service: 'identity', storeId: 'another' })).toBe(0);
  await consumer.runner.stop();
});
