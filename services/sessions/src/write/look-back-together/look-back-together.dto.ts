/** The body of `POST /api/sessions/sessions/:sessionId/look-back`. */
import { WishDto, Words } from '@golden-thread/service-host';

/** Both looked back. */
export class LookBackTogetherDto extends WishDto {
  @Words({ description: 'What they learned.', example: 'That silence is allowed, and that we both like early buses.', optional: true })
  readonly words?: string;
}
