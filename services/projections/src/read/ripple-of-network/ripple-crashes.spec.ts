import { laneOf } from '@golden-thread/kernel';
import { hillNetwork, riversideNetwork, SeededRandom } from '@golden-thread/testing';
import fc from 'fast-check';
import { expectAsRaw } from '../../contract/figures-of.ts';
import { mixedEvents } from '../../contract/mixed-events.ts';
import { Sources, type Told } from '../../contract/sources.ts';
import type { RippleReadModel } from './ripple-read-model.ts';

const VALLEY = 'valley-network';
/** Two networks of one lane, and one of another. */
const NETWORKS = [riversideNetwork, hillNetwork, VALLEY];

/** Owners of the ripple read model that come, go, and do not always notice that another one came. */
class Owners {
  readonly #platform: Sources;
  readonly #random: SeededRandom;
  #unaware: RippleReadModel[] = [];
  now: RippleReadModel;

  constructor(platform: Sources, random: SeededRandom) {
    this.#platform = platform;
    this.#random = random;
    this.now = platform.ripple();
  }

  /** Another owner takes over. The one before ends in order, or goes on as if nothing had happened. */
  async takeOver(): Promise<void> {
    if (this.#random.below(2) === 0) await this.#ended([this.now]);
    else this.#unaware.push(this.now);
    await this.#ended(this.#unaware.splice(0, Math.max(0, this.#unaware.length - 1)));
    this.now = this.#platform.ripple();
    await this.now.start();
  }

  async end(): Promise<void> {
    await this.#ended([...this.#unaware, this.now]);
  }

  async #ended(owners: readonly RippleReadModel[]): Promise<void> {
    const ending = Promise.all(owners.map((owner) => owner.stop()));
    await this.#platform.timer.pass(1_000);
    await ending;
  }
}

/** What written figures contained is in all that are written later, while the stores are the same. */
class NeverBack {
  readonly #seen = new Map<string, number>();

  async look(ripple: RippleReadModel, networkId: string): Promise<void> {
    const positions = (await ripple.figuresOf(networkId)).document?.positions ?? [];
    const stores = positions.map(({ storeId }) => storeId).sort();
    for (const { storeId, position } of positions) {
      const place = [networkId, storeId, ...stores].join('/');
      expect(position).toBeGreaterThanOrEqual(this.#seen.get(place) ?? 0);
      this.#seen.set(place, position);
    }
  }
}

async function live(platform: Sources, random: SeededRandom, events: readonly Told[]): Promise<void> {
  const owners = new Owners(platform, random);
  const neverBack = new NeverBack();
  await owners.now.start();
  for (const event of events) {
    await platform.tell(event);
    const happens = random.below(100);
    if (happens < 40) await platform.timer.pass(random.below(1_500));
    else if (happens < 43) await platform.timer.pass(70_000);
    else if (happens < 47) await owners.takeOver();
    else if (happens < 49) void owners.now.rebuild().catch(() => undefined);
    else if (happens < 50) await platform.identity.restore((await platform.head('identity')).position >> 1);
    else if (happens < 53) platform.outcomes.answering = random.pick(['answers', 'is-down']);
    if (happens < 40) await neverBack.look(owners.now, riversideNetwork);
  }
  platform.outcomes.answering = 'answers';
  await platform.timer.pass(30_000);
  for (const network of NETWORKS) await expectAsRaw(platform, owners.now, network);
  await owners.end();
}

describe('the ripple read model, whatever happens to its owners and sources', () => {
  it('R7, C4: comes out as the raw document says, and figures never go back', async () => {
    expect(laneOf(VALLEY)).not.toBe(laneOf(hillNetwork));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const random = new SeededRandom(seed);
        const platform = await Sources.open();
        await live(platform, random, random.shuffled(NETWORKS.flatMap((network, n) => mixedEvents(seed + n, 30, network))));
      }),
      { numRuns: 6 },
    );
  });
});
