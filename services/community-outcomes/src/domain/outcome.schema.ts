/** The stored events of an outcome. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, id, idOrNull, ids, personId, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingEvents } from './telling.schema.ts';

const subjectType = Type.Enum(['person', 'group', 'agency', 'community']);
const depth = Type.Enum(['transactional', 'transitional', 'transformational']);
const sign = Type.Enum(['positive', 'negative', 'mixed']);
const toldOnPaper = { how: 'paper', writtenBy: 'luis', readBack: true, interpreter: 'none' };

/** The person whose outcome it is, or who told it. Absent where no person told it, and in what was imported. */
const teller = Type.Optional(personId);

/** A field of words has one owner: what a person told is sealed for them, what no person told for the network. */
const wordsSaid = {
  statement: Type.Optional(words('personId')),
  whyItMatters: Type.Optional(words('personId')),
  whoHelped: Type.Optional(words('personId')),
  sharedStatement: Type.Optional(words('network')),
  sharedWhyItMatters: Type.Optional(words('network')),
  sharedWhoHelped: Type.Optional(words('network')),
};

/** By name. */
export const outcomeSchemas = {
  OutcomeRecorded: stored(
    {
      outcomeId: id,
      subjectType,
      subjectId: id,
      personId: teller,
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
      /** Who put it down, where no person told it: the same cannot substantiate it. */
      recordedBy: Type.Optional(id),
      ...wordsSaid,
    },
    {
      description: 'Something got better for a person, a group, an agency or the community.',
      examples: [
        {
          outcomeId: 'oc-2',
          subjectType: 'person',
          subjectId: 'ben',
          personId: 'ben',
          agencyId: 'agency-south',
          programmeId: 'programme-1',
          category: 'social',
          ledBy: ['oc-1'],
          depth: 'transitional',
          sign: 'positive',
          intended: false,
          told: toldOnPaper,
          statement: 'I ate with my brothers on Sunday, for the first time in six years.',
          whyItMatters: 'They set a plate for me without asking.',
          whoHelped: 'Ada, who told me how she wrote to her sister.',
        },
        {
          outcomeId: 'oc-4',
          subjectType: 'community',
          subjectId: 'riverside-market',
          agencyId: 'agency-north',
          category: 'cultural',
          ledBy: [],
          sign: 'mixed',
          intended: true,
          recordedBy: 'mara',
          sharedStatement: 'The market keeps a table free for us every Saturday.',
          sharedWhyItMatters: 'People stop and ask what we do.',
          sharedWhoHelped: 'The baker and the two people who asked her.',
        },
        { outcomeId: 'oc-3', subjectType: 'community', subjectId: 'riverside-market', agencyId: null, category: 'cultural', ledBy: [] },
      ],
    },
  ),
  OutcomeSubstantiated: stored(
    {
      outcomeId: id,
      personId: teller,
      /** Somebody who neither told it nor wrote it down. */
      by: id,
      /** saw-it, heard-it-from-others, read-about-it, asked-about-it or another code. */
      how: code,
    },
    {
      description: 'Somebody else says that it is so, and how they know.',
      examples: [
        { outcomeId: 'oc-2', personId: 'ben', by: 'mara', how: 'saw-it' },
        { outcomeId: 'oc-3', by: 'luis', how: 'heard-it-from-others' },
      ],
    },
  ),
  OutcomeCorrected: stored(
    {
      outcomeId: id,
      personId: teller,
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
      /** Who put it right, where no person told it: the same cannot substantiate it. */
      recordedBy: Type.Optional(id),
      ...wordsSaid,
    },
    {
      description: 'What was recorded about an outcome was put right.',
      examples: [
        {
          outcomeId: 'oc-2',
          personId: 'ben',
          changes: { agencyId: null, ledBy: [], intended: true },
          told: toldOnPaper,
          statement: 'I ate with both my brothers on Sunday.',
        },
        { outcomeId: 'oc-3', changes: { category: 'social' }, recordedBy: 'mara' },
      ],
    },
  ),
  OutcomeWithdrawn: stored(
    { outcomeId: id, personId: teller, told: Type.Optional(told) },
    {
      description: 'An outcome was taken back.',
      examples: [{ outcomeId: 'oc-2', personId: 'ben', told: toldOnPaper }, { outcomeId: 'oc-3' }],
    },
  ),
  ...tellingEvents,
};

/** What happens to an outcome. */
export type OutcomeEvent = EventOf<typeof outcomeSchemas>;
