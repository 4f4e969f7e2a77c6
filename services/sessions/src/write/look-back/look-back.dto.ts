/** The body of `POST /api/sessions/hard-moments/:hardMomentId/look-back`. */
import { Words } from '@golden-thread/service-host';
import { HardMomentDto } from '../hard-moment.dto.ts';

/** Looks back. */
export class LookBackDto extends HardMomentDto {
  @Words({
    description: 'In the words of the person.',
    example: 'Next time call my sister first, she knows how to wait with me.',
    optional: true,
  })
  readonly words?: string;
}
