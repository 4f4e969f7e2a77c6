/** The body of `POST /api/sessions/hard-moments/:hardMomentId/calls`. */
import { Id, OneOf, Words, YesNo } from '@golden-thread/service-host';
import { AGREEMENTS, HELPERS, PERSON_TOLD } from '../closed-lists.ts';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Says that help was called, and whether the person agreed. */
export class CallHelpDto extends HardMomentDto {
  @Id({ description: 'The call something is added to, or an id of the device; else one is made.', example: 'call-1', optional: true })
  readonly callId?: string;

  @OneOf(HELPERS, { description: 'Who was called.', example: 'warm-line' })
  readonly helper!: (typeof HELPERS)[number];

  @OneOf(AGREEMENTS, { description: 'Whether the person agreed.', example: 'agreed' })
  readonly agreement!: (typeof AGREEMENTS)[number];

  @OneOf(PERSON_TOLD, {
    description: 'Whether the person was told of the call; not yet, where it is not said.',
    example: 'before',
    optional: true,
  })
  readonly personTold?: (typeof PERSON_TOLD)[number];

  @Words({
    description: 'Why. Kept only where somebody knows whom it is about.',
    example: 'We called together, from the bench.',
    optional: true,
  })
  readonly why?: string;

  @YesNo({ description: 'A life is in danger right now.', example: false, optional: true })
  readonly lifeInDanger?: boolean;
}
