/** The stored events of an outside wish. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { personId, stored, words, type EventOf } from '@golden-thread/contracts/stored';

/** By name. Each names the person of whom something is asked. */
export const outsideWishSchemas = {
  OutsideWishNoted: stored(
    {
      personId,
      /** Whose wish it is: never the person's. */
      by: Type.Enum(['agency', 'court', 'payer', 'school', 'employer', 'family', 'other']),
      words: words('personId'),
    },
    {
      description: 'What an agency, a court or somebody else asks of the person was noted, as theirs.',
      examples: [
        { personId: 'ben', by: 'court', words: 'The court asks for two meetings a month until May.' },
        { personId: 'ben', by: 'agency', words: 'La agencia pide una visita al mes.' },
      ],
    },
  ),
  OutsideWishLeft: stored(
    { personId },
    { description: 'It is no longer asked, or the person is done with it.', examples: [{ personId: 'ben' }] },
  ),
};

/** What happens to an outside wish. */
export type OutsideWishEvent = EventOf<typeof outsideWishSchemas>;

/** The fields of one kind of event. */
export type OutsideWishData<Type extends OutsideWishEvent['type']> = Extract<OutsideWishEvent, { type: Type }>['data'];
