/** The stored events of a note. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, personId, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';

const toldAloud = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };
const toldSelf = { how: 'self', readBack: false, interpreter: 'none' };

/** By name. */
export const noteSchemas = {
  NoteWritten: stored(
    { personId, by: Type.Enum(['person', 'together', 'specialist']), words: words('personId', 'record') },
    {
      description: 'A note of a session was written.',
      examples: [{ personId: 'ada', by: 'together', words: 'We walked to the library. Ada will ask about the evening class.' }],
    },
  ),
  NoteAnswered: stored(
    { personId, words: words('personId'), told },
    {
      description: 'The person answered what was written about them.',
      examples: [{ personId: 'ada', words: 'It was the morning class I asked about.', told: toldAloud }],
    },
  ),
  NoteWithdrawn: stored(
    { personId, told },
    { description: 'The person took the note back: nobody sees it any more.', examples: [{ personId: 'ada', told: toldSelf }] },
  ),
  NoNoteKept: stored(
    {
      personId,
      /** How the person asked for it; absent where nobody did, and there simply is none. */
      told: Type.Optional(told),
    },
    { description: 'No note is kept of what was said.', examples: [{ personId: 'ada', told: toldAloud }, { personId: 'ben' }] },
  ),
  ToldConfirmed: stored(
    { eventId: id, personId },
    { description: 'The person heard a wish read back and agreed.', examples: [{ eventId: 'event-1', personId: 'ada' }] },
  ),
  ToldCorrected: stored(
    { eventId: id, personId },
    {
      description: 'The person heard a wish read back, and it was not what they meant.',
      examples: [{ eventId: 'event-1', personId: 'ada' }],
    },
  ),
};

/** What happens to a note. */
export type NoteEvent = EventOf<typeof noteSchemas>;
