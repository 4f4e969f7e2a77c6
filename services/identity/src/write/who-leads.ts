/** Who speaks for the network, an agency or a specialist. */
import type { Speaker } from '@golden-thread/kernel';
import { type Asked, notFound } from '@golden-thread/service-host';

/** A network lead. Throws a Problem 404 `not-found` for anybody else, whom the route lets in by mistake. */
export function speakerForNetwork({ identity: { role, subjectId: id } }: Asked): Speaker {
  if (role !== 'network-steward') throw notFound();
  return { role, id };
}

/**
 * The lead of this agency, or a network lead. The account of an agency lead stands for their agency and for no other: throws a Problem 404
 * `not-found` where somebody else asks, and where nobody knows whose agency it is.
 */
export function speakerForAgency({ identity: { role, subjectId: id } }: Asked, agencyId: string | null): Speaker {
  if (role === 'network-steward' || (role === 'agency-steward' && id === agencyId)) return { role, id };
  throw notFound();
}

/**
 * A specialist for themselves, or the lead of the agency that welcomed them. Another specialist speaks too, and is told by the decision whom to
 * ask. Throws a Problem 404 `not-found` for anybody else.
 */
export function speakerForSpecialist({ identity: { role, subjectId: id } }: Asked, agencyId: string | null): Speaker {
  if (role === 'specialist' || (role === 'agency-steward' && id === agencyId)) return { role, id };
  throw notFound();
}
