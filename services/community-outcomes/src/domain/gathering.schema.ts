/** The stored events of a gathering. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import {
  code,
  codes,
  count,
  id,
  idOrNull,
  ids,
  instant,
  language,
  personId,
  personIds,
  stored,
  told,
  words,
  type EventOf,
} from '@golden-thread/contracts/stored';
import { tellingEvents } from './telling.schema.ts';

const toldByPhone = { how: 'phone', writtenBy: 'luis', readBack: true, interpreter: 'someone-they-chose' };

/** By name. */
export const gatheringSchemas = {
  GatheringAnnounced: stored(
    {
      gatheringId: id,
      /** Title and place are for everybody in the network, and sealed with its key. */
      title: words('network'),
      when: instant,
      where: words('network'),
      languages: Type.Array(language),
      /** What makes it easier to come: step-free, captions, childcare, quiet, ride or another code. */
      access: codes,
      /** everyone, members or another code. */
      openTo: code,
    },
    {
      description: 'People will meet: it is on the board.',
      examples: [
        {
          gatheringId: 'gt-1',
          title: 'Open evening with soup and music',
          when: 1_767_290_400_000_000,
          where: 'The library by the bridge, upstairs',
          languages: ['en', 'es'],
          access: ['step-free', 'childcare'],
          openTo: 'everyone',
        },
      ],
    },
  ),
  ComingSaid: stored(
    { gatheringId: id, personId, told },
    { description: 'A person said that they would like to come.', examples: [{ gatheringId: 'gt-1', personId: 'ada', told: toldByPhone }] },
  ),
  ComingTakenBack: stored(
    { gatheringId: id, personId, told },
    {
      description: 'A person said that they will not come after all.',
      examples: [{ gatheringId: 'gt-1', personId: 'ada', told: toldByPhone }],
    },
  ),
  GatheringHeld: stored(
    {
      gatheringId: id,
      agencyId: idOrNull,
      /** Those who agreed to be counted by name; everybody else is in `unnamed`. */
      attendees: personIds,
      unnamed: Type.Optional(count),
      minutes: Type.Optional(count),
      facilitators: Type.Optional(ids),
      /** group-meeting, open-evening, walk, training, outreach or another code. Absent only in what was imported. */
      kind: Type.Optional(code),
      /** How many things were given away: meals, kits, tickets. */
      handedOut: Type.Optional(count),
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
          handedOut: 12,
        },
        { gatheringId: 'gt-2', agencyId: null, attendees: [] },
      ],
    },
  ),
  GatheringCorrected: stored(
    {
      gatheringId: id,
      attendees: personIds,
      /** Absent where it stays as it was. */
      unnamed: Type.Optional(count),
    },
    {
      description: 'Who really came: this list takes the place of the one before.',
      examples: [
        { gatheringId: 'gt-1', attendees: ['ada', 'ben', 'cruz'], unnamed: 2 },
        { gatheringId: 'gt-2', attendees: [] },
      ],
    },
  ),
  ...tellingEvents,
};

/** What happens to a gathering. */
export type GatheringEvent = EventOf<typeof gatheringSchemas>;
