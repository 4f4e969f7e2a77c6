/** The body of `POST /api/identity/specialists/:specialistId/away`. */
import { Moment, WishDto } from '@golden-thread/service-host';

/** Until when, if that is known. */
export class GoAwayDto extends WishDto {
  @Moment({
    description: 'The first instant at which they are there again, if that is known.',
    example: '2026-07-15T00:00:00Z',
    optional: true,
  })
  readonly until?: string;
}
