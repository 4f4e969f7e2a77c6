/** The stored events of a reflection. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { codes, id, stored, words, type EventOf } from '@golden-thread/contracts/stored';

/** By name. A reflection is about its writer only: no field names a person, a session or a day (P11). */
export const reflectionSchemas = {
  ReflectionWritten: stored(
    {
      specialistId: id,
      competencies: codes,
      words: words('specialistId'),
      /** It stays until its writer lets it go; else it goes after 180 days. */
      kept: Type.Boolean(),
    },
    {
      description: 'A specialist wrote down, for themselves alone, what they noticed about themselves.',
      examples: [
        {
          specialistId: 'luis',
          competencies: ['active-listening', 'sharing-lived-experience'],
          words: 'I fill silences too soon. I want to count to five.',
          kept: true,
        },
        { specialistId: 'mara', competencies: [], words: 'I was glad to be asked about my garden.', kept: false },
      ],
    },
  ),
  ReflectionGone: stored({}, { description: 'It is gone: its time was over, or its writer let it go.', examples: [{}] }),
};

/** What happens to a reflection. */
export type ReflectionEvent = EventOf<typeof reflectionSchemas>;
