/** The body of `POST /api/sessions/sessions/:sessionId/did-not-happen`. */
import { OneOf } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';
import { REASONS, SIDES } from '../closed-lists.ts';

/** Says that they did not meet. Both may stay unsaid. */
export class SayItDidNotHappenDto extends InSessionDto {
  @OneOf(SIDES, { description: 'On whose side it was.', example: 'neither', optional: true })
  readonly onWhoseSide?: (typeof SIDES)[number];

  @OneOf(REASONS, { description: 'Why.', example: 'weather', optional: true })
  readonly code?: (typeof REASONS)[number];
}
