/** Changes of documents as columns, on their way to the thread that writes. */
import { type Document, type DocumentChange, indexedValues, indexKey } from '@golden-thread/read-models';
import { ColumnReader, type Columns, ColumnWriter } from '../thread/columns.ts';
import type { Collection } from './schema.ts';

/** One change: a document as text with its keys in the collection's indexes, or null where it goes. */
export type RowChange = {
  readonly collection: number;
  readonly id: string;
  readonly document: string | null;
  readonly keys: readonly string[];
};

/** Packs changes: per change the id, and for a document its text and keys; the collection, and how many keys follow (-1: none, it goes). */
export function packChanges(changes: readonly DocumentChange[], collectionOf: (name: string) => Collection): Columns {
  const collections = changes.map((change) => collectionOf(change.collection));
  const texts = changes.reduce((sum, { kind }, index) => sum + (kind === 'put' ? 2 + (collections[index]?.indexes.length ?? 0) : 1), 0);
  const writer = new ColumnWriter(1, { texts, numbers: 2 * changes.length });
  for (const [index, change] of changes.entries()) {
    const { number, indexes } = collections[index] ?? collectionOf(change.collection);
    writer.number(number);
    writer.number(change.kind === 'put' ? indexes.length : -1);
    if (change.kind === 'put') writeDocument(writer, indexes, change.document);
    else writer.text(change.id);
  }
  return writer.finish();
}

/** Gives each packed change to `carryOut`, in order. */
export function eachChange(columns: Columns, carryOut: (change: RowChange) => void): void {
  const reader = new ColumnReader(columns);
  const changes = columns.numbers.length / 2;
  for (let change = 0; change < changes; change += 1) {
    const collection = reader.number();
    const keys = reader.number();
    const id = reader.text();
    if (keys < 0) carryOut({ collection, id, document: null, keys: [] });
    else carryOut({ collection, id, document: reader.text(), keys: Array.from({ length: keys }, () => reader.text()) });
  }
}

function writeDocument(writer: ColumnWriter, indexes: Collection['indexes'], document: Document): void {
  writer.text(document.id);
  writer.text(JSON.stringify(document));
  for (const index of indexes) writer.text(indexKey(indexedValues(index, document)));
}
