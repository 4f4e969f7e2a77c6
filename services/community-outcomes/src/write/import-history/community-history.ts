/** Imported acknowledgements, outcomes, gatherings and confidence: how they are kept, and how kept ones are recognized. */
import { importTypes, type ImportedIds, type ImportEvent } from '@golden-thread/contracts';
import type { ImportedFact, StoredEvent } from '@golden-thread/event-store';
import type { StreamName } from '@golden-thread/kernel';
import { IMPORTED, type HistoryKept } from '@golden-thread/service-host';
import { streamOfConfidence } from '../../domain/confidence.ts';
import { streamOfGathering } from '../../domain/gathering.ts';
import { streamOfInspiration } from '../../domain/inspiration.ts';
import { streamOfOutcome } from '../../domain/outcome.ts';
import type { CommunityEvent } from '../../publish.ts';

type DataOf<Type extends CommunityEvent['type']> = Extract<CommunityEvent, { type: Type }>['data'];

/** What community-outcomes keeps of imported history. */
export const communityHistory: HistoryKept = {
  service: 'community-outcomes',
  types: new Set([
    importTypes.InspirationAcknowledged,
    importTypes.OutcomeRecorded,
    importTypes.GatheringHeld,
    importTypes.ConfidenceReported,
  ]),
  factOf,
  eventOf,
};

function factOf(event: ImportEvent, ids: ImportedIds): ImportedFact {
  switch (event.type) {
    case importTypes.InspirationAcknowledged: {
      const { inspirerId, inspiredId } = event.data;
      const about = inspirerId === inspiredId ? [inspirerId] : [inspirerId, inspiredId];
      return fact<'InspirationAcknowledged'>(event, streamOfInspiration(ids.streamId(event.id)), {
        type: 'InspirationAcknowledged',
        about,
        data: { inspirerId, inspiredId },
      });
    }
    case importTypes.OutcomeRecorded: {
      const { outcomeId, subjectType, subjectId, agencyId, category, ledBy } = event.data;
      return fact<'OutcomeRecorded'>(event, streamOfOutcome(ids.streamId(outcomeId)), {
        type: 'OutcomeRecorded',
        about: subjectType === 'person' ? [subjectId] : [],
        data: { outcomeId, subjectType, subjectId, agencyId, category, ledBy },
      });
    }
    case importTypes.GatheringHeld: {
      const { gatheringId, agencyId, attendees } = event.data;
      return fact<'GatheringHeld'>(event, streamOfGathering(ids.streamId(gatheringId)), {
        type: 'GatheringHeld',
        about: [...new Set(attendees)],
        data: { gatheringId, agencyId, attendees },
      });
    }
    case importTypes.ConfidenceReported: {
      const { personId, score, instrument } = event.data;
      return fact<'ConfidenceReported'>(event, streamOfConfidence(ids.streamId(personId)), {
        type: 'ConfidenceReported',
        about: [personId],
        data: instrument === null ? { personId, score } : { personId, instrument, score },
      });
    }
    case importTypes.PersonRegistered:
      throw new RangeError(`community-outcomes keeps no imported events of the type ${event.type}`);
  }
}

type ReadonlyLists<Data> = { readonly [Field in keyof Data]: Data[Field] extends string[] ? readonly string[] : Data[Field] };
type Said<Type extends CommunityEvent['type']> = {
  readonly type: Type;
  readonly about: readonly string[];
  readonly data: ReadonlyLists<DataOf<Type>>;
};

function fact<Type extends CommunityEvent['type']>({ id, at }: ImportEvent, stream: StreamName, said: Said<Type>): ImportedFact {
  const { type, about, data } = said;
  return {
    stream,
    event: { eventId: id, type, schemaVersion: 1, occurredAt: at, about, data: JSON.stringify(data), meta: IMPORTED },
  };
}

function eventOf({ eventId: id, type: storedType, occurredAt: at, data: json }: StoredEvent): ImportEvent | null {
  switch (storedType) {
    case 'InspirationAcknowledged': {
      const { inspirerId, inspiredId } = JSON.parse(json) as DataOf<'InspirationAcknowledged'>;
      return { id, at, type: importTypes.InspirationAcknowledged, data: { inspirerId, inspiredId } };
    }
    case 'OutcomeRecorded': {
      const { outcomeId, subjectType, subjectId, agencyId, category, ledBy } = JSON.parse(json) as DataOf<'OutcomeRecorded'>;
      return { id, at, type: importTypes.OutcomeRecorded, data: { outcomeId, subjectType, subjectId, agencyId, category, ledBy } };
    }
    case 'GatheringHeld': {
      const { gatheringId, agencyId, attendees } = JSON.parse(json) as DataOf<'GatheringHeld'>;
      return { id, at, type: importTypes.GatheringHeld, data: { gatheringId, agencyId, attendees } };
    }
    case 'ConfidenceReported': {
      const { personId, score, instrument = null } = JSON.parse(json) as DataOf<'ConfidenceReported'>;
      return { id, at, type: importTypes.ConfidenceReported, data: { personId, score, instrument } };
    }
    default:
      return null;
  }
}
