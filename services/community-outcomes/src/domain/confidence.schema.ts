/** The stored events of a person's confidence. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, personId, stored, told, type EventOf } from '@golden-thread/contracts/stored';
import { tellingEvents } from './telling.schema.ts';

/** By name. */
export const confidenceSchemas = {
  ConfidenceReported: stored(
    {
      /** In the body too, since an imported person's stream is not named by it. */
      personId,
      /** Instrument and version are absent only in what was imported. */
      instrument: Type.Optional(id),
      version: Type.Optional(id),
      score: Type.Number({ minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
      told: Type.Optional(told),
    },
    {
      description: 'A person answered an instrument about their confidence.',
      examples: [
        {
          personId: 'eli',
          instrument: 'confidence-ruler',
          version: '1',
          score: 6.5,
          told: { how: 'self', readBack: false, interpreter: 'none' },
        },
        { personId: 'eli', score: 5 },
      ],
    },
  ),
  ...tellingEvents,
};

/** What happens to a person's confidence. */
export type ConfidenceEvent = EventOf<typeof confidenceSchemas>;
