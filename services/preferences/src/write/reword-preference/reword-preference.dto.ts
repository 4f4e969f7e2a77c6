/** The body of `POST /api/preferences/people/:personId/preferences/:preferenceId/reword`. */
import { ToldWishDto, Words } from '@golden-thread/service-host';

/** Puts a preference in other words. The earlier words stay in its history. */
export class RewordPreferenceDto extends ToldWishDto {
  @Words({ description: 'The preference as it is now.', example: 'Walking by the river while we talk.' })
  readonly words!: string;

  @Words({ description: 'Why, in their words. No reason is needed.', example: 'It is quieter there.', optional: true })
  readonly why?: string;
}
