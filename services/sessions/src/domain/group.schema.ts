/** The stored events of a group. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import {
  code,
  count,
  id,
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
import { noteSchemas } from './note.schema.ts';

const toldOnPaper = { how: 'paper', writtenBy: 'luis', readBack: true, interpreter: 'none' };

/** By name. */
export const groupSchemas = {
  GroupOpened: stored(
    {
      agencyId: id,
      programmeId: Type.Optional(id),
      languages: Type.Array(language),
      format: Type.Enum(['in-person', 'online', 'hybrid']),
      openTo: Type.Enum(['everyone', 'members']),
      /** How people understand what they do there: twelve-step, mutual-help, faith, family, none or another code. */
      pathway: Type.Optional(code),
    },
    {
      description: 'A group opened.',
      examples: [
        {
          agencyId: 'agency-north',
          programmeId: 'programme-1',
          languages: ['en', 'es'],
          format: 'hybrid',
          openTo: 'everyone',
          pathway: 'mutual-help',
        },
        { agencyId: 'agency-south', languages: ['es'], format: 'in-person', openTo: 'members' },
      ],
    },
  ),
  MemberJoined: stored(
    {
      personId,
      /** What the others call them; nobody has to give a name. */
      alias: Type.Optional(words('personId')),
      /** Whether they are counted by name where they came. Said again, it takes the place of what was said before. */
      countMyPresence: Type.Boolean(),
      told,
    },
    {
      description: 'A person joined a group, or said anew how they want to be there.',
      examples: [
        { personId: 'ada', alias: 'River', countMyPresence: true, told: toldOnPaper },
        { personId: 'ben', countMyPresence: false, told: { how: 'self', readBack: false, interpreter: 'none' } },
      ],
    },
  ),
  MemberLeft: stored({ personId, told }, { description: 'A person left a group.', examples: [{ personId: 'ada', told: toldOnPaper }] }),
  GroupMeetingHeld: stored(
    {
      meetingId: id,
      at: instant,
      minutes: count,
      facilitators: ids,
      /** Only those who said that their presence may be counted; everybody else is in `unnamed`. */
      attendees: personIds,
      unnamed: count,
      /** Empty where nobody noted it. */
      topics: Type.Array(Type.Object({ topicId: id, raisedBy: Type.Enum(['member', 'facilitator']) }, { additionalProperties: false })),
      /** How much of the talk was the facilitators'; absent where nobody noted it. */
      facilitatorShare: Type.Optional(Type.Enum(['less', 'about-equal', 'more'])),
    },
    {
      description: 'A group met.',
      examples: [
        {
          meetingId: 'meeting-1',
          at: 1_767_290_400_000_000,
          minutes: 90,
          facilitators: ['luis'],
          attendees: ['ada', 'ben'],
          unnamed: 3,
          topics: [{ topicId: 'topic-sleep', raisedBy: 'member' }],
          facilitatorShare: 'less',
        },
        { meetingId: 'meeting-2', at: 1_767_895_200_000_000, minutes: 60, facilitators: ['mara'], attendees: [], unnamed: 5, topics: [] },
      ],
    },
  ),
  GroupMeetingCorrected: stored(
    { meetingId: id, attendees: personIds, unnamed: count },
    {
      description: 'Who really came to a meeting: list and number take the place of those before.',
      examples: [{ meetingId: 'meeting-1', attendees: ['ada', 'cruz'], unnamed: 4 }],
    },
  ),
  GroupClosed: stored({}, { description: 'A group came to its end.', examples: [{}] }),
  ToldConfirmed: noteSchemas.ToldConfirmed,
  ToldCorrected: noteSchemas.ToldCorrected,
};

/** What happens to a group. */
export type GroupEvent = EventOf<typeof groupSchemas>;
