/** A projection that takes its time between reading and saving, so that owners overlap in every way there is. */
import type { SeededRandom } from '@golden-thread/testing';
import type { Projection } from '../projection.ts';
import { pause } from '../timer.ts';
import type { RoadHarness } from './harness.ts';

/** Waits up to 30 ms after some of the events, as the seed says. */
export function dawdling(projection: Projection, { timer }: Pick<RoadHarness, 'timer'>, random: SeededRandom): Projection {
  return {
    ...projection,
    apply: async (record, documents) => {
      await projection.apply(record, documents);
      if (random.next() < 0.4) await pause(timer, random.below(30));
    },
  };
}
