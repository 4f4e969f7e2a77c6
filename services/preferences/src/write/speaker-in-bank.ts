/** Who speaks about a question of the bank: it is about nobody, so only the role counts (P8). */
import type { Speaker } from '@golden-thread/kernel';
import { type Asked, notFound } from '@golden-thread/service-host';

/** The specialist or network steward who asks. Throws a Problem 404 `not-found` for anybody else, whom the route lets in by mistake. */
export function speakerInBank({ identity: { role, subjectId: id } }: Asked): Speaker {
  if (role !== 'specialist' && role !== 'network-steward') throw notFound();
  return { role, id };
}
