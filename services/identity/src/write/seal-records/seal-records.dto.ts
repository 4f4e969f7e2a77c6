/** The body of `POST /api/identity/agencies/:agencyId/records/seal`. */
import { Code, Moment, WishDto } from '@golden-thread/service-host';

/** Which law wants it, and until when. */
export class SealRecordsDto extends WishDto {
  @Code({ description: 'The law that wants the records kept.', example: '42-cfr-2-19' })
  readonly law!: string;

  @Moment({ description: 'Until when.', example: '2032-01-01T00:00:00Z' })
  readonly until!: string;
}
