/** The stored events of an outcome. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, idOrNull, ids, stored, told, type EventOf } from './fields.schema.ts';

const subjectType = Type.Enum(['person', 'group', 'agency', 'community']);
const depth = Type.Enum(['transactional', 'transitional', 'transformational']);
const sign = Type.Enum(['positive', 'negative', 'mixed']);
const toldOnPaper = { how: 'paper', writtenBy: 'luis', readBack: true, interpreter: 'none' };

/** By name. */
export const outcomeSchemas = {
  OutcomeRecorded: stored(
    {
      outcomeId: id,
      subjectType,
      subjectId: id,
      agencyId: idOrNull,
      programmeId: Type.Optional(id),
      /** A community capital, `not-sorted`, or a category of the network's own. */
      category: id,
      /** The outcomes that led to this one. */
      ledBy: ids,
      depth: Type.Optional(depth),
      sign: Type.Optional(sign),
      intended: Type.Optional(Type.Boolean()),
      told: Type.Optional(told),
    },
    {
      description: 'Something got better for a person, a group, an agency or the community.',
      examples: [
        {
          outcomeId: 'oc-2',
          subjectType: 'person',
          subjectId: 'ben',
          agencyId: 'agency-south',
          programmeId: 'programme-1',
          category: 'social',
          ledBy: ['oc-1'],
          depth: 'transitional',
          sign: 'positive',
          intended: false,
          told: toldOnPaper,
        },
        { outcomeId: 'oc-3', subjectType: 'community', subjectId: 'riverside-market', agencyId: null, category: 'cultural', ledBy: [] },
      ],
    },
  ),
  OutcomeCorrected: stored(
    {
      outcomeId: id,
      /** Only what is different now. */
      changes: Type.Object(
        {
          subjectType: Type.Optional(subjectType),
          subjectId: Type.Optional(id),
          agencyId: Type.Optional(idOrNull),
          category: Type.Optional(id),
          ledBy: Type.Optional(ids),
          depth: Type.Optional(depth),
          sign: Type.Optional(sign),
          intended: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      told: Type.Optional(told),
    },
    {
      description: 'What was recorded about an outcome was put right.',
      examples: [
        { outcomeId: 'oc-2', changes: { subjectId: 'cruz', agencyId: null, ledBy: [] }, told: toldOnPaper },
        { outcomeId: 'oc-3', changes: { category: 'social' } },
      ],
    },
  ),
  OutcomeWithdrawn: stored(
    { outcomeId: id, told: Type.Optional(told) },
    { description: 'An outcome was taken back.', examples: [{ outcomeId: 'oc-2', told: toldOnPaper }, { outcomeId: 'oc-3' }] },
  ),
};

/** What happens to an outcome. */
export type OutcomeEvent = EventOf<typeof outcomeSchemas>;
