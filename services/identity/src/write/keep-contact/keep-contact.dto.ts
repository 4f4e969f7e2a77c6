/** The body of `POST /api/identity/people/:personId/contact`. */
import { ToldWishDto, Words, YesNo } from '@golden-thread/service-host';
import { Parts, WordsList } from '../parts.dto.ts';

/** A way to reach somebody that does them no harm. */
export class SafeWayDto {
  @Words({ description: 'The way, in their own words.', example: 'Text 555 0117.' })
  readonly way!: string;

  @YesNo({ description: 'One may leave a message.', example: true })
  readonly leaveMessage!: boolean;

  @YesNo({ description: 'One may say who is calling.', example: false })
  readonly sayWho!: boolean;

  @Words({ description: 'At what hours.', example: 'After six.', optional: true })
  readonly hours?: string;
}

/** The way as it is kept: what was not said is absent. */
export function safeWayIn({ way, leaveMessage, sayWho, hours }: SafeWayDto) {
  return { way, leaveMessage, sayWho, ...(hours === undefined ? {} : { hours }) };
}

/** How to call and reach a person. Every part may stay unsaid. */
export class KeepContactDto extends ToldWishDto {
  @WordsList({ description: 'The first is how they like to be called.', example: ['Ada', 'Adelaide Reyes'], max: 20, optional: true })
  readonly names?: string[];

  @Words({ description: 'Pronouns.', example: 'she, her', optional: true })
  readonly pronouns?: string;

  @WordsList({
    description: 'In their own words, the dearest first.',
    example: ['English', 'the sign language of my school'],
    max: 20,
    optional: true,
  })
  readonly languages?: string[];

  @Parts(SafeWayDto, { description: 'Ways to reach them, the best first.', max: 20, optional: true })
  readonly safeWays?: SafeWayDto[];

  @Words({ description: 'What to avoid.', example: 'Please no letters to the house.', optional: true })
  readonly whatToAvoid?: string;
}
