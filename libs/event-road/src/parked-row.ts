/** Parked rows: events that could not be applied, kept whole (C7). */
import { fromCloudEvent, toCloudEvent, type RoadRecord } from '@golden-thread/contracts';
import { StoreUnavailable } from '@golden-thread/event-store';
import type { ParkedEvent } from '@golden-thread/read-models';
import { SourceUnavailable } from './feed.ts';

/** A row for an event that waits: with the error that stopped it, or null where it only stands behind others of its key. */
export function parkedRow(record: RoadRecord, key: string, error: unknown): ParkedEvent {
  const { service, storeId, lane, position, event } = record;
  return {
    service,
    storeId,
    lane,
    position,
    eventId: event.eventId,
    type: event.type,
    key,
    networkId: event.networkId,
    record: JSON.stringify(toCloudEvent(record)),
    error: error === null ? 'waits behind an earlier event of its key' : messageOf(error),
    attempts: error === null ? 0 : 1,
  };
}

/** The record that a parked row holds. */
export function parkedRecord(row: ParkedEvent): RoadRecord {
  return fromCloudEvent(JSON.parse(row.record));
}

/** The key a record waits under unless its projection says otherwise: its stream. */
export function streamKey(record: RoadRecord): string {
  return record.event.subject ?? 'unknown-stream';
}

/** Whether something failed that may succeed later with the same events: it is tried again and never skipped. */
export function isTransient(error: unknown): boolean {
  return error instanceof SourceUnavailable || error instanceof StoreUnavailable;
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
