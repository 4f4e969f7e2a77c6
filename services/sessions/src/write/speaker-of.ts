/** Who speaks about what is about no person: a group, an insight, a reflection. Only the role counts there. */
import type { Speaker } from '@golden-thread/kernel';
import { type Asked, notFound } from '@golden-thread/service-host';

/** The specialist or lead who asks. Throws a Problem 404 `not-found` for anybody else, whom the route lets in by mistake. */
export function speakerOf({ identity: { role, subjectId: id } }: Pick<Asked, 'identity'>): Speaker {
  if (role !== 'specialist' && role !== 'agency-steward' && role !== 'network-steward') throw notFound();
  return { role, id };
}
