/** The stored events of a rating. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, id, personId, stored, type EventOf } from '@golden-thread/contracts/stored';

const mark = Type.Enum([0, 1, 2, 3, 4]);

/** By name. */
export const ratingSchemas = {
  RatingHandedOver: stored(
    { personId, way: Type.Enum(['app', 'link', 'kiosk', 'paper']) },
    {
      description: 'The person was given the questions, in their own way. Whether they answer is theirs.',
      examples: [{ personId: 'ada', way: 'link' }],
    },
  ),
  /** Names nobody: the pseudonym lets distinct people be counted and is forgotten on erasure. */
  SessionRated: stored(
    {
      raterPseudonym: id,
      heard: mark,
      led: mark,
      gotSupportWanted: mark,
      roomToSpeak: Type.Optional(mark),
      itemSetVersion: code,
    },
    {
      description: 'The person said how a session was for them. Private; not a validated scale.',
      examples: [
        { raterPseudonym: 'rater-7f9c', heard: 4, led: 3, gotSupportWanted: 4, roomToSpeak: 2, itemSetVersion: 'items-1' },
        { raterPseudonym: 'rater-7f9c', heard: 0, led: 1, gotSupportWanted: 2, itemSetVersion: 'items-1' },
      ],
    },
  ),
};

/** What happens to a rating. */
export type RatingEvent = EventOf<typeof ratingSchemas>;
