/** Who speaks in this service: about a person, or about what is no single person's. */
import type { Speaker } from '@golden-thread/kernel';
import { type Identity, notFound, type Relations, speakerTowards } from '@golden-thread/service-host';

/**
 * Who speaks, where ripples and gatherings name a person. A specialist stands there under their own id and speaks for themselves (events.md,
 * Specialist). Rejects with Problem 404 `not-found` as {@link speakerTowards} does.
 */
export async function speakerAbout(identity: Identity, personId: string, relations: Relations): Promise<Speaker> {
  if (identity.role === 'specialist' && identity.subjectId === personId) return { role: 'person', id: personId };
  return speakerTowards(identity, personId, relations);
}

/** Who speaks of what belongs to the community: only the role counts. Throws Problem 404 `not-found` for roles that have no say in it. */
export function speakerInCommunity({ role, subjectId: id }: Identity): Speaker {
  switch (role) {
    case 'person':
    case 'specialist':
    case 'supporter':
    case 'representative':
    case 'agency-steward':
    case 'network-steward':
      return { role, id };
    case 'analyst':
    case 'auditor':
    case 'partner-app':
      throw notFound();
  }
}
