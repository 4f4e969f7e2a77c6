/** The body of `POST /api/preferences/people/:personId/goals/:goalId/set-aside`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Sets a goal aside. */
export class SetGoalAsideDto extends ToldWishDto {
  @Words({ description: 'Why, in their words. No reason is needed.', example: 'My sister needs me this month.', optional: true })
  readonly why?: string;
}
