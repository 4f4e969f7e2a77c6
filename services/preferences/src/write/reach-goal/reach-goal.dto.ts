/** The body of `POST /api/preferences/people/:personId/goals/:goalId/reach`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Says that I reached it. */
export class ReachGoalDto extends ToldWishDto {
  @Words({ description: 'How it feels, if the person likes to say.', example: 'Proud, and a little tired.', optional: true })
  readonly howItFeels?: string;
}
