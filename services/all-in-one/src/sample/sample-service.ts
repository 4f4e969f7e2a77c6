/** Loads the sample region into this platform: phase by phase, going on where an earlier load was interrupted. */
import type { ServiceName } from '@golden-thread/contracts';
import { type Feed, ReadModelCatalogue } from '@golden-thread/event-road';
import type { Clock } from '@golden-thread/kernel';
import { formatInstant } from '@golden-thread/kernel';
import { SAMPLE_NETWORK, sampleRegion, type SampleWish, USUAL_PEOPLE } from '@golden-thread/sample-region';
import { type Networks, Problem } from '@golden-thread/service-host';
import type { FastifyInstance } from 'fastify';
import { followImport } from '../import/follow-import.ts';
import { SampleMarker } from './sample-marker.ts';
import { phasesOf, type Sent, WishSender } from './send-wishes.ts';

/** What a load says while it goes on. */
export type SampleProgress = { readonly stage: 'sample region'; readonly done: number; readonly total: number; readonly unit: 'wishes' };

/** How a load ended: all of it is there; it was there already; it was interrupted, and goes on when it is asked for again. */
export type SampleEnd = Sent & { readonly end: 'done' | 'there-already' | 'interrupted'; readonly endsOn: string };

/** Which sample, and who watches. `endsOn`: the day at whose beginning it ends; else the first of this month. */
export type SampleRequest = {
  readonly endsOn?: string;
  readonly people?: number;
  readonly signal: AbortSignal;
  readonly tell: (progress: SampleProgress) => void;
};

type Parts = {
  readonly folder: string;
  readonly fastify: () => FastifyInstance;
  readonly feeds: ReadonlyMap<ServiceName, Feed>;
  readonly catalogue: ReadModelCatalogue;
  readonly networks: Networks;
  readonly clock: Clock;
  /** Aborted when the process ends. */
  readonly ending: AbortSignal;
};

const SEED = 1;
/** Read models of figures. */
const FIGURES: ReadonlySet<string> = new Set(['ripple', 'network-activity']);
const NOTHING: Sent = { happened: 0, repeated: 0, nothing: 0 };

/** Loads it, once at a time. A Nest token. */
export class SampleService {
  readonly #parts: Parts;
  readonly #marker: SampleMarker;
  #running: Promise<unknown> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#marker = new SampleMarker(parts.folder);
  }

  /** Whether `start` opens it by itself: nothing is here yet, or a load was interrupted. */
  async isToBeOpened(): Promise<boolean> {
    const mark = this.#marker.read();
    if (mark !== null) return mark.state === 'loading';
    return (await this.#parts.networks.list()).length === 0;
  }

  /**
   * Loads all of it. Rejects with WishNotAccepted where a wish is not accepted, and with Problem 409 `sample-running` while another load
   * is under way. It goes on with the phase that was not finished: what was sent of that one is recognized by its key. Earlier phases are not
   * sent again, since who walked with somebody then may not do so any more.
   */
  async load(request: SampleRequest): Promise<SampleEnd> {
    if (this.#running !== null) {
      throw new Problem(409, 'sample-running', 'The sample region is being loaded. Look again when that has ended.');
    }
    const signal = AbortSignal.any([request.signal, this.#parts.ending]);
    const running = this.#load({ ...request, signal });
    this.#running = running;
    try {
      return await running;
    } finally {
      this.#running = null;
    }
  }

  /** Resolves once nothing is being sent any more. */
  async atRest(): Promise<void> {
    await Promise.allSettled([this.#running]);
  }

  async #load({ endsOn = this.#firstOfThisMonth(), people = USUAL_PEOPLE, signal, tell }: SampleRequest): Promise<SampleEnd> {
    const mark = this.#marker.read() ?? { endsOn, seed: SEED, people, state: 'loading', phases: 0, told: {} };
    if (mark.state === 'done') return { ...NOTHING, end: 'there-already', endsOn: mark.endsOn };
    const wishes = sampleRegion(mark);
    this.#marker.write(mark);
    const sender = new WishSender(this.#parts.fastify(), SAMPLE_NETWORK, mark.told);
    const counts = { ...NOTHING };
    const phases = phasesOf(wishes);
    let done = phases.slice(0, mark.phases).flat().length;
    // Whoever comes back may be ahead of the views.
    await this.caughtUp(signal);
    for (const [place, phase] of phases.entries()) {
      if (place < mark.phases) continue;
      const sent = await sender.send(phase, signal, () => {
        done += 1;
        tell({ stage: 'sample region', done, total: wishes.length, unit: 'wishes' });
      });
      for (const outcome of ['happened', 'repeated', 'nothing'] as const) counts[outcome] += sent[outcome];
      if (signal.aborted) return { ...counts, end: 'interrupted', endsOn: mark.endsOn };
      if (isLookedUpLater(phase)) await this.caughtUp(signal);
      this.#marker.write({ ...mark, phases: place + 1, told: sender.told(wishes) });
    }
    await this.caughtUp(signal, this.#parts.catalogue);
    this.#marker.write({ ...mark, state: 'done', phases: phases.length, told: {} });
    return { ...counts, end: 'done', endsOn: mark.endsOn };
  }

  /** Waits until views have everything that was said: those that wishes rest on, or all. */
  async caughtUp(signal: AbortSignal, catalogue = viewsThatDecide(this.#parts.catalogue)): Promise<void> {
    const { feeds } = this.#parts;
    const heads = await Promise.all([...feeds].map(async ([service, feed]) => [service, await feed.head()] as const));
    const positions = new Map(heads.map(([service, { storeId, head }]) => [service, { storeId, position: head, stored: 0, known: 0 }]));
    await followImport({ positions, catalogue, signal, tell: () => undefined });
  }

  #firstOfThisMonth(): string {
    return `${formatInstant(this.#parts.clock.now()).slice(0, 7)}-01`;
  }
}

/** What a service looks up while it decides: who walks with whom, who works where. Figures take their time, and no wish rests on them. */
function viewsThatDecide(catalogue: ReadModelCatalogue): ReadModelCatalogue {
  const views = new ReadModelCatalogue();
  for (const view of catalogue.all()) if (!FIGURES.has(view.name)) views.add(view);
  return views;
}

/** Opening and arrivals are what the rest of a month looks up. */
function isLookedUpLater([first]: readonly SampleWish[]): boolean {
  return first !== undefined && !/ (days|farewells)$/.test(first.phase);
}
