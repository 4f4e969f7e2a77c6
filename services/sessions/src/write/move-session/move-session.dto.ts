/** The body of `POST /api/sessions/sessions/:sessionId/move`. */
import { Moment, WishDto } from '@golden-thread/service-host';

/** Agrees on another time. */
export class MoveSessionDto extends WishDto {
  @Moment({ description: 'The time that was agreed on.', example: '2026-05-11T16:30:00Z' })
  readonly at!: string;
}
