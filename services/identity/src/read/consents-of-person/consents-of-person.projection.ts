/** Which consents are there of this person? One document a consent; what it says and how it stands is in its own stream. */
import {
  consentGranted,
  type ConsentGranted,
  consentRevoked,
  type ConsentRevoked,
  personErased,
  type RoadRecord,
} from '@golden-thread/contracts';
import type { DocumentSession, Projection } from '@golden-thread/event-road';
import type { Document } from '@golden-thread/read-models';
import { everyDocument } from '../every-document.ts';

/** A consent of somebody. */
export type ConsentDocument = Document & { readonly networkId: string; readonly personId: string; readonly consentId: string };

/** The collection and its one index. */
export const CONSENTS = { name: 'consents-of-people', collection: 'consents', byPerson: 'by-person' } as const;

/** Known from being signed or taken back, whichever came in first. Whoever is erased leaves it. */
export const consentsOfPeopleProjection: Projection = {
  name: CONSENTS.name,
  version: 1,
  collections: [{ name: CONSENTS.collection, indexes: [{ name: CONSENTS.byPerson, fields: ['networkId', 'personId', 'consentId'] }] }],
  sources: ['identity'],
  types: [consentGranted.type, consentRevoked.type, personErased.type],
  apply,
};

async function apply({ event }: RoadRecord, documents: DocumentSession): Promise<void> {
  const { networkId, subject } = event;
  const { personId } = event.data as ConsentGranted | ConsentRevoked;
  if (event.type === personErased.type) return forget([networkId, personId], documents);
  const consentId = /^consent-(.+)$/s.exec(subject ?? '')?.[1];
  if (consentId === undefined || documents.isErased(networkId, personId)) return;
  documents.put(CONSENTS.collection, { id: JSON.stringify([networkId, consentId]), networkId, personId, consentId });
}

async function forget(whose: readonly [networkId: string, personId: string], documents: DocumentSession): Promise<void> {
  const found = await everyDocument(documents, { collection: CONSENTS.collection, index: CONSENTS.byPerson, equals: [...whose] });
  for (const { id } of found) documents.delete(CONSENTS.collection, id);
}
