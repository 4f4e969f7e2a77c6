/** The body of `POST /api/sessions/sessions/start`. */
import { Id, OneOf, SomeOf, WishDto, YesNo } from '@golden-thread/service-host';
import { MODES, PLACES, SUPPORT_KINDS } from '../closed-lists.ts';

/** Begins a session. When it began is `occurredAt`, else now. */
export class StartSessionDto extends WishDto {
  @Id({ description: 'The session that was arranged, or an id of the device; else one is made.', example: 'session-1', optional: true })
  readonly sessionId?: string;

  @Id({ description: 'Who is there; not needed of a guest, or where it was arranged.', example: 'ada', optional: true })
  readonly personId?: string;

  @YesNo({ description: 'Somebody who is just looking in, under an id for that day only.', example: false, optional: true })
  readonly guest?: boolean;

  @Id({ description: 'The programme it belongs to, if any.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @OneOf(MODES, { description: 'How they meet.', example: 'walk', optional: true })
  readonly mode?: (typeof MODES)[number];

  @SomeOf(SUPPORT_KINDS, { description: 'What would help today, where it was asked and said.', example: ['emotional'], optional: true })
  readonly wanted?: (typeof SUPPORT_KINDS)[number][];

  @YesNo({ description: 'Nobody had planned it.', example: true, optional: true })
  readonly unplanned?: boolean;

  @OneOf(PLACES, { description: 'Where.', example: 'community', optional: true })
  readonly place?: (typeof PLACES)[number];
}
