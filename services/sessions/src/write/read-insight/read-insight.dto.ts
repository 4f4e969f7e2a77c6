/** The body of `POST /api/sessions/insights/:insightId/read`. */
import { Code, WishDto, YesNo } from '@golden-thread/service-host';

/** Says whether an insight is free of anything personal. */
export class ReadInsightDto extends WishDto {
  @YesNo({ description: 'There is nothing personal in it.', example: true })
  readonly fine!: boolean;

  @Code({
    description: 'What is too personal, where it is not fine: about-somebody-else, could-be-recognized, not-short or another code.',
    example: 'could-be-recognized',
    optional: true,
  })
  readonly code?: string;
}
