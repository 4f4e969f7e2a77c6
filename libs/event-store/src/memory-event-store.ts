/** The event store in memory: the port's promises without a file. For specs, simulations and trying things out. */
import { LANES, laneOf, type StreamName } from '@golden-thread/kernel';
import { checkAppend, checkChunk, checkIds, checkLane, checkPosition, isExpected, readLimit, repeatedId } from './append-rules.ts';
import { EventStore, StoreUnavailable } from './event-store.ts';
import type { Append, Appended, AppendOutcome, EventToAppend, ImportChunk, ImportedChunk, StoreHead, StoredEvent } from './event-store.ts';

type Place = { readonly networkId: string; readonly stream: StreamName; readonly recordedAt: number };
type CommandRow = { readonly requestHash: string; readonly result: Appended };

/** Keeps everything as long as the object lives; command rows never lapse. `storeId` is given, as ids are inputs. */
export class MemoryEventStore extends EventStore {
  readonly #storeId: string;
  readonly #events: StoredEvent[] = [];
  readonly #lanes: StoredEvent[][] = Array.from({ length: LANES }, () => []);
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #byId = new Map<string, StoredEvent>();
  readonly #commands = new Map<string, CommandRow>();
  readonly #listeners = new Set<() => void>();
  #wakeUpDue = false;
  #closed = false;

  constructor(options: { readonly storeId: string }) {
    super();
    this.#storeId = options.storeId;
  }

  append(append: Append): Promise<AppendOutcome> {
    return this.#answer(() => {
      checkAppend(append);
      return this.#append(append);
    });
  }

  importChunk(chunk: ImportChunk): Promise<ImportedChunk> {
    return this.#answer(() => {
      checkChunk(chunk);
      let stored = 0;
      for (const { stream, event } of chunk.facts) {
        if (this.#byId.has(key(chunk.networkId, event.eventId))) continue;
        this.#store({ networkId: chunk.networkId, stream, recordedAt: chunk.recordedAt }, event);
        stored += 1;
      }
      if (stored > 0) this.#wakeUp();
      return { stored, known: chunk.facts.length - stored, position: this.#events.length };
    });
  }

  readStream(networkId: string, stream: StreamName, options: { fromVersion?: number; limit?: number } = {}): Promise<StoredEvent[]> {
    return this.#answer(() => {
      const limit = readLimit(options.limit);
      const first = Math.max(1, options.fromVersion ?? 1) - 1;
      return this.#stream(networkId, stream).slice(first, first + limit);
    });
  }

  readAfter(position: number, limit?: number): Promise<StoredEvent[]> {
    return this.#answer(() => {
      checkPosition(position);
      return this.#events.slice(position, position + readLimit(limit));
    });
  }

  readLane(lane: number, after: number, limit?: number): Promise<StoredEvent[]> {
    return this.#answer(() => {
      checkLane(lane);
      checkPosition(after);
      const events = this.#lanes[lane] ?? [];
      const first = firstAfter(events, after);
      return events.slice(first, first + readLimit(limit));
    });
  }

  findEvents(networkId: string, eventIds: readonly string[]): Promise<StoredEvent[]> {
    return this.#answer(() => {
      checkIds(eventIds);
      return [...new Set(eventIds)].flatMap((eventId) => this.#byId.get(key(networkId, eventId)) ?? []);
    });
  }

  head(): Promise<StoreHead> {
    return this.#answer(() => ({
      storeId: this.#storeId,
      head: this.#events.length,
      lastOfLane: this.#lanes.map((events) => events.at(-1)?.position ?? 0),
    }));
  }

  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    return Promise.resolve();
  }

  #append(append: Append): AppendOutcome {
    const command = append.command && { ...append.command, key: key(append.networkId, append.command.accountId, append.command.commandId) };
    const before = command && this.#commands.get(command.key);
    if (before) return before.requestHash === command.requestHash ? { kind: 'repeated', ...before.result } : { kind: 'command-reused' };
    const version = this.#stream(append.networkId, append.stream).length;
    if (!isExpected(append.expected, version)) return { kind: 'conflict', version };
    const taken = repeatedId(append.events) ?? append.events.find(({ eventId }) => this.#byId.has(key(append.networkId, eventId)))?.eventId;
    if (taken !== undefined) return { kind: 'event-id-taken', eventId: taken };
    for (const event of append.events) this.#store(append, event);
    const result: Appended = {
      stream: append.stream,
      firstVersion: version + 1,
      lastVersion: version + append.events.length,
      position: this.#events.length,
      eventIds: append.events.map(({ eventId }) => eventId),
    };
    if (command) this.#commands.set(command.key, { requestHash: command.requestHash, result });
    this.#wakeUp();
    return { kind: 'appended', ...result };
  }

  #store({ networkId, stream, recordedAt }: Place, event: EventToAppend): void {
    const lane = laneOf(networkId);
    const ofLane = this.#lanes[lane] ?? [];
    const ofStream = this.#stream(networkId, stream);
    if (ofStream.length === 0) this.#streams.set(key(networkId, stream), ofStream);
    const stored: StoredEvent = {
      ...structuredClone(event),
      networkId,
      stream,
      version: ofStream.length + 1,
      position: this.#events.length + 1,
      previous: ofLane.at(-1)?.position ?? 0,
      lane,
      recordedAt,
    };
    this.#events.push(stored);
    ofLane.push(stored);
    ofStream.push(stored);
    this.#byId.set(key(networkId, event.eventId), stored);
  }

  #stream(networkId: string, stream: StreamName): StoredEvent[] {
    return this.#streams.get(key(networkId, stream)) ?? [];
  }

  #wakeUp(): void {
    if (this.#wakeUpDue) return;
    this.#wakeUpDue = true;
    queueMicrotask(() => {
      this.#wakeUpDue = false;
      // Each in its own turn: a listener that throws is seen, and stops no other.
      for (const listener of this.#listeners) queueMicrotask(listener);
    });
  }

  async #answer<Answer>(work: () => Answer): Promise<Answer> {
    if (this.#closed) throw new StoreUnavailable('closed', 'This event store was closed.');
    // One turn later, as with any real store: nobody may rely on an answer within the same turn.
    await Promise.resolve();
    return work();
  }
}

/** The index of the first event after a position, by halving. */
function firstAfter(events: readonly StoredEvent[], position: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function key(...parts: readonly string[]): string {
  return parts.join('\u0000');
}
