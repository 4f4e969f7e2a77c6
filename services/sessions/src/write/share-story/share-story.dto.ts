/** The body of `POST /api/sessions/sessions/:sessionId/stories`. */
import { Id, OneOf } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';
import { CAME_UP, LENGTHS, REACTION_FROM, REACTIONS } from '../closed-lists.ts';

/** Notes a story; nothing of what was told in it. */
export class ShareStoryDto extends InSessionDto {
  @Id({ description: 'The story that is put right, or an id of the device; else one is made.', example: 'story-1', optional: true })
  readonly storyId?: string;

  @OneOf(CAME_UP, { description: 'How it came up.', example: 'asked-and-agreed' })
  readonly cameUp!: (typeof CAME_UP)[number];

  @OneOf(LENGTHS, { description: 'About how long it was.', example: 'few-minutes' })
  readonly length!: (typeof LENGTHS)[number];

  @OneOf(REACTIONS, { description: 'How it was for the person, as they said it.', example: 'helped', optional: true })
  readonly reaction?: (typeof REACTIONS)[number];

  @OneOf(REACTION_FROM, { description: 'Who said how it was.', example: 'person', optional: true })
  readonly reactionFrom?: (typeof REACTION_FROM)[number];
}
