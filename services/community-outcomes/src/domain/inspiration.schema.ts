/** The stored events of an inspiration. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, stored, told, type EventOf } from './fields.schema.ts';

/** By name. */
export const inspirationSchemas = {
  InspirationAcknowledged: stored(
    {
      inspirerId: id,
      inspiredId: id,
      /** Absent only in what was imported. */
      through: Type.Optional(Type.Enum(['story', 'act', 'presence', 'words', 'gathering', 'not-said'])),
      gatheringId: Type.Optional(id),
      storyId: Type.Optional(id),
      told: Type.Optional(told),
    },
    {
      description: 'Somebody said who inspired them.',
      examples: [
        {
          inspirerId: 'ada',
          inspiredId: 'ben',
          through: 'story',
          gatheringId: 'gt-1',
          storyId: 'story-1',
          told: { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' },
        },
        { inspirerId: 'ada', inspiredId: 'ben' },
      ],
    },
  ),
  InspirationWithdrawn: stored(
    {
      /** The event id of the acknowledgement. */
      acknowledgementId: id,
      told: Type.Optional(told),
    },
    {
      description: 'The inspired person took an acknowledgement back.',
      examples: [
        { acknowledgementId: 'ack-1', told: { how: 'self', readBack: false, interpreter: 'none' } },
        { acknowledgementId: 'ack-1' },
      ],
    },
  ),
};

/** What happens to an inspiration. */
export type InspirationEvent = EventOf<typeof inspirationSchemas>;
