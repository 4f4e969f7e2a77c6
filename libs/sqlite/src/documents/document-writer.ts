/** Writes chunks of documents with their checkpoint, in the thread that alone changes the file. */
import {
  type ChunkOutcome,
  type Document,
  indexedValues,
  indexKey,
  liveStays,
  type ParkedEvent,
  switchRefusal,
  type SwitchOutcome,
  undeclared,
  type ReadModelVersion,
} from '@golden-thread/read-models';
import { asUnavailable, type Connection, type Statement } from '../file/connection.ts';
import type { Observer } from '../file/observer.ts';
import { type Asked, packError, type Reply } from '../thread/messages.ts';
import { DocumentReader } from './document-tables.ts';
import type { DocumentRequest, SaveRequest } from './requests.ts';
import { eachChange, type RowChange } from './row-changes.ts';
import { declareModel, dropModel, type Model, readCatalogue } from './schema.ts';

/** The statements of one collection's table. */
type DocumentStatements = { readonly update: Statement; readonly put: Statement; readonly remove: Statement };

/** Carries out requests, one transaction each. */
export class DocumentWriter {
  readonly #connection: Connection;
  readonly #file: string;
  readonly #observe: Observer;
  readonly #reader: DocumentReader;
  readonly #statements = new Map<string, DocumentStatements>();
  readonly #advance: Statement;
  readonly #last: Statement;
  readonly #otherStore: Statement;
  readonly #lastBeside: Statement;
  readonly #park: Statement;
  readonly #unpark: Statement;
  readonly #erase: Statement;

  constructor(connection: Connection, file: string, observe: Observer) {
    this.#connection = connection;
    this.#file = file;
    this.#observe = observe;
    this.#reader = new DocumentReader(connection);
    // For the declaration of an index on documents that are there already.
    connection.function('index_key', { deterministic: true }, (document, fields) =>
      indexKey(indexedValues({ name: '', fields: JSON.parse(String(fields)) as string[] }, JSON.parse(String(document)) as Document)),
    );
    this.#last = connection.prepare('SELECT last FROM checkpoints WHERE model = ? AND service = ? AND store_id = ? AND lane = ?');
    this.#otherStore = connection.prepare('SELECT 1 FROM checkpoints WHERE model = ? AND service = ? AND store_id <> ? LIMIT 1');
    this.#lastBeside = connection.prepare('SELECT max(last) AS last FROM checkpoints WHERE model = ? AND service = ? AND lane = ?');
    this.#advance = connection.prepare(`
      INSERT INTO checkpoints (model, service, store_id, lane, last) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET last = excluded.last`);
    this.#park = connection.prepare('INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.#unpark = connection.prepare('DELETE FROM parked WHERE model = ? AND service = ? AND store_id = ? AND position = ?');
    this.#erase = connection.prepare('INSERT OR IGNORE INTO erased VALUES (?, ?)');
  }

  /** Carries out the first request of the queue. */
  work(queue: Asked<DocumentRequest>[]): { replies: Reply[] } {
    const asked = queue.shift();
    if (!asked) return { replies: [] };
    try {
      return { replies: [{ id: asked.id, answer: this.#inTransaction(asked.request) }] };
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      return { replies: [{ id: asked.id, failure: packError(asUnavailable(error, this.#file)) }] };
    }
  }

  #inTransaction(request: DocumentRequest): unknown {
    this.#connection.exec('BEGIN IMMEDIATE');
    this.#observe('after-begin', this.#connection);
    const answer = this.#carryOut(request);
    // What is `lost` has changed nothing that may stay.
    if (answer === 'lost') {
      this.#connection.exec('ROLLBACK');
      return answer;
    }
    this.#observe('before-commit', this.#connection);
    this.#connection.exec('COMMIT');
    this.#observe('after-commit-before-ack', this.#connection);
    return answer;
  }

  #carryOut(request: DocumentRequest): unknown {
    switch (request.kind) {
      case 'save':
        return this.#save(request);
      case 'erase':
        for (const person of request.people) this.#erase.run(request.model, person);
        return null;
      case 'declare':
        declareModel(this.#connection, request.model, request.collections);
        this.#statements.clear();
        return readCatalogue(this.#connection);
      case 'switch': {
        const outcome = this.#switch(request.model, request.retiredStores);
        return { outcome, catalogue: readCatalogue(this.#connection) };
      }
      case 'drop':
        this.#drop(request.model);
        return readCatalogue(this.#connection);
    }
  }

  #save(request: SaveRequest): ChunkOutcome {
    const { model, checkpoint, changes, parked, unparked } = request;
    const { service, storeId, lane, from, to } = checkpoint;
    if (this.#isLost(request)) return 'lost';
    for (const row of unparked) {
      if (this.#unpark.run(model, row.service, row.storeId, row.position).changes === 0) return 'lost';
    }
    eachChange(changes, (change) => {
      this.#change(change);
    });
    for (const event of parked) this.#park.run(model, ...parkedRow(event));
    this.#observe('after-read-model-write', this.#connection);
    if (to > from) this.#advance.run(model, service, storeId, lane, to);
    return 'saved';
  }

  /** Whether another owner saved since the documents were read, or the version is filled from another store of this service. */
  #isLost({ model, checkpoint, beside }: SaveRequest): boolean {
    const { service, storeId, lane, from } = checkpoint;
    const last = (row: ReturnType<Statement['get']>): number => Number(row?.['last'] ?? 0);
    return (
      last(this.#last.get(model, service, storeId, lane)) !== from ||
      beside.some((other) => last(this.#lastBeside.get(model, other.service, lane)) !== other.last) ||
      this.#otherStore.get(model, service, storeId) !== undefined
    );
  }

  #change({ collection, id, document, keys }: RowChange): void {
    const statements = this.#statementsOf(collection, keys.length);
    if (document === null) {
      statements.remove.run(id);
      return;
    }
    // Most changes leave the indexed fields as they are: then the index pages stay untouched.
    if (statements.update.run(document, id, ...keys).changes === 0) statements.put.run(id, document, ...keys);
  }

  #statementsOf(collection: number, keys: number): DocumentStatements {
    const name = `${collection}/${keys}`;
    const known = this.#statements.get(name);
    if (known) return known;
    const table = `documents_${collection}`;
    const columns = Array.from({ length: keys }, (_, index) => `key_${index}`);
    const statements = {
      update: this.#connection.prepare(
        `UPDATE ${table} SET document = ? WHERE id = ? ${columns.map((column) => `AND ${column} = ?`).join(' ')}`,
      ),
      put: this.#connection.prepare(
        `INSERT INTO ${table} (${['id', 'document', ...columns].join(', ')}) VALUES (?, ?${', ?'.repeat(keys)})
         ON CONFLICT (id) DO UPDATE SET ${['document', ...columns].map((column) => `${column} = excluded.${column}`).join(', ')}`,
      ),
      remove: this.#connection.prepare(`DELETE FROM ${table} WHERE id = ?`),
    };
    this.#statements.set(name, statements);
    return statements;
  }

  #switch(model: ReadModelVersion, retiredStores: readonly string[]): SwitchOutcome {
    const after = this.#model(model);
    const before = (readCatalogue(this.#connection).get(model.name) ?? []).find(({ live }) => live) ?? after;
    const refusal = switchRefusal(this.#reader.filled(before.model), this.#reader.filled(after.model), { retiredStores });
    if (refusal) return refusal;
    this.#connection.prepare('UPDATE models SET live = (version = ?) WHERE name = ?').run(model.version, model.name);
    return { kind: 'switched' };
  }

  #drop(version: ReadModelVersion): void {
    const model = (readCatalogue(this.#connection).get(version.name) ?? []).find((each) => each.version === version.version);
    if (!model) return;
    if (model.live) throw liveStays(version);
    dropModel(this.#connection, model);
    this.#statements.clear();
  }

  #model(version: ReadModelVersion): Model {
    const model = (readCatalogue(this.#connection).get(version.name) ?? []).find((each) => each.version === version.version);
    if (!model) throw undeclared(version);
    return model;
  }
}

function parkedRow(event: ParkedEvent): (string | number)[] {
  const { service, storeId, lane, position, eventId, type, key, networkId, record, error, attempts } = event;
  return [service, storeId, lane, position, eventId, type, key, networkId, record, error, attempts];
}
