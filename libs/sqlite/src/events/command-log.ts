/** Commands that were carried out, so that a repeated one gets its first answer (architecture.md 3.1). */
import { type AppendOutcome, COMMAND_DAYS, type CommandKey } from '@golden-thread/event-store';
import { MICROS_PER_DAY, type StreamName } from '@golden-thread/kernel';
import { type Connection, prepareRows, type Statement } from '../file/connection.ts';
import type { Network } from './networks.ts';

/** Where a command's events are: the last position, and how many there are up to it. */
export type CarriedOut = { readonly position: number; readonly events: number; readonly recordedAt: number };

/** Rows that one commit sweeps at most, so that no append waits for a long clearing. */
const ROWS_PER_SWEEP = 1_000;
const SWEEP_INTERVAL = MICROS_PER_DAY / 24;

/** Remembers commands for at least 30 days. Time is what the appends say of themselves (`recordedAt`). */
export class CommandLog {
  readonly #select: Statement;
  readonly #events: Statement;
  readonly #insert: Statement;
  readonly #sweep: Statement;
  #nextSweep = -Infinity;

  constructor(connection: Connection) {
    this.#select = connection.prepare(
      'SELECT request_hash, position, events FROM commands WHERE network = ? AND account_id = ? AND command_id = ?',
    );
    this.#events = prepareRows(
      connection,
      'SELECT stream, version, event_id FROM events WHERE position > ? AND position <= ? ORDER BY position',
    );
    this.#insert = connection.prepare(
      'INSERT INTO commands (network, account_id, command_id, request_hash, position, events, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    // Rows are added in the order of time, so the oldest have the smallest keys and no index by time is needed.
    this.#sweep = connection.prepare(
      'DELETE FROM commands WHERE command IN (SELECT command FROM commands ORDER BY command LIMIT ?) AND recorded_at < ?',
    );
  }

  /** What became of a command before: its first result, or that its id stood for another wish; null when it is new. */
  find({ network }: Network, command: CommandKey): AppendOutcome | null {
    const row = this.#select.get(network, command.accountId, command.commandId);
    if (!row) return null;
    if (row['request_hash'] !== command.requestHash) return { kind: 'command-reused' };
    const position = Number(row['position']);
    const events = this.#events.all(position - Number(row['events']), position) as unknown as [StreamName, number, string][];
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) throw new Error(`the command row at position ${position} has no events`);
    return {
      kind: 'repeated',
      stream: first[0],
      firstVersion: first[1],
      lastVersion: last[1],
      position,
      eventIds: events.map(([, , eventId]) => eventId),
    };
  }

  /** Remembers a command, in the transaction of its events; now and then forgets old ones. */
  add({ network }: Network, command: CommandKey, { position, events, recordedAt }: CarriedOut): void {
    this.#insert.run(network, command.accountId, command.commandId, command.requestHash, position, events, recordedAt);
    if (recordedAt < this.#nextSweep) return;
    const { changes } = this.#sweep.run(ROWS_PER_SWEEP, recordedAt - COMMAND_DAYS * MICROS_PER_DAY);
    // A full sweep means that more is waiting: the next command goes on with it.
    if (Number(changes) < ROWS_PER_SWEEP) this.#nextSweep = recordedAt + SWEEP_INTERVAL;
  }
}
