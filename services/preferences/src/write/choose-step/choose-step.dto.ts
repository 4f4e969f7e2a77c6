/** The body of `POST /api/preferences/people/:personId/goals/:goalId/steps`. */
import { Id, OneOf, ToldWishDto, Words } from '@golden-thread/service-host';

/** Chooses a next step. */
export class ChooseStepDto extends ToldWishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'step-1', optional: true })
  readonly stepId?: string;

  @Words({ description: 'The step.', example: 'Ask my neighbor which day suits her.' })
  readonly words!: string;

  @OneOf(['person', 'together'], { description: 'Who chose it: the person alone, or both together.', example: 'together' })
  readonly chosenBy!: 'person' | 'together';
}
