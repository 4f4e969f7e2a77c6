/** Reading and writing the rows of read models on one connection; SQL lives here, threads and promises elsewhere. */
import {
  AFTER_ALL,
  byCodePoint,
  type Checkpoint,
  type Document,
  findLimit,
  type FilledSoFar,
  type Find,
  indexedValues,
  indexKey,
  indexOf,
  type ParkedEvent,
} from '@golden-thread/read-models';
import { type Connection, prepareRows, type Statement } from '../file/connection.ts';
import type { Collection } from './schema.ts';

type ParkedRow = [
  service: string,
  storeId: string,
  lane: number,
  position: number,
  eventId: string,
  type: string,
  key: string,
  networkId: string,
  record: string,
  error: string,
  attempts: number,
];

const PARKED = 'service, store_id, lane, position, event_id, type, key, network_id, record, error, attempts';

/** Reads documents and what is kept with them. */
export class DocumentReader {
  readonly #connection: Connection;
  readonly #statements = new Map<string, Statement>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** One document, or null. */
  get({ number }: Collection, id: string): Document | null {
    const row = this.#prepared(`SELECT document FROM documents_${number} WHERE id = ?`).get(id) as [string] | undefined;
    return row ? (JSON.parse(row[0]) as Document) : null;
  }

  /** Documents by a declared index, in its order. Throws RangeError for one that was not declared. */
  find(collection: Collection, find: Find): Document[] {
    const index = indexOf(collection.indexes, find);
    const key = `key_${collection.indexes.indexOf(index)}`;
    const { where, values } = rangeOf(key, find, find.after && indexKey(indexedValues(index, find.after)));
    const order = find.descending === true ? 'DESC' : 'ASC';
    const sql = `SELECT document FROM documents_${collection.number} WHERE ${where} ORDER BY ${key} ${order}, id ${order} LIMIT ?`;
    const rows = this.#prepared(sql).all(...values, findLimit(find.limit)) as unknown as [string][];
    return rows.map(([document]) => JSON.parse(document) as Document);
  }

  /** How far a version was filled. */
  checkpoints(model: number): Checkpoint[] {
    const rows = this.#prepared('SELECT service, store_id, lane, last FROM checkpoints WHERE model = ?').all(model);
    return (rows as unknown as [string, string, number, number][]).map(([service, storeId, lane, last]) => ({
      service,
      storeId,
      lane,
      last,
    }));
  }

  /** Parked events in order, of one key where one is given. */
  parked(model: number, key?: string): ParkedEvent[] {
    const sql = `SELECT ${PARKED} FROM parked WHERE model = ? ${key === undefined ? '' : 'AND key = ?'} ORDER BY service, store_id, position`;
    const rows = this.#prepared(sql).all(...(key === undefined ? [model] : [model, key])) as unknown as ParkedRow[];
    return rows.map(([service, storeId, lane, position, eventId, type, ofKey, networkId, record, error, attempts]) => ({
      service,
      storeId,
      lane,
      position,
      eventId,
      type,
      key: ofKey,
      networkId,
      record,
      error,
      attempts,
    }));
  }

  /** The erased people a version knows. */
  erased(model: number): string[] {
    return (this.#prepared('SELECT person FROM erased WHERE model = ?').all(model) as unknown as [string][]).map(([person]) => person);
  }

  /** What a switch compares. */
  filled(model: number): FilledSoFar {
    return { checkpoints: this.checkpoints(model), parked: this.parked(model) };
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = prepareRows(this.#connection, sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** The range of the index a find asks for. Each side has one bound: with two, SQLite may begin at the one that is further away, and page slowly. */
function rangeOf(key: string, find: Find, afterKey: string | undefined): { readonly where: string; readonly values: readonly string[] } {
  const low = indexKey(find.equals);
  const high = low + AFTER_ALL;
  const whole = { where: `${key} >= ? AND ${key} < ?`, values: [low, high] };
  if (!find.after || afterKey === undefined) return whole;
  // A document outside the range lets the page begin at its edge, or leaves nothing: the bounds see to it.
  if (find.descending === true) {
    return byCodePoint(afterKey, high) >= 0
      ? whole
      : { where: `(${key}, id) < (?, ?) AND ${key} >= ?`, values: [afterKey, find.after.id, low] };
  }
  return byCodePoint(afterKey, low) < 0
    ? whole
    : { where: `(${key}, id) > (?, ?) AND ${key} < ?`, values: [afterKey, find.after.id, high] };
}
