/** When two events with one id say the same: their content, as a fingerprint (events.md, import, step 1). */
import { hash } from 'node:crypto';
import { importTypes, type ImportEvent } from './import-event.ts';

/**
 * The first 128 bits (32 hexadecimal digits) of SHA-256 over an event's content: type, instant and the named fields, with `ledBy` and
 * `attendees` as sets. The id is not part of it.
 */
export function contentFingerprint(event: ImportEvent): string {
  return hash('sha256', contentText(event), 'hex').slice(0, 32);
}

function contentText(event: ImportEvent): string {
  const { type, at } = event;
  switch (type) {
    case importTypes.PersonRegistered:
      return JSON.stringify([type, at, event.data.personId, event.data.agencyId, event.data.region]);
    case importTypes.InspirationAcknowledged:
      return JSON.stringify([type, at, event.data.inspirerId, event.data.inspiredId]);
    case importTypes.OutcomeRecorded: {
      const { outcomeId, subjectType, subjectId, agencyId, category, ledBy } = event.data;
      return JSON.stringify([type, at, outcomeId, subjectType, subjectId, agencyId, category, asSet(ledBy)]);
    }
    case importTypes.GatheringHeld:
      return JSON.stringify([type, at, event.data.gatheringId, event.data.agencyId, asSet(event.data.attendees)]);
    case importTypes.ConfidenceReported:
      return JSON.stringify([type, at, event.data.personId, event.data.score, event.data.instrument]);
  }
}

/** The distinct ids in one fixed order. */
function asSet(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}
