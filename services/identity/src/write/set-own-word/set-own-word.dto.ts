/** The body of `POST /api/identity/people/:personId/own-word`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** The word a person uses for what they are doing. */
export class SetOwnWordDto extends ToldWishDto {
  @Words({ description: 'The word, as they say it.', example: 'getting my mornings back' })
  readonly word!: string;
}
