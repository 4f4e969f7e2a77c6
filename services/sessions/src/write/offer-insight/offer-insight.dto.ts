/** The body of `POST /api/sessions/insights`. */
import { Id, SomeOf, WishDto, Words } from '@golden-thread/service-host';
import { SUPPORT_KINDS } from '../closed-lists.ts';

/** Offers an insight. */
export class OfferInsightDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'insight-1', optional: true })
  readonly insightId?: string;

  @Words({
    description: 'What was learned, in at most 500 characters, and nothing of anybody else.',
    example: 'Walking side by side makes it easier to be quiet together.',
  })
  readonly words!: string;

  @SomeOf(SUPPORT_KINDS, { description: 'What kind of support it is about.', example: ['emotional'], optional: true })
  readonly supportKinds?: (typeof SUPPORT_KINDS)[number][];
}
