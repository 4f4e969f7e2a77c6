/** The two events that may follow any told wish (P2). They are the same in every stream of this service. */
import { Type } from 'typebox';
import { id, personId, stored } from '@golden-thread/contracts/stored';

const fields = {
  /** The event that holds the wish. */
  eventId: id,
  /** Its stored type, where it leaves the service: what is said of it afterwards travels no further than it does. */
  of: Type.Optional(Type.String({ pattern: '^[A-Z][A-Za-z]{1,63}$' })),
  /** Whose wish it is. */
  personId,
};

/** By name; every aggregate with told events has them among its own. */
export const tellingEvents = {
  ToldConfirmed: stored(fields, {
    description: 'The person heard a wish read back and agreed.',
    examples: [
      { eventId: 'event-1', of: 'OutcomeRecorded', personId: 'ben' },
      { eventId: 'event-2', personId: 'ada' },
    ],
  }),
  ToldCorrected: stored(fields, {
    description: 'The person heard a wish read back, and it was not what they meant: it counts as never told.',
    examples: [
      { eventId: 'event-1', of: 'InspirationAcknowledged', personId: 'ben' },
      { eventId: 'event-2', personId: 'ada' },
    ],
  }),
};
