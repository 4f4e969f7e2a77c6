/** Whose way has this specialist been on, at any time? One document a specialist and person: whom to look at when the specialist leaves. */
import {
  coverGiven,
  type CoverGiven,
  personErased,
  specialistChosen,
  type SpecialistChosen,
  type RoadRecord,
} from '@golden-thread/contracts';
import { type DocumentSession, erasedBy, type Projection } from '@golden-thread/event-road';
import type { Document } from '@golden-thread/read-models';

/** Somebody whom a specialist was chosen by, or covers for: whether they still walk together is said by the person's own stream. */
export type PersonOfSpecialist = Document & { readonly specialist: string; readonly person: string; readonly personId: string };

/** The collection and its indexes. */
export const PEOPLE = {
  name: 'people-of-specialists',
  collection: 'people',
  bySpecialist: 'by-specialist',
  byPerson: 'by-person',
} as const;

/** Everybody who ever chose a specialist or let them stand in, told in whatever way: erased people leave it. */
export const peopleOfSpecialistsProjection: Projection = {
  name: PEOPLE.name,
  version: 1,
  collections: [
    {
      name: PEOPLE.collection,
      indexes: [
        { name: PEOPLE.bySpecialist, fields: ['specialist'] },
        { name: PEOPLE.byPerson, fields: ['person'] },
      ],
    },
  ],
  sources: ['identity'],
  types: [specialistChosen.type, coverGiven.type, personErased.type],
  apply,
};

/** An id within its network. */
export function within(networkId: string, id: string): string {
  return JSON.stringify([networkId, id]);
}

/** People go by the id their stream is named after: for whoever was imported that is another one than in `about`. */
async function apply(record: RoadRecord, documents: DocumentSession): Promise<void> {
  const { networkId, type, subject, data } = record.event;
  if (type === personErased.type) {
    for (const erased of erasedBy(record)) await forget(within(networkId, erased.slice(networkId.length + 1)), documents);
    return;
  }
  const personId = /^pairing-(.+)$/s.exec(subject ?? '')?.[1];
  if (personId === undefined || documents.isErased(networkId, personId)) return;
  const { specialistId } = data as SpecialistChosen | CoverGiven;
  const specialist = within(networkId, specialistId);
  documents.put(PEOPLE.collection, {
    id: JSON.stringify([networkId, specialistId, personId]),
    specialist,
    person: within(networkId, personId),
    personId,
  });
}

async function forget(person: string, documents: DocumentSession): Promise<void> {
  for (;;) {
    const found = await documents.find({ collection: PEOPLE.collection, index: PEOPLE.byPerson, equals: [person] });
    if (found.length === 0) return;
    for (const { id } of found) documents.delete(PEOPLE.collection, id);
  }
}
