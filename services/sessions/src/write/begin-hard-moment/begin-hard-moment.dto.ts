/** The body of `POST /api/sessions/hard-moments`. */
import { Id } from '@golden-thread/service-host';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Says that it is hard now. */
export class BeginHardMomentDto extends HardMomentDto {
  @Id({ description: 'One that began already, or an id of the device; else one is made.', example: 'hard-moment-1', optional: true })
  readonly hardMomentId?: string;

  @Id({ description: 'The session in which it came up, if any.', example: 'session-1', optional: true })
  readonly sessionId?: string;
}
