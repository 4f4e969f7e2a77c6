/** The stored events of a network. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, count, id, idOrNull, instant, language, publicFact, stored, type EventOf } from '@golden-thread/contracts/stored';

/** A line that anybody can turn to at once. All of it is public. */
const urgentLine = Type.Object(
  {
    /** Null: it holds in the whole network. */
    regionId: idOrNull,
    name: publicFact,
    /** What one does to reach it. */
    way: publicFact,
    hours: publicFact,
    languages: Type.Array(language),
  },
  { additionalProperties: false },
);

/** By name. */
export const networkSchemas = {
  NetworkFounded: stored(
    {
      /** A public fact. */
      name: Type.String({ minLength: 1, maxLength: 200 }),
      /** BCP 47 tags; empty where nobody has said. */
      languages: Type.Array(Type.String({ minLength: 2, maxLength: 35 })),
      /** An IANA time zone name. */
      timezone: Type.String({ minLength: 1, maxLength: 64 }),
      sample: Type.Optional(Type.Boolean()),
    },
    {
      description: 'A network of agencies began to use the platform.',
      examples: [
        { name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York', sample: true },
        { name: 'imported', languages: [], timezone: 'UTC' },
      ],
    },
  ),
  NetworkPolicySet: stored(
    {
      /** People: figures over fewer are not shown. It can be raised, and never lies under 11 (metrics.md). */
      smallCellThreshold: Type.Integer({ minimum: 11, maximum: Number.MAX_SAFE_INTEGER }),
      /** The days on which figures are released, in order. */
      releaseCalendar: Type.Array(instant),
      /** The version of the terms that partners agree to. */
      partnerTerms: code,
      urgentHelp: Type.Array(urgentLine),
    },
    {
      description: 'The network said how it protects figures, when it releases them, what partners agree to, and whom to turn to at once.',
      examples: [
        {
          smallCellThreshold: 15,
          releaseCalendar: [1_790_812_800_000_000, 1_798_761_600_000_000],
          partnerTerms: 'partner-terms-2026-1',
          urgentHelp: [
            { regionId: null, name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] },
            {
              regionId: 'riverside',
              name: 'Riverside warm line',
              way: 'call 555 0142, a peer answers',
              hours: 'every day, 4 pm to midnight',
              languages: ['en'],
            },
          ],
        },
        {
          smallCellThreshold: 11,
          releaseCalendar: [],
          partnerTerms: 'none-yet',
          urgentHelp: [{ regionId: null, name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: [] }],
        },
      ],
    },
  ),
  RegionAdded: stored(
    {
      regionId: id,
      name: publicFact,
      /** How many people live there. */
      population: Type.Optional(count),
      setting: Type.Enum(['urban', 'rural', 'mixed']),
    },
    {
      description: 'A region became part of the network, or what is known of it was said anew.',
      examples: [
        { regionId: 'riverside', name: 'Riverside County', population: 48_200, setting: 'mixed' },
        { regionId: 'hill', name: 'Hill Country', setting: 'rural' },
      ],
    },
  ),
};

/** What happens to a network. */
export type NetworkEvent = EventOf<typeof networkSchemas>;
