/** The body of `POST /api/sessions/sessions/:sessionId/rating/rate`. */
import { Code, Whole, WishDto } from '@golden-thread/service-host';

const BOUNDS = { min: 0, max: 4 } as const;

/** A mark from 0 to 4. */
export type Mark = 0 | 1 | 2 | 3 | 4;

/** Rates a session. Private, and not a validated scale. */
export class RateSessionDto extends WishDto {
  @Whole({ description: 'I was heard.', example: 4 }, BOUNDS)
  readonly heard!: Mark;

  @Whole({ description: 'I led where we went.', example: 3 }, BOUNDS)
  readonly led!: Mark;

  @Whole({ description: 'I got the support I wanted.', example: 4 }, BOUNDS)
  readonly gotSupportWanted!: Mark;

  @Whole({ description: 'There was room for me to speak.', example: 2, optional: true }, BOUNDS)
  readonly roomToSpeak?: Mark;

  @Code({ description: 'The version of the questions that were asked.', example: 'items-1' })
  readonly itemSetVersion!: string;
}
