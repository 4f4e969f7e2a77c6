/** Imported events as what the ripple engine is told, without a service in between. */
import { importTypes, type ImportEvent } from '@golden-thread/contracts';
import type { Fact } from '@golden-thread/ripple';

/** The fact that an import event states. An import without an instrument counts as `confidence` (metrics.md 2.1, M14). */
export function factOf(event: ImportEvent): Fact {
  const { id: eventId, at } = event;
  switch (event.type) {
    case importTypes.PersonRegistered:
      return { kind: 'registration', eventId, at, ...event.data };
    case importTypes.InspirationAcknowledged:
      return { kind: 'acknowledgement', eventId, at, ...event.data };
    case importTypes.OutcomeRecorded:
      return { kind: 'outcome', eventId, at, ...event.data };
    case importTypes.GatheringHeld:
      return { kind: 'gathering', eventId, at, ...event.data };
    case importTypes.ConfidenceReported:
      return {
        kind: 'confidence',
        eventId,
        at,
        personId: event.data.personId,
        score: event.data.score,
        instrument: event.data.instrument ?? 'confidence',
      };
  }
}
