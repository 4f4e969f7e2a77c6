/** The body of `POST /api/community-outcomes/gatherings/:gatheringId/correct`. */
import { IdList, Whole, WishDto } from '@golden-thread/service-host';

/** Says who really came: this list takes the place of the one before. */
export class CorrectGatheringDto extends WishDto {
  @IdList({ description: 'Those who came and agreed to be counted by name.', example: ['ada', 'ben', 'cruz'] }, { max: 5_000 })
  readonly attendees!: string[];

  @Whole({ description: 'How many more were there, where that changes too.', example: 2, optional: true }, { min: 0, max: 1_000_000 })
  readonly unnamed?: number;
}
