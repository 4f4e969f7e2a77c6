/** The stored events of an agency. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, codes, id, instant, instantOrNull, publicFact, stored, type EventOf } from '@golden-thread/contracts/stored';

/** By name. */
export const agencySchemas = {
  AgencyInvited: stored({}, { description: 'An agency was invited into the network.', examples: [{}] }),
  AgreementSigned: stored(
    {
      kind: Type.Enum(['network-terms', 'qsoa', 'baa', 'data-use']),
      version: code,
      from: instant,
      /** The first instant at which it no longer holds; null: until it is ended. */
      to: instantOrNull,
    },
    {
      description: 'An agreement between the agency and the network was signed.',
      examples: [
        { kind: 'network-terms', version: 'terms-2026-1', from: 1_767_225_600_000_000, to: 1_830_297_600_000_000 },
        { kind: 'qsoa', version: 'qsoa-3', from: 1_767_225_600_000_000, to: null },
      ],
    },
  ),
  AgencyReady: stored(
    {
      /** What was looked at before the first person came. */
      checks: codes,
    },
    {
      description: 'Everything is in place: from here on people may come to the agency.',
      examples: [{ checks: ['crisis-policy-written', 'first-meeting-practised', 'devices-locked'] }],
    },
  ),
  AgencyJoined: stored(
    { name: publicFact, regionId: id },
    { description: 'The agency is part of the network.', examples: [{ name: 'Northside Peers', regionId: 'riverside' }] },
  ),
  AgencyPolicySet: stored(
    {
      /** Who writes notes, if anybody. */
      notes: Type.Enum(['co-written', 'person-only', 'specialist', 'none']),
      /** The version of the written policy for hard moments. */
      crisisPolicy: code,
    },
    {
      description: 'The agency said how notes are written, and by which written policy it acts in hard moments.',
      examples: [{ notes: 'co-written', crisisPolicy: 'hard-moments-2026-1' }],
    },
  ),
  AgencyLeaving: stored(
    { at: instant, takenOverBy: Type.Optional(id) },
    {
      description: 'The agency will leave the network. Each person is told, and chooses what becomes of what is theirs.',
      examples: [{ at: 1_798_761_600_000_000, takenOverBy: 'agency-south' }, { at: 1_798_761_600_000_000 }],
    },
  ),
  RecordsSealed: stored(
    { law: code, until: instant },
    {
      description: 'What a law wants kept lies sealed until a day.',
      examples: [{ law: '42-cfr-2-19', until: 1_956_528_000_000_000 }],
    },
  ),
  AgencyLeft: stored({}, { description: 'The agency is no longer part of the network.', examples: [{}] }),
};

/** What happens to an agency. */
export type AgencyEvent = EventOf<typeof agencySchemas>;
