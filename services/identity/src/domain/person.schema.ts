/** The stored events of a person. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, idOrNull, stored, type EventOf } from './fields.schema.ts';

/** By name. */
export const personSchemas = {
  PersonRegistered: stored(
    {
      /** In the body too, since an imported person's stream is not named by it. */
      personId: id,
      /** The agency and region of the first door: mixing across agencies (M8) uses them. */
      agencyId: idOrNull,
      regionId: idOrNull,
      by: Type.Enum(['self', 'specialist', 'import']),
      /** Absent only in what was imported. */
      cameThrough: Type.Optional(Type.Enum(['self', 'friend', 'group', 'hospital', 'treatment', 'court', 'outreach', 'other', 'not-said'])),
    },
    {
      description: 'A person came in through their first door.',
      examples: [
        { personId: 'ada', agencyId: 'agency-north', regionId: 'riverside', by: 'self', cameThrough: 'friend' },
        { personId: 'P 17, née Ω', agencyId: null, regionId: null, by: 'import' },
      ],
    },
  ),
};

/** What happens to a person. */
export type PersonEvent = EventOf<typeof personSchemas>;
