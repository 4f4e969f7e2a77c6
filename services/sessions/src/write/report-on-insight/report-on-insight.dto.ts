/** The body of `POST /api/sessions/insights/:insightId/report`. */
import { OneOf, WishDto, Words } from '@golden-thread/service-host';
import { WENT } from '../closed-lists.ts';

/** Says how it went. */
export class ReportOnInsightDto extends WishDto {
  @OneOf(WENT, { description: 'How it went.', example: 'well' })
  readonly went!: (typeof WENT)[number];

  @Words({ description: 'What there is to say about it. Nothing of anybody else.', example: 'It works on the bus, too.', optional: true })
  readonly words?: string;
}
