/** Raw metrics as jobs that read the facts from the feeds: they need no read model and say the same on every replica. */
import { setImmediate } from 'node:timers/promises';
import type { ServiceName } from '@golden-thread/contracts';
import { Gate, type Feed } from '@golden-thread/event-road';
import { honouringMetrics, rawDocument, type RippleEngine } from '@golden-thread/ripple';
import { RIPPLE_SOURCES } from '../ripple-of-network/ripple-documents.ts';
import { factsFromFeeds, RAW_SOURCES, type NetworkFacts } from './facts-of-network.ts';
import { RawMetrics, type FactsRequest, type RawRequest } from './raw-metrics.ts';

/** Rows that are worked out before other work goes on. */
const ROWS_AT_ONCE = 200;

/** One job at a time: each holds an engine of its own. */
export class RawMetricsFromFeeds extends RawMetrics {
  readonly #feeds: ReadonlyMap<ServiceName, Feed>;
  readonly #queue = new Gate(1);

  constructor(feeds: ReadonlyMap<ServiceName, Feed>) {
    super();
    this.#feeds = feeds;
  }

  override raw(request: RawRequest): Promise<string> {
    return this.#queue.run(async () => {
      const { engine, honouring, positions } = await this.#fill(request, RAW_SOURCES);
      const { asOf, horizons, periods } = request;
      const ripple = engine.rawMetrics({ asOf, horizons, periods });
      await setImmediate();
      const metrics = new Map([...ripple, ...honouringMetrics(honouring, { asOf, periods })]);
      await setImmediate();
      return rawDocument({ asOf, positions, parameters: { horizons, periods }, metrics });
    });
  }

  override people(request: FactsRequest): AsyncIterable<string> {
    return this.#rows(request, (engine) => engine.peopleCsv());
  }

  override trees(request: FactsRequest): AsyncIterable<string> {
    return this.#rows(request, (engine) => engine.treesCsv());
  }

  async #fill(request: FactsRequest, sources: readonly ServiceName[]): Promise<Omit<NetworkFacts, 'leftOut'>> {
    const { leftOut, ...filled } = await factsFromFeeds(this.#feeds, request, sources);
    if (leftOut.length > 0) request.onLeftOut?.(leftOut);
    return filled;
  }

  async *#rows(request: FactsRequest, rowsOf: (engine: RippleEngine) => Iterable<string>): AsyncGenerator<string> {
    const done = await this.#turn();
    try {
      const { engine } = await this.#fill(request, RIPPLE_SOURCES);
      let lines: string[] = [];
      for (const row of rowsOf(engine)) {
        if (lines.push(`${row}\n`) < ROWS_AT_ONCE) continue;
        yield lines.join('');
        lines = [];
        await setImmediate();
      }
      if (lines.length > 0) yield lines.join('');
    } finally {
      done();
    }
  }

  /** Waits for this job's turn. It lasts until what is returned is called. */
  async #turn(): Promise<() => void> {
    const began = Promise.withResolvers<undefined>();
    const ended = Promise.withResolvers<undefined>();
    void this.#queue.run(() => {
      began.resolve(undefined);
      return ended.promise;
    });
    await began.promise;
    return () => {
      ended.resolve(undefined);
    };
  }
}
