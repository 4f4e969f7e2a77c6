/** The body of `POST /api/community-outcomes/outcomes/:outcomeId/substantiate`. */
import { Code, WishDto } from '@golden-thread/service-host';

/** Says that it is so, and how one knows. */
export class SubstantiateOutcomeDto extends WishDto {
  @Code({ description: 'saw-it, heard-it-from-others, read-about-it, asked-about-it or another code.', example: 'saw-it' })
  readonly how!: string;
}
