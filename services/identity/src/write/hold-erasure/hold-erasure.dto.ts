/** The body of `POST /api/identity/people/:personId/erasure/hold`. */
import { Code, WishDto } from '@golden-thread/service-host';

/** What holds an erasure. */
export class HoldErasureDto extends WishDto {
  @Code({ description: 'What in law holds it.', example: 'retention' })
  readonly basis!: string;
}
