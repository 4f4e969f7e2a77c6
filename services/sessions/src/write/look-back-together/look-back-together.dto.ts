/** The body of `POST /api/sessions/sessions/:sessionId/look-back`. */
import { Words } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';

/** Both looked back. */
export class LookBackTogetherDto extends InSessionDto {
  @Words({ description: 'What they learned.', example: 'That silence is allowed, and that we both like early buses.', optional: true })
  readonly words?: string;
}
