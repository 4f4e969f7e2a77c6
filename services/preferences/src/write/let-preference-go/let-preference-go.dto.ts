/** The body of `POST /api/preferences/people/:personId/preferences/:preferenceId/let-go`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Lets a preference go. */
export class LetPreferenceGoDto extends ToldWishDto {
  @Words({ description: 'Why, in their words. No reason is needed.', example: 'It is quieter there.', optional: true })
  readonly why?: string;
}
