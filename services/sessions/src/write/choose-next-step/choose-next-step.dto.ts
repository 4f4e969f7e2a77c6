/** The body of `POST /api/sessions/sessions/:sessionId/next-steps`. */
import { Id, OneOf } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';
import { CHOSEN_BY } from '../closed-lists.ts';

/** Notes who chose a next step. */
export class ChooseNextStepDto extends InSessionDto {
  @OneOf(CHOSEN_BY, { description: 'Who chose it.', example: 'person' })
  readonly chosenBy!: (typeof CHOSEN_BY)[number];

  @Id({ description: 'The step of a goal, where it is one.', example: 'step-1', optional: true })
  readonly stepId?: string;
}
