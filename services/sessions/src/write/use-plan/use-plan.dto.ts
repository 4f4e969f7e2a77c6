/** The body of `POST /api/sessions/hard-moments/:hardMomentId/plan/use`. */
import { SomeOf } from '@golden-thread/service-host';
import { SECTIONS } from '../closed-lists.ts';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Says which sections were followed. */
export class UsePlanDto extends HardMomentDto {
  @SomeOf(SECTIONS, { description: 'The sections that were followed.', example: ['crisis', 'tools'] })
  readonly sections!: (typeof SECTIONS)[number][];
}
