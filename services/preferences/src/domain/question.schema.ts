/** The stored events of a question in the bank. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, language, stored, type EventOf } from '@golden-thread/contracts/stored';

/** One line that everybody in the network may read: a question of the bank is about nobody, so it is not sealed. */
const publicLine = Type.String({ pattern: '^[^\\p{Cc}\\p{Cs}]{1,300}$' });

/** By name. */
export const questionSchemas = {
  QuestionProposed: stored(
    {
      /** `open` invites to tell; `permission` asks whether something is all right. */
      kind: Type.Enum(['open', 'permission']),
      /** The question, once in each language it is proposed in. */
      words: Type.Array(Type.Object({ language, words: publicLine }, { additionalProperties: false })),
      /** The specialist or steward who proposed it. */
      by: id,
    },
    {
      description: 'Somebody proposed a question for the bank.',
      examples: [
        {
          kind: 'open',
          words: [
            { language: 'en', words: 'What does recovery look like for you?' },
            { language: 'es', words: '¿Cómo se imagina su recuperación?' },
          ],
          by: 'luis',
        },
        { kind: 'permission', words: [{ language: 'en', words: 'Is it all right if I share something from my own life?' }], by: 'mara' },
      ],
    },
  ),
  QuestionRead: stored(
    {
      by: id,
      /** The agency the reader works for, as it was then: two of different agencies decide. */
      agencyId: id,
      verdict: Type.Enum(['yes', 'not-like-this']),
    },
    {
      description: 'A specialist read a proposed question and said what they think of it.',
      examples: [
        { by: 'mara', agencyId: 'agency-south', verdict: 'yes' },
        { by: 'luis', agencyId: 'agency-north', verdict: 'not-like-this' },
      ],
    },
  ),
  QuestionAccepted: stored(
    {},
    { description: 'Two specialists of different agencies said yes: the question is in the bank.', examples: [{}] },
  ),
  QuestionTranslated: stored(
    { language, words: publicLine },
    {
      description: 'The question was put into a language, or put better.',
      examples: [{ language: 'es-MX', words: '¿Cómo te imaginas tu recuperación?' }],
    },
  ),
  QuestionRetired: stored({}, { description: 'The question is asked no more. Answers to it stay.', examples: [{}] }),
};

/** What happens to a question. */
export type QuestionEvent = EventOf<typeof questionSchemas>;

/** The fields of one kind of event. */
export type QuestionData<Type extends QuestionEvent['type']> = Extract<QuestionEvent, { type: Type }>['data'];
