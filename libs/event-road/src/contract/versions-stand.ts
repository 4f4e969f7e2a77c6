/** What the specs of versions stand on: the in-process road without faults, and consumers started on it. */
import { SeededRandom } from '@golden-thread/testing';
import type { Projection } from '../projection.ts';
import { Consumer, RandomTraffic, SERVICES, type RoadHarness } from './harness.ts';
import { ledger } from './ledger.ts';
import { inProcessHarness, type LocalHarness } from './memory-harness.ts';

/** A harness without faults, and traffic for it. */
export async function stand(): Promise<{ harness: LocalHarness; traffic: RandomTraffic }> {
  const harness = await inProcessHarness({ seed: 1, faults: 'none' });
  return { harness, traffic: new RandomTraffic(harness, new SeededRandom(1)) };
}

/** A consumer that follows; the ledger unless another projection is given. */
export async function startedOn(harness: RoadHarness, projection: Projection = ledger(SERVICES)): Promise<Consumer> {
  const consumer = new Consumer(harness, new SeededRandom(5), projection);
  await consumer.runner.start();
  await harness.pass(0);
  return consumer;
}

/** Lets time pass, or something else happen, until a promise settles. Rejects where that takes 2,000 turns. */
export async function during<Result>(
  harness: RoadHarness,
  promise: Promise<Result>,
  meanwhile: () => Promise<void> = () => harness.pass(50),
): Promise<Result> {
  const state = { ended: false };
  const end = (): void => {
    state.ended = true;
  };
  // Observed here too, so that a rejection in between surprises nobody.
  promise.then(end, end);
  for (let turn = 0; !state.ended && turn < 2_000; turn += 1) await meanwhile();
  if (!state.ended) throw new Error('it never ended');
  return promise;
}

/** The versions that are kept of the ledger. */
export function versions({ readModels }: RoadHarness): Promise<number[]> {
  return readModels.versions('ledger');
}

/** The version of the ledger that answers. */
export function live({ readModels }: RoadHarness): Promise<number | null> {
  return readModels.liveVersion('ledger');
}
