/** The body of `POST /api/sessions/hard-moments/:hardMomentId/reports`. */
import { Code, OneOf } from '@golden-thread/service-host';
import { PERSON_TOLD, REPORT_KINDS } from '../closed-lists.ts';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Says what was reported, and by which law. */
export class MakeRequiredReportDto extends HardMomentDto {
  @OneOf(REPORT_KINDS, { description: 'What it is about.', example: 'adult-at-risk' })
  readonly kind!: (typeof REPORT_KINDS)[number];

  @Code({ description: 'The law that requires it.', example: 'adult-protective-services-act' })
  readonly law!: string;

  @OneOf(PERSON_TOLD, { description: 'Whether the person was told; not yet, where it is not said.', example: 'before', optional: true })
  readonly personTold?: (typeof PERSON_TOLD)[number];
}
