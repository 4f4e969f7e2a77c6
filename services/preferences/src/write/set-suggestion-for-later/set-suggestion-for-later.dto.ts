/** The body of `POST /api/preferences/people/:personId/suggestions/:suggestionId/for-later`. */
import { Moment, ToldWishDto } from '@golden-thread/service-host';

/** Keeps a suggestion for later, until a day or for whenever. */
export class SetSuggestionForLaterDto extends ToldWishDto {
  @Moment({ description: 'Until when it rests, if the person says so.', example: '2027-01-01T00:00:00Z', optional: true })
  readonly until?: string;
}
