/** The thread that reads: its own connection, so that reading waits for no commit and no commit waits for it. */
import type { StoreHead } from '@golden-thread/event-store';
import { asUnavailable, type Connection, prepareRows, type Statement } from '../file/connection.ts';
import { type Asked, packError, type Reply } from '../thread/messages.ts';
import { buffersOf, type Columns } from '../thread/columns.ts';
import { EVENT_COLUMNS, packStored, type StoredRow } from './event-columns.ts';
import { lastOfLanes } from './lane-counter.ts';
import type { ReadRequest } from './requests.ts';

const FROM = `SELECT ${EVENT_COLUMNS} FROM events AS e JOIN networks AS n ON n.network = e.network`;

/** Reads events of one file. What it sees is committed and durable (architecture.md C2). */
export class EventReader {
  readonly #file: string;
  readonly #storeId: string;
  readonly #stream: Statement;
  readonly #after: Statement;
  readonly #lane: Statement;
  readonly #find: Statement;
  readonly #lanes: Statement;

  constructor(connection: Connection, file: string) {
    this.#file = file;
    this.#storeId = String(connection.prepare('SELECT store_id FROM store').get()?.['store_id']);
    this.#stream = prepareRows(connection, `${FROM} WHERE n.network_id = ? AND stream = ? AND version >= ? ORDER BY version LIMIT ?`);
    this.#after = prepareRows(connection, `${FROM} WHERE position > ? ORDER BY position LIMIT ?`);
    this.#lane = prepareRows(connection, `${FROM} WHERE e.lane = ? AND position > ? ORDER BY position LIMIT ?`);
    this.#find = prepareRows(connection, `${FROM} WHERE n.network_id = ? AND event_id IN (SELECT value FROM json_each(?))`);
    this.#lanes = prepareRows(connection, 'SELECT lane, last FROM lanes');
  }

  /** Answers the first request of the queue. */
  work(queue: Asked<ReadRequest>[]): { replies: Reply[]; transfer?: ArrayBuffer[] } {
    const asked = queue.shift();
    if (!asked) return { replies: [] };
    try {
      if (asked.request.kind === 'head') return { replies: [{ id: asked.id, answer: this.head() }] };
      const answer = this.read(asked.request);
      return { replies: [{ id: asked.id, answer }], transfer: buffersOf(answer) };
    } catch (error) {
      return { replies: [{ id: asked.id, failure: packError(asUnavailable(error, this.#file)) }] };
    }
  }

  /** Where the store stands: one statement, so one moment. */
  head(): StoreHead {
    const lastOfLane = lastOfLanes(this.#lanes.all() as unknown as [number, number][]);
    return { storeId: this.#storeId, head: Math.max(...lastOfLane), lastOfLane };
  }

  /** Events as columns. */
  read(request: Exclude<ReadRequest, { kind: 'head' }>): Columns {
    return packStored(this.#rows(request) as unknown as StoredRow[]);
  }

  #rows(request: Exclude<ReadRequest, { kind: 'head' }>): unknown[] {
    switch (request.kind) {
      case 'stream':
        return this.#stream.all(request.networkId, request.stream, request.fromVersion, request.limit);
      case 'after':
        return this.#after.all(request.position, request.limit);
      case 'lane':
        return this.#lane.all(request.lane, request.after, request.limit);
      case 'find':
        return this.#find.all(request.networkId, JSON.stringify(request.eventIds));
    }
  }
}
