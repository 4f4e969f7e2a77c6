/** The stored events of a gathering. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { count, id, idOrNull, ids, stored, type EventOf } from './fields.schema.ts';

/** By name. */
export const gatheringSchemas = {
  GatheringHeld: stored(
    {
      gatheringId: id,
      agencyId: idOrNull,
      /** Those who agreed to be counted by name; everybody else is in `unnamed`. */
      attendees: ids,
      unnamed: Type.Optional(count),
      minutes: Type.Optional(count),
      facilitators: Type.Optional(ids),
      /** group-meeting, open-evening, walk, training, outreach or another code. Absent only in what was imported. */
      kind: Type.Optional(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 })),
    },
    {
      description: 'People met.',
      examples: [
        {
          gatheringId: 'gt-1',
          agencyId: 'agency-north',
          attendees: ['ada', 'ben'],
          unnamed: 3,
          minutes: 90,
          facilitators: ['luis'],
          kind: 'open-evening',
        },
        { gatheringId: 'gt-2', agencyId: null, attendees: [] },
      ],
    },
  ),
  GatheringCorrected: stored(
    { gatheringId: id, attendees: ids },
    {
      description: 'Who really came: this list takes the place of the one before.',
      examples: [
        { gatheringId: 'gt-1', attendees: ['ada', 'ben', 'cruz'] },
        { gatheringId: 'gt-2', attendees: [] },
      ],
    },
  ),
};

/** What happens to a gathering. */
export type GatheringEvent = EventOf<typeof gatheringSchemas>;
