/** The body of `POST /api/preferences/people/:personId/suggestions`. */
import { Id, WishDto, Words, YesNo } from '@golden-thread/service-host';

/** An idea the person is free to take up, to leave, or to say no to. */
export class OfferSuggestionDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'suggestion-1', optional: true })
  readonly suggestionId?: string;

  @Words({ description: 'The idea.', example: 'The walking group meets at the garden on Saturdays. Would you like to look in?' })
  readonly words!: string;

  @Id({ description: 'The topic it is about.', example: 'topic-mornings', optional: true })
  readonly topicId?: string;

  @Id({ description: 'The preference it grew from.', example: 'preference-2', optional: true })
  readonly preferenceId?: string;

  @Id({ description: 'The place or service it is about.', example: 'resource-garden', optional: true })
  readonly resourceId?: string;

  @Id({ description: 'The group it is about.', example: 'group-walkers', optional: true })
  readonly groupId?: string;

  @Id({ description: 'The suggestion that this one offers again.', example: 'suggestion-1', optional: true })
  readonly againOf?: string;

  @YesNo({ description: 'I asked whether it is all right to talk about this, and the person said yes.', example: true, optional: true })
  readonly permission?: boolean;
}
