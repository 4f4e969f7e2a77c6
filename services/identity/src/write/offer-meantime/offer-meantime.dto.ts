/** The body of `POST /api/identity/people/:personId/pairing/meantime`. */
import { Id, invalidRequest, OneOf, WishDto } from '@golden-thread/service-host';
import type { OfferMeantime } from '../../domain/pairing-answers.ts';
import { OFFERS } from '../../closed-lists-of-people.ts';

/** What is open to a person meanwhile. */
export class OfferMeantimeDto extends WishDto {
  @OneOf(OFFERS, { description: 'A group, a warm line, or a specialist to talk to until somebody is found.', example: 'group' })
  readonly offer!: (typeof OFFERS)[number];

  @Id({ description: 'Which group.', example: 'group-1', optional: true })
  readonly groupId?: string;

  @Id({ description: 'Which specialist.', example: 'mara', optional: true })
  readonly specialistId?: string;
}

/** What is offered. Throws a Problem 400 that names the field where it is not said which group or specialist, or where it is said too much. */
export function offeredIn({ offer, groupId, specialistId }: OfferMeantimeDto): OfferMeantime['what'] {
  if (groupId !== undefined && offer !== 'group')
    throw invalidRequest([{ path: 'groupId', reason: 'is said only where a group is offered' }]);
  if (specialistId !== undefined && offer !== 'specialist')
    throw invalidRequest([{ path: 'specialistId', reason: 'is said only where a specialist is offered' }]);
  if (offer === 'warm-line') return { offer };
  if (offer === 'group') {
    if (groupId === undefined) throw invalidRequest([{ path: 'groupId', reason: 'names the group' }]);
    return { offer, groupId };
  }
  if (specialistId === undefined) throw invalidRequest([{ path: 'specialistId', reason: 'names the specialist' }]);
  return { offer, specialistId };
}
