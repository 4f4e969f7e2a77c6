/** What a road brings along to be proved: sources, feeds, the road itself, read models, and time. */
import type { ServiceName } from '@golden-thread/contracts';
import type { EventToAppend } from '@golden-thread/event-store';
import { laneOf, type Clock, type StreamName } from '@golden-thread/kernel';
import type { ReadModelStore } from '@golden-thread/read-models';
import type { Answering, SeededRandom } from '@golden-thread/testing';
import type { EventRoad, Feed } from '../feed.ts';
import type { Happening } from '../happening.ts';
import { ProjectionRunner } from '../projection-runner.ts';
import type { Projection } from '../projection.ts';
import type { Timer } from '../timer.ts';
import { erasure, hashOf, hashOfReplay, ledger, note, type Noted } from './ledger.ts';

/** The two services that every harness has. */
export const SERVICES = ['identity', 'community-outcomes'] as const satisfies readonly ServiceName[];

/** Networks of the contract: more than one lane, and two that share none of their documents. */
export const NETWORKS = ['network-a', 'network-b', 'network-c'] as const;

/** The lanes those networks travel in. */
export const NETWORK_LANES: readonly number[] = [...new Set(NETWORKS.map(laneOf))];

/** How a harness is asked for. `usual` faults: libs/testing, USUAL_FAULTS, where the road carries records at all. */
export type HarnessWish = { readonly seed: number; readonly faults: 'none' | 'usual' };

/** One road with everything around it. */
export type RoadHarness = {
  readonly road: EventRoad;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  /** The same feeds over a line that never fails: what is true. */
  readonly truth: readonly Feed[];
  readonly readModels: ReadModelStore;
  readonly clock: Clock;
  readonly timer: Timer;
  /** Whether the road carries records, and so may lose them; otherwise it only wakes. */
  readonly carriesRecords: boolean;
  readonly append: (service: ServiceName, networkId: string, stream: StreamName, events: readonly EventToAppend[]) => Promise<void>;
  /** Lets time pass, and everything that is due in it happen. */
  readonly pass: (ms: number) => Promise<void>;
  readonly answering: (service: ServiceName, answering: Answering) => void;
  /** Puts an older backup in the place of a service's store, while consumers run; then old records come down the road again, if it has any. */
  readonly restore: (service: ServiceName, position: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Makes a harness. The same wish makes the same one. */
export type MakeHarness = (wish: HarnessWish) => Promise<RoadHarness>;

/** A projection at work on a harness, and what it told. */
export class Consumer {
  readonly runner: ProjectionRunner;
  readonly happenings: Happening[] = [];

  constructor(harness: RoadHarness, random: SeededRandom, projection: Projection = ledger(SERVICES)) {
    const { readModels, feeds, road, clock, timer } = harness;
    const observer = (happening: Happening): void => {
      this.happenings.push(happening);
    };
    this.runner = new ProjectionRunner({ projection, readModels, feeds, road, clock, timer, observer, random: () => random.next() });
  }

  /** How many happenings of a kind there were; `records` summed where they have it. */
  count(kind: Happening['kind']): number {
    return this.happenings.reduce(
      (sum, happening) => sum + (happening.kind === kind ? ('records' in happening ? happening.records : 1) : 0),
      0,
    );
  }
}

/** Appends notes and now and then an erasure, as the seed says, letting a little time pass in between. */
export class RandomTraffic {
  readonly #harness: RoadHarness;
  readonly #random: SeededRandom;
  #count = 0;

  constructor(harness: RoadHarness, random: SeededRandom) {
    this.#harness = harness;
    this.#random = random;
  }

  /** So many appends of one to three events. */
  async run(appends: number, maySay: (random: SeededRandom) => Noted = () => ({})): Promise<void> {
    for (let n = 0; n < appends; n += 1) {
      await this.#append(maySay);
      if (this.#random.next() < 0.4) await this.#harness.pass(this.#random.below(120));
    }
  }

  async #append(maySay: (random: SeededRandom) => Noted): Promise<void> {
    const random = this.#random;
    const networkId = random.pick(NETWORKS);
    const person = `person-${random.below(6)}`;
    if (random.next() < 0.03) {
      await this.#harness.append('identity', networkId, `person-${person}`, [erasure(this.#nextId(), person)]);
      return;
    }
    const events = Array.from({ length: 1 + random.below(3) }, () =>
      note(this.#nextId(), { ...maySay(random), ...(random.next() < 0.5 ? { person } : {}) }),
    );
    await this.#harness.append(random.pick(SERVICES), networkId, `thing-${random.below(5)}`, events);
  }

  #nextId(): string {
    this.#count += 1;
    return `event-${this.#count}`;
  }
}

/** Lets time pass until every source is covered to where it stands now. Rejects after five minutes of that time. */
export async function caughtUp(harness: RoadHarness, { runner }: Pick<Consumer, 'runner'>): Promise<void> {
  const heads = new Map(await Promise.all(harness.truth.map(async (feed) => [feed.service, await feed.head()] as const)));
  for (let waited = 0; waited < 300_000; waited += 250) {
    const there = runner.coverage().every(({ service, storeId, covered, state }) => {
      const head = heads.get(service);
      return state !== 'rebuilding' && head !== undefined && storeId === head.storeId && covered >= head.head;
    });
    if (there) return;
    await harness.pass(250);
  }
  throw new Error(
    `not caught up after five minutes: ${JSON.stringify(runner.coverage())}, the sources stand at ${JSON.stringify([...heads])}`,
  );
}

/** The read model that answers, and what a serial replay of the sources gives, as hashes. */
export async function hashes(harness: RoadHarness, projection: Projection = ledger(SERVICES)): Promise<{ is: string; replay: string }> {
  const version = await harness.readModels.liveVersion(projection.name);
  const is = await hashOf(harness.readModels, { name: projection.name, version: version ?? 0 });
  return { is, replay: await hashOfReplay(projection, harness.truth, NETWORK_LANES) };
}
