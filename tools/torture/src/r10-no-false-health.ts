/** R10: no service claims health while it does not move. */
import { Consumer, inProcessHarness, ledger, NETWORKS, note, SERVICES, type LocalHarness } from '@golden-thread/event-road/contract';
import type { Projection } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import { MemoryReadModelStore } from '@golden-thread/read-models';
import { SeededRandom } from '@golden-thread/testing';
import type { Campaign } from './kit.ts';

const LIMIT_MS = 60_000;
const WATCHED_FOR_MS = 180_000;

/** A way of standing still. `frozen`: something could be applied and is not; otherwise it only waits, and must stay healthy. */
type Standstill = { readonly what: string; readonly frozen: boolean; readonly flipsAfter: (seed: number) => Promise<number | null> };

const forever = (): Promise<never> => new Promise(() => undefined);

const standstills: readonly Standstill[] = [
  {
    what: 'a projection that never answers',
    frozen: true,
    flipsAfter: (seed) => watched(seed, { projection: { ...ledger(SERVICES), apply: forever } }),
  },
  { what: 'a store that never answers a save', frozen: true, flipsAfter: (seed) => watched(seed, { readModels: new Unsaving(forever) }) },
  { what: 'a full disk', frozen: true, flipsAfter: (seed) => watched(seed, { readModels: new Unsaving(full) }) },
  {
    what: 'a source that is down',
    frozen: false,
    flipsAfter: (seed) =>
      watched(seed, {
        before: ({ answering }) => {
          answering('identity', 'is-down');
        },
      }),
  },
  {
    what: 'a source that is silent',
    frozen: false,
    flipsAfter: (seed) =>
      watched(seed, {
        before: ({ answering }) => {
          answering('identity', 'is-silent');
        },
      }),
  },
  { what: 'nothing to do', frozen: false, flipsAfter: (seed) => watched(seed, { append: false }) },
];

/** The campaign, under a clock of its own; it needs no rounds. */
export const campaign: Campaign = {
  name: 'R10',
  title: 'no service claims health while it does not move',
  run: async ({ seed, print }) => {
    const figures: Record<string, string> = {};
    let ok = true;
    for (const { what, frozen, flipsAfter } of standstills) {
      const after = await flipsAfter(seed);
      const held = frozen ? after !== null && after < LIMIT_MS : after === null;
      ok &&= held;
      figures[what] = after === null ? `healthy for ${WATCHED_FOR_MS / 1_000} s` : `unready after ${(after / 1_000).toFixed(0)} s`;
      print(`${what}: ${figures[what]}${held ? '' : ' - NOT as promised'}`);
    }
    return { ok, figures };
  },
};

type Stage = {
  readonly projection?: Projection;
  readonly readModels?: MemoryReadModelStore;
  readonly before?: (harness: LocalHarness) => void;
  readonly append?: boolean;
};

/** Milliseconds until readiness flips after an event was appended, or null where it does not in three minutes. */
async function watched(seed: number, { projection, readModels, before, append = true }: Stage): Promise<number | null> {
  const harness = await inProcessHarness({ seed, faults: 'none' }, readModels === undefined ? {} : { readModels });
  const { runner } = new Consumer(harness, new SeededRandom(seed), projection);
  await runner.start();
  await harness.pass(5_000);
  before?.(harness);
  if (append) await harness.append('identity', NETWORKS[0], 'thing-1', [note('event-1')]);
  for (let passed = 0; passed < WATCHED_FOR_MS; passed += 500) {
    if (!runner.moving().healthy) return passed;
    await harness.pass(500);
  }
  return null;
}

/** Read models that cannot be saved. */
class Unsaving extends MemoryReadModelStore {
  readonly #instead: () => Promise<never>;

  constructor(instead: () => Promise<never>) {
    super();
    this.#instead = instead;
  }

  override save(): Promise<never> {
    return this.#instead();
  }
}

function full(): Promise<never> {
  return Promise.reject(new StoreUnavailable('full', 'There is no space left on the disk.'));
}
