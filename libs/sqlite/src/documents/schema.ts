/** The read models' tables, and the catalogue of what was declared. */
import { type IndexDeclaration, mergedIndexes, type CollectionDeclaration, type ReadModelVersion } from '@golden-thread/read-models';
import { StoreUnavailable } from '@golden-thread/event-store';
import { hasTable } from '../events/schema.ts';
import { type Connection, prepareRows } from '../file/connection.ts';

/** The layout of the tables; a file of a later one is refused. */
export const DOCUMENT_FORMAT = 1;

// Documents stand in a table per collection and version, `documents_<number>`, so that dropping a version gives all its pages back at once.
const TABLES = `
  CREATE TABLE store (one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL) STRICT;
  CREATE TABLE models (model INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, live INTEGER NOT NULL, UNIQUE (name, version)) STRICT;
  CREATE TABLE collections (collection INTEGER PRIMARY KEY, model INTEGER NOT NULL, name TEXT NOT NULL, indexes TEXT NOT NULL, UNIQUE (model, name)) STRICT;
  CREATE TABLE checkpoints (
    model INTEGER NOT NULL, service TEXT NOT NULL, store_id TEXT NOT NULL, lane INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (model, service, store_id, lane)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parked (
    model INTEGER NOT NULL, service TEXT NOT NULL, store_id TEXT NOT NULL, lane INTEGER NOT NULL, position INTEGER NOT NULL, event_id TEXT NOT NULL,
    type TEXT NOT NULL, key TEXT NOT NULL, network_id TEXT NOT NULL, record TEXT NOT NULL, error TEXT NOT NULL, attempts INTEGER NOT NULL,
    UNIQUE (model, service, store_id, position)
  ) STRICT;
  CREATE INDEX parked_by_key ON parked (model, key);
  CREATE TABLE erased (model INTEGER NOT NULL, person TEXT NOT NULL, PRIMARY KEY (model, person)) STRICT, WITHOUT ROWID;
`;

/** A declared collection: its table is `documents_<number>`, its indexes' keys stand in `key_0`, `key_1` ... in this order. */
export type Collection = { readonly number: number; readonly indexes: readonly IndexDeclaration[] };

/** A declared version. */
export type Model = {
  readonly model: number;
  readonly version: number;
  readonly live: boolean;
  readonly collections: ReadonlyMap<string, Collection>;
};

/** Everything that was declared: models by name, in the order of their versions. */
export type Catalogue = ReadonlyMap<string, readonly Model[]>;

/** Makes the tables of a new file, in the transaction that is open. Throws {@link StoreUnavailable} for a file of another format. */
export function openDocumentTables(connection: Connection, file: string): void {
  if (!hasTable(connection, 'store')) {
    connection.exec(TABLES);
    connection.prepare('INSERT INTO store VALUES (1, ?)').run(DOCUMENT_FORMAT);
  }
  const format = connection.prepare('SELECT format FROM store').get()?.['format'];
  if (format === DOCUMENT_FORMAT) return;
  throw new StoreUnavailable(
    'broken',
    `${file} has format ${String(format)}, and this version knows ${DOCUMENT_FORMAT}. Read models can be filled again: move the file away and start.`,
  );
}

/** Reads what was declared. */
export function readCatalogue(connection: Connection): Catalogue {
  const collections = prepareRows(connection, 'SELECT name, collection, indexes FROM collections WHERE model = ?');
  const catalogue = new Map<string, Model[]>();
  const models = prepareRows(connection, 'SELECT name, model, version, live FROM models ORDER BY name, version');
  for (const [name, model, version, live] of models.all() as unknown as [string, number, number, number][]) {
    const rows = collections.all(model) as unknown as [string, number, string][];
    const declared = rows.map(([of, number, indexes]) => [of, { number, indexes: JSON.parse(indexes) as IndexDeclaration[] }] as const);
    const versions = catalogue.get(name) ?? [];
    versions.push({ model, version, live: live === 1, collections: new Map(declared) });
    catalogue.set(name, versions);
  }
  return catalogue;
}

/** Makes a version's row, collections and indexes where they are missing, in the transaction that is open. */
export function declareModel(
  connection: Connection,
  { name, version }: ReadModelVersion,
  collections: readonly CollectionDeclaration[],
): void {
  const first = connection.prepare('SELECT 1 FROM models WHERE name = ?').get(name) === undefined;
  connection.prepare('INSERT INTO models (name, version, live) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(name, version, first ? 1 : 0);
  const model = Number(connection.prepare('SELECT model FROM models WHERE name = ? AND version = ?').get(name, version)?.['model']);
  for (const declaration of collections) declareCollection(connection, model, declaration);
}

/** Removes everything a version has, in the transaction that is open. */
export function dropModel(connection: Connection, { model, collections }: Model): void {
  for (const { number } of collections.values()) connection.exec(`DROP TABLE documents_${number}`);
  for (const table of ['collections', 'checkpoints', 'parked', 'erased', 'models'])
    connection.prepare(`DELETE FROM ${table} WHERE model = ?`).run(model);
}

function declareCollection(connection: Connection, model: number, declaration: CollectionDeclaration): void {
  const row = connection.prepare('SELECT collection, indexes FROM collections WHERE model = ? AND name = ?').get(model, declaration.name);
  const before = row ? (JSON.parse(String(row['indexes'])) as IndexDeclaration[]) : [];
  const indexes = mergedIndexes(before, declaration);
  const number = row ? Number(row['collection']) : addCollection(connection, model, declaration.name);
  connection.prepare('UPDATE collections SET indexes = ? WHERE collection = ?').run(JSON.stringify(indexes), number);
  for (let index = before.length; index < indexes.length; index += 1) {
    connection.exec(`ALTER TABLE documents_${number} ADD COLUMN key_${index} TEXT`);
    const fields = indexes[index]?.fields ?? [];
    connection.prepare(`UPDATE documents_${number} SET key_${index} = index_key(document, ?)`).run(JSON.stringify(fields));
    connection.exec(`CREATE INDEX documents_${number}_${index} ON documents_${number} (key_${index}, id)`);
  }
}

function addCollection(connection: Connection, model: number, name: string): number {
  const { lastInsertRowid } = connection.prepare(`INSERT INTO collections (model, name, indexes) VALUES (?, ?, '[]')`).run(model, name);
  connection.exec(`CREATE TABLE documents_${Number(lastInsertRowid)} (id TEXT NOT NULL UNIQUE, document TEXT NOT NULL) STRICT`);
  return Number(lastInsertRowid);
}
