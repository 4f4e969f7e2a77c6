/** The two events that may follow any told wish (P2). Every aggregate with told wishes stores them in this one form. */
import { Type } from 'typebox';
import { id, personId, stored } from '@golden-thread/contracts/stored';

const storedType = Type.String({ pattern: '^[A-Z][A-Za-z]{1,63}$' });

/** The person stands in the event only where the stream is not named after them. */
const fields = { eventId: id, of: Type.Optional(storedType), personId: Type.Optional(personId) };

/** By name. */
export const tellingSchemas = {
  ToldConfirmed: stored(fields, {
    description: 'The person heard what was written down for them, and agreed.',
    examples: [{ eventId: 'event-1', of: 'VisionShared', personId: 'ada' }, { eventId: 'event-2' }],
  }),
  ToldCorrected: stored(fields, {
    description: 'The person heard what was written down for them, and said that it is not what they meant.',
    examples: [{ eventId: 'event-1', of: 'VisionShared', personId: 'ada' }, { eventId: 'event-2' }],
  }),
};
