/** Events as columns, in both directions: facts on their way in, stored events on their way out. */
import type { EventMeta, EventToAppend, ImportedFact, StoredEvent } from '@golden-thread/event-store';
import type { StreamName } from '@golden-thread/kernel';
import { ColumnReader, type Columns, ColumnWriter } from '../thread/columns.ts';

/** An event as it stands in a row: lists and objects as JSON text. */
export type EventRow = {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: number;
  readonly about: string;
  readonly data: string;
  readonly meta: string;
};

/** A row of the table, in the order of {@link EVENT_COLUMNS}. */
export type StoredRow = readonly [
  position: number,
  previous: number,
  lane: number,
  networkId: string,
  stream: string,
  version: number,
  eventId: string,
  type: string,
  schemaVersion: number,
  occurredAt: number,
  recordedAt: number,
  about: string,
  data: string,
  meta: string,
];

/** What a query selects so that its rows are {@link StoredRow}s. */
export const EVENT_COLUMNS =
  'position, previous, e.lane, network_id, stream, version, event_id, type, schema_version, occurred_at, recorded_at, about, data, meta';

const FACT = { texts: 4, numbers: 4 };
const STORED = { texts: 4, numbers: 10 };

/** An event as a row. */
export function rowOf(event: EventToAppend): EventRow {
  const { eventId, type, schemaVersion, occurredAt, data } = event;
  return { eventId, type, schemaVersion, occurredAt, about: JSON.stringify(event.about), data, meta: JSON.stringify(event.meta) };
}

/** Packs facts for the thread that writes. */
export function packFacts(facts: readonly ImportedFact[]): Columns {
  const writer = new ColumnWriter(facts.length, FACT);
  let meta: EventMeta | null = null;
  let metaText = '';
  for (const { stream, event } of facts) {
    // One import gives all its facts the same meta object.
    if (event.meta !== meta) [meta, metaText] = [event.meta, JSON.stringify(event.meta)];
    writer.text(stream);
    writer.text(event.eventId);
    writer.text(JSON.stringify(event.about));
    writer.text(event.data);
    writer.number(event.schemaVersion);
    writer.number(event.occurredAt);
    writer.word(event.type);
    writer.word(metaText);
  }
  return writer.finish();
}

/** Gives each packed fact to `store`. */
export function eachFact(columns: Columns, store: (stream: string, event: EventRow) => void): void {
  const reader = new ColumnReader(columns);
  for (let row = 0; row < columns.rows; row += 1) {
    const stream = reader.text();
    const eventId = reader.text();
    const about = reader.text();
    const data = reader.text();
    const schemaVersion = reader.number();
    const occurredAt = reader.number();
    store(stream, { eventId, about, data, schemaVersion, occurredAt, type: reader.word(), meta: reader.word() });
  }
}

/** Packs rows of the table for the thread that asked. */
export function packStored(rows: readonly StoredRow[]): Columns {
  const writer = new ColumnWriter(rows.length, STORED);
  for (const row of rows) {
    writer.text(row[4]);
    writer.text(row[6]);
    writer.text(row[11]);
    writer.text(row[12]);
    writer.number(row[0]);
    writer.number(row[1]);
    writer.number(row[2]);
    writer.word(row[3]);
    writer.number(row[5]);
    writer.word(row[7]);
    writer.number(row[8]);
    writer.number(row[9]);
    writer.number(row[10]);
    writer.word(row[13]);
  }
  return writer.finish();
}

/** The stored events of packed rows. Events with equal meta share one object. */
export function unpackStored(columns: Columns): StoredEvent[] {
  const reader = new ColumnReader(columns);
  const metas = new Map<string, EventMeta>();
  const events: StoredEvent[] = [];
  for (let row = 0; row < columns.rows; row += 1) {
    const stream = reader.text() as StreamName;
    const eventId = reader.text();
    const about = peopleOf(reader.text());
    const data = reader.text();
    const position = reader.number();
    const previous = reader.number();
    const lane = reader.number();
    const networkId = reader.word();
    const version = reader.number();
    const type = reader.word();
    const schemaVersion = reader.number();
    const occurredAt = reader.number();
    const recordedAt = reader.number();
    const meta = metaOf(reader.word(), metas);
    events.push({
      eventId,
      type,
      schemaVersion,
      occurredAt,
      about,
      data,
      meta,
      networkId,
      stream,
      version,
      position,
      previous,
      lane,
      recordedAt,
    });
  }
  return events;
}

const NOBODY: readonly string[] = Object.freeze([]);

function peopleOf(about: string): readonly string[] {
  return about === '[]' ? NOBODY : (JSON.parse(about) as readonly string[]);
}

function metaOf(text: string, known: Map<string, EventMeta>): EventMeta {
  let meta = known.get(text);
  if (!meta) {
    meta = JSON.parse(text) as EventMeta;
    known.set(text, meta);
  }
  return meta;
}
