/** The thread that writes: takes appends from its queue and commits as many as wait in one transaction (group commit). */
import { type AppendOutcome, type ImportedChunk, isExpected, repeatedId } from '@golden-thread/event-store';
import { laneOf } from '@golden-thread/kernel';
import { asUnavailable, type Connection, type Statement } from '../file/connection.ts';
import type { Observer } from '../file/observer.ts';
import { type Asked, packError, type Reply } from '../thread/messages.ts';
import { CommandLog } from './command-log.ts';
import { eachFact, type EventRow } from './event-columns.ts';
import { LaneCounter } from './lane-counter.ts';
import { Networks, type Network } from './networks.ts';
import type { AppendRequest, ImportRequest, WriteAnswer, WriteRequest } from './requests.ts';

/** The most appends one commit carries, and the most events, so that nobody waits long behind others. */
const APPENDS_PER_COMMIT = 500;
const EVENTS_PER_COMMIT = 2_000;

/** Where an event goes. */
type Place = { readonly stream: string; readonly recordedAt: number };

/** Writes events. One instance per file; it alone changes the file. */
export class EventWriter {
  readonly #connection: Connection;
  readonly #file: string;
  readonly #observe: Observer;
  readonly #networks: Networks;
  readonly #lanes: LaneCounter;
  readonly #commands: CommandLog;
  readonly #insert: Statement;
  readonly #insertNext: Statement;
  readonly #versionOf: Statement;
  readonly #idTaken: Statement;
  readonly #begin: Statement;
  readonly #commit: Statement;

  constructor(connection: Connection, file: string, observe: Observer) {
    this.#connection = connection;
    this.#file = file;
    this.#observe = observe;
    this.#networks = new Networks(connection);
    this.#lanes = new LaneCounter(connection);
    this.#commands = new CommandLog(connection);
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#versionOf = connection.prepare('SELECT max(version) AS version FROM events WHERE network = ? AND stream = ?');
    this.#idTaken = connection.prepare('SELECT 1 FROM events WHERE network = ? AND event_id = ?');
    // An event id that is there already changes nothing; who inserts looks at the number of changes.
    this.#insert = connection.prepare(insertion('?14'));
    this.#insertNext = connection.prepare(
      insertion('(SELECT coalesce(max(version), 0) + 1 FROM events WHERE network = ?4 AND stream = ?5)'),
    );
  }

  /** Commits as much of the queue's front as one transaction may carry, and answers it. A refusal or failure is that request's alone. */
  work(queue: Asked<WriteRequest>[]): { replies: Reply[] } {
    const group = takeGroup(queue);
    try {
      return { replies: this.#commitGroup(group) };
    } catch (error) {
      if (group.length === 1 && group[0]) return { replies: [this.#failed(group[0], error)] };
      // One of them may be at fault, or too large for the space that is left: each gets a commit of its own.
      return { replies: group.flatMap((asked) => this.#commitAlone(asked)) };
    }
  }

  #commitAlone(asked: Asked<WriteRequest>): Reply[] {
    try {
      return this.#commitGroup([asked]);
    } catch (error) {
      return [this.#failed(asked, error)];
    }
  }

  #failed({ id }: Asked<WriteRequest>, error: unknown): Reply {
    return { id, failure: packError(asUnavailable(error, this.#file)) };
  }

  #commitGroup(group: readonly Asked<WriteRequest>[]): Reply[] {
    this.#begin.run();
    try {
      this.#observe('after-begin', this.#connection);
      const replies = group.map(({ id, request }): Reply => ({ id, answer: this.#carryOut(request) }));
      this.#lanes.save();
      this.#observe('before-commit', this.#connection);
      this.#commit.run();
      this.#observe('after-commit-before-ack', this.#connection);
      return replies;
    } catch (error) {
      this.#undo();
      throw error;
    }
  }

  /** Back to what the file says: also after an error that made SQLite roll back by itself. */
  #undo(): void {
    if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
    this.#networks.forget();
    this.#lanes.load();
  }

  #carryOut(request: WriteRequest): WriteAnswer {
    return request.kind === 'append' ? this.#append(request) : this.#import(request);
  }

  #append(request: AppendRequest): AppendOutcome {
    const known = this.#networks.find(request.networkId);
    const before = known && request.command && this.#commands.find(known, request.command);
    if (before) return before;
    const version = known ? this.#version(known, request.stream) : 0;
    if (!isExpected(request.expected, version)) return { kind: 'conflict', version };
    const taken = this.#takenId(known, request.events);
    if (taken !== null) return { kind: 'event-id-taken', eventId: taken };
    return this.#storeAll(known ?? this.#networks.add(request.networkId, laneOf(request.networkId)), request, version);
  }

  #storeAll(network: Network, request: AppendRequest, version: number): AppendOutcome {
    const { stream, events, command, recordedAt } = request;
    for (const [index, event] of events.entries()) {
      // Only an append of one event can find its id taken here, so there is nothing to undo.
      if (!this.#store(network, request, event, version + index + 1)) return { kind: 'event-id-taken', eventId: event.eventId };
    }
    const position = this.#lanes.head;
    if (command) this.#commands.add(network, command, { position, events: events.length, recordedAt });
    const eventIds = events.map(({ eventId }) => eventId);
    return { kind: 'appended', stream, firstVersion: version + 1, lastVersion: version + events.length, position, eventIds };
  }

  #import(request: ImportRequest): ImportedChunk {
    let stored = 0;
    const { rows } = request.facts;
    if (rows > 0) {
      const network = this.#networks.find(request.networkId) ?? this.#networks.add(request.networkId, laneOf(request.networkId));
      eachFact(request.facts, (stream, event) => {
        if (this.#store(network, { stream, recordedAt: request.recordedAt }, event)) stored += 1;
      });
    }
    return { stored, known: rows - stored, position: this.#lanes.head };
  }

  /** Stores an event at a version, or at its stream's next one; false where its id is there already. */
  #store({ network, lane }: Network, { stream, recordedAt }: Place, event: EventRow, version?: number): boolean {
    const { eventId, type, schemaVersion, occurredAt, about, data, meta } = event;
    const values = [
      ...[this.#lanes.head + 1, this.#lanes.lastOf(lane), lane, network],
      ...[stream, eventId, type, schemaVersion, occurredAt, recordedAt, about, data, meta],
    ];
    const { changes } = version === undefined ? this.#insertNext.run(...values) : this.#insert.run(...values, version);
    if (changes === 0) return false;
    this.#lanes.advance(lane);
    this.#observe('after-insert', this.#connection);
    return true;
  }

  /** The first id of several that is there already or stands twice. One event alone need not be looked for: inserting it tells. */
  #takenId(known: Network | null, events: readonly EventRow[]): string | null {
    if (events.length === 1) return null;
    const twice = repeatedId(events);
    if (twice !== null || !known) return twice;
    return events.find(({ eventId }) => this.#idTaken.get(known.network, eventId))?.eventId ?? null;
  }

  #version({ network }: Network, stream: string): number {
    return Number(this.#versionOf.get(network, stream)?.['version'] ?? 0);
  }
}

function takeGroup(queue: Asked<WriteRequest>[]): Asked<WriteRequest>[] {
  let events = 0;
  let appends = 0;
  for (const { request } of queue) {
    events += request.kind === 'append' ? request.events.length : request.facts.rows;
    // The first is taken however large it is: it is all or nothing.
    if (appends === APPENDS_PER_COMMIT || (appends > 0 && events > EVENTS_PER_COMMIT)) break;
    appends += 1;
  }
  return queue.splice(0, appends);
}

function insertion(version: string): string {
  return `INSERT INTO events VALUES (?1, ?2, ?3, ?4, ?5, ${version}, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (network, event_id) DO NOTHING`;
}
