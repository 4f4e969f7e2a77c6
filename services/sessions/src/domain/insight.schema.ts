/** The stored events of an insight. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, id, stored, words, type EventOf } from '@golden-thread/contracts/stored';

/** By name. Words of an insight belong to the network: it has read them before they are shared (P11). */
export const insightSchemas = {
  InsightOffered: stored(
    {
      bySpecialistId: id,
      /** The agency of who offers it: the second reader comes from another one. */
      agencyId: id,
      words: words('network'),
      supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
    },
    {
      description: 'A specialist offered what they had learned.',
      examples: [
        {
          bySpecialistId: 'luis',
          agencyId: 'agency-north',
          words: 'Walking side by side makes it easier to be quiet together.',
          supportKinds: ['emotional', 'affiliational'],
        },
        { bySpecialistId: 'mara', agencyId: 'agency-south', words: 'I ask what to bring before I come.', supportKinds: [] },
      ],
    },
  ),
  InsightReadBySecond: stored(
    {
      by: id,
      fine: Type.Boolean(),
      /** What is too personal, where it is not fine: about-somebody-else, could-be-recognized, not-short or another code. */
      code: Type.Optional(code),
    },
    {
      description: 'A specialist of another agency read it for anything personal.',
      examples: [
        { by: 'mara', fine: false, code: 'could-be-recognized' },
        { by: 'mara', fine: true },
      ],
    },
  ),
  InsightShared: stored({}, { description: 'It is there for every specialist of the network.', examples: [{}] }),
  InsightTried: stored({ bySpecialistId: id }, { description: 'Another specialist tried it.', examples: [{ bySpecialistId: 'mara' }] }),
  InsightReported: stored(
    { bySpecialistId: id, went: Type.Enum(['well', 'mixed', 'not-for-us']), words: Type.Optional(words('network')) },
    {
      description: 'How it went for who tried it.',
      examples: [
        { bySpecialistId: 'mara', went: 'well', words: 'It works on the bus, too.' },
        { bySpecialistId: 'mara', went: 'not-for-us' },
      ],
    },
  ),
  InsightTakenBack: stored({}, { description: 'It was taken back.', examples: [{}] }),
};

/** What happens to an insight. */
export type InsightEvent = EventOf<typeof insightSchemas>;
