/** Imported registrations: how they are kept, and how kept ones are recognized. */
import { importTypes, type ImportedIds, type ImportEvent } from '@golden-thread/contracts';
import type { ImportedFact, StoredEvent } from '@golden-thread/event-store';
import { IMPORTED, type HistoryKept } from '@golden-thread/service-host';
import { streamOfPerson } from '../../domain/person.ts';
import type { PersonEvent } from '../../domain/person.schema.ts';

type Registered = Extract<PersonEvent, { type: 'PersonRegistered' }>['data'];

/** What identity keeps of imported history. */
export const registrationHistory: HistoryKept = {
  service: 'identity',
  types: new Set([importTypes.PersonRegistered]),
  factOf,
  eventOf,
};

function factOf(event: ImportEvent, ids: ImportedIds): ImportedFact {
  if (event.type !== importTypes.PersonRegistered) throw new RangeError(`identity keeps no imported events of the type ${event.type}`);
  const { personId, agencyId, region } = event.data;
  const data: Registered = { personId, agencyId, regionId: region, by: 'import' };
  return {
    stream: streamOfPerson(ids.streamId(personId)),
    event: {
      eventId: event.id,
      type: 'PersonRegistered',
      schemaVersion: 1,
      occurredAt: event.at,
      about: [personId],
      data: JSON.stringify(data),
      meta: IMPORTED,
    },
  };
}

function eventOf(stored: StoredEvent): ImportEvent | null {
  if (stored.type !== 'PersonRegistered') return null;
  const { personId, agencyId, regionId } = JSON.parse(stored.data) as Registered;
  return { id: stored.eventId, type: importTypes.PersonRegistered, at: stored.occurredAt, data: { personId, agencyId, region: regionId } };
}
