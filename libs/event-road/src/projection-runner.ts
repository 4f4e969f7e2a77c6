/** Runs a projection: follows its sources, answers from one version, and fills another beside it when asked or when it must (C3, C9). */
import type { ServiceName } from '@golden-thread/contracts';
import type { Clock } from '@golden-thread/kernel';
import type { ParkedEvent, ReadModelStore, ReadModelVersion } from '@golden-thread/read-models';
import { answerFrom, type Answer, type DocumentReader, type Question } from './answer.ts';
import type { Coverage } from './coverage.ts';
import type { EventRoad, Feed } from './feed.ts';
import { Fillings } from './fillings.ts';
import type { Filling } from './filling.ts';
import { unobserved, type Observer } from './happening.ts';
import type { Projection } from './projection.ts';
import { ReadModelProcess, type Movement, type RebuildProgress, type Target } from './read-model-process.ts';
import { pause, SystemTimer, type Timer } from './timer.ts';

/** What a runner is made of. */
export type RunnerParts = {
  readonly projection: Projection;
  readonly readModels: ReadModelStore;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly road: EventRoad;
  readonly clock: Clock;
  readonly timer?: Timer;
  readonly observer?: Observer;
  /** In [0, 1), for the jitter of retries. */
  readonly random?: () => number;
};

/** A projection at work. */
export class ProjectionRunner extends ReadModelProcess {
  /** What it fills the read model by. */
  readonly projection: Projection;
  override readonly name: string;
  override readonly decidesAccess: boolean;
  readonly #readModels: ReadModelStore;
  readonly #fillings: Fillings;
  readonly #clock: Clock;
  readonly #timer: Timer;

  constructor(parts: RunnerParts) {
    super();
    this.projection = parts.projection;
    this.name = parts.projection.name;
    this.decidesAccess = parts.projection.decidesAccess ?? false;
    this.#readModels = parts.readModels;
    this.#clock = parts.clock;
    this.#timer = parts.timer ?? new SystemTimer();
    this.#fillings = new Fillings({ ...parts, timer: this.#timer, observer: parts.observer ?? unobserved });
  }

  override start(): Promise<void> {
    return this.#fillings.start();
  }

  override stop(): Promise<void> {
    return this.#fillings.stop();
  }

  override coverage(): readonly Coverage[] {
    const coverage = this.#main.followers.coverage();
    if (!this.#fillings.rebuilding) return coverage;
    // The version that answers is followed no more: however far the new one is, the answers are not.
    return coverage.map((each) => ({ ...each, covered: 0, stalenessMs: Number.POSITIVE_INFINITY, state: 'rebuilding' }));
  }

  override moving(): Movement {
    return this.#main.followers.moving();
  }

  override async reached(target: Target, timeoutMs: number): Promise<boolean> {
    const until = this.#clock.monotonic() + timeoutMs;
    const left = (): number => Math.max(0, until - this.#clock.monotonic());
    // While the version that answers is not followed, nothing that is newly applied is in the answers.
    while (this.#fillings.rebuilding && left() > 0) await pause(this.#timer, Math.min(50, left()));
    return !this.#fillings.rebuilding && this.#main.followers.reached(target, left());
  }

  /** Asks the documents of a network. The answer says where it stands, and whether it is incomplete or about to be replaced. */
  async answer<Value>(question: Question, ask: (documents: DocumentReader) => Promise<Value>): Promise<Answer<Value>> {
    const parts = {
      readModels: this.#readModels,
      name: this.name,
      parkedKeys: (model: ReadModelVersion, networkId: string) => this.#parkedKeys(model, networkId),
      inLane: <Result>(lane: number, action: () => Promise<Result>) => this.#main.sink.inLane(lane, action),
    };
    return { ...(await answerFrom(parts, question, ask)), rebuilding: this.#fillings.rebuilding };
  }

  /** Whether what rests on this person's consents or relationships has to be denied, because an event that names them, or might, is parked (C7). */
  async restsOnParked(networkId: string, personId: string): Promise<boolean> {
    return (await this.#main.sink.copies()).parkedAbout(networkId, personId);
  }

  /** The parked events of the version that answers, then those that only a version beside it has. */
  override async parked(): Promise<readonly ParkedEvent[]> {
    const rows = new Map<string, ParkedEvent>();
    for (const filling of this.#fillings.all()) {
      for (const row of await filling.parking.rows()) {
        const place = `${row.service}/${row.storeId}/${row.position}`;
        if (!rows.has(place)) rows.set(place, row);
      }
    }
    return [...rows.values()];
  }

  override async retry(key?: string): Promise<{ applied: number; still: number }> {
    return this.#inAll((filling) => filling.parking.retry(key));
  }

  override async skip(key: string, reason: string): Promise<{ skipped: number }> {
    const outcome = await this.#inAll((filling) => filling.parking.skip(key, reason));
    // A version being filled may not have come to these events yet: it has to know what was given up.
    for (const filling of this.#fillings.all()) filling.sink.forget();
    return outcome;
  }

  override rebuild(onProgress?: (progress: RebuildProgress) => void): Promise<{ version: number; events: number }> {
    return this.#fillings.rebuild(onProgress);
  }

  get #main(): Filling {
    const { main } = this.#fillings;
    if (main === null) throw new RangeError(`read model ${this.name} was not started`);
    return main;
  }

  /** Does it in every version that is filled; what came of it in the main one is the answer. */
  async #inAll<Result>(work: (filling: Filling) => Promise<Result>): Promise<Result> {
    const outcome = await work(this.#main);
    for (const filling of this.#fillings.all()) if (filling !== this.#main) await work(filling);
    return outcome;
  }

  async #parkedKeys(model: ReadModelVersion, networkId: string): Promise<readonly string[]> {
    const filling = this.#fillings.all().find(({ version }) => version === model.version);
    if (filling !== undefined) return (await filling.sink.copies()).parkedKeys(networkId);
    const rows = await this.#readModels.parked(model);
    return rows.filter((row) => row.networkId === networkId).map((row) => row.key);
  }
}
