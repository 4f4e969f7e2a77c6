/** The stored events of a specialist. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, count, id, ids, instant, language, stored, words, type EventOf } from '@golden-thread/contracts/stored';

const timeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** By name. The stream is named after the specialist. */
export const specialistSchemas = {
  SpecialistWelcomed: stored(
    {
      agencyId: id,
      standing: Type.Enum(['certified', 'trainee', 'volunteer']),
      /** Who looks after a trainee or a volunteer (P12). */
      supervisorId: Type.Optional(id),
      languages: Type.Array(language),
      supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
      aboutMe: Type.Optional(words('stream')),
    },
    {
      description: 'An agency welcomed somebody with lived experience as a specialist, or said anew how.',
      examples: [
        {
          agencyId: 'agency-north',
          standing: 'trainee',
          supervisorId: 'mara',
          languages: ['es', 'en'],
          supportKinds: ['emotional', 'affiliational'],
          aboutMe: 'I found my way back through walking, and through people who listened. I like to walk while we talk.',
        },
        { agencyId: 'agency-south', standing: 'certified', languages: [], supportKinds: [] },
      ],
    },
  ),
  CredentialAdded: stored(
    {
      credentialId: id,
      /** mental-health, substance-use, family, youth or another code. */
      track: code,
      /** The body that gave it. */
      issuer: code,
      number: Type.Optional(words('stream', 'record')),
      validFrom: instant,
      /** The first instant at which it holds no more. */
      validTo: instant,
      supervisorId: Type.Optional(id),
    },
    {
      description: 'A credential of a specialist was seen and noted.',
      examples: [
        {
          credentialId: 'credential-1',
          track: 'mental-health',
          issuer: 'state-peer-board',
          number: 'PS-2041',
          validFrom: 1_767_225_600_000_000,
          validTo: 1_830_297_600_000_000,
          supervisorId: 'mara',
        },
        {
          credentialId: 'credential-2',
          track: 'family',
          issuer: 'state-peer-board',
          validFrom: 1_767_225_600_000_000,
          validTo: 1_830_297_600_000_000,
        },
      ],
    },
  ),
  CredentialPending: stored(
    { credentialId: id, renewalSentAt: instant },
    {
      description: 'The renewal of a credential was sent in; the answer is awaited.',
      examples: [{ credentialId: 'credential-1', renewalSentAt: 1_827_000_000_000_000 }],
    },
  ),
  CredentialLapsed: stored(
    { credentialId: id },
    { description: 'The dates of a credential are over. The dates decide; this records it.', examples: [{ credentialId: 'credential-1' }] },
  ),
  BoundarySet: stored(
    { words: words('stream') },
    {
      description: 'A specialist said what of their own story they keep to themselves.',
      examples: [{ words: 'I speak about finding work again. I do not speak about my family.' }],
    },
  ),
  OpeningsSet: stored(
    { programmeId: id, count },
    {
      description: 'How many more people a specialist can walk with in a programme.',
      examples: [
        { programmeId: 'programme-1', count: 2 },
        { programmeId: 'programme-1', count: 0 },
      ],
    },
  ),
  AvailabilitySet: stored(
    {
      /** In the agency's time zone. */
      weekly: Type.Array(
        Type.Object(
          {
            day: Type.Enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
            from: timeOfDay,
            to: timeOfDay,
          },
          { additionalProperties: false },
        ),
      ),
      /** Times away that are known beforehand. */
      away: Type.Array(Type.Object({ from: instant, until: instant }, { additionalProperties: false })),
      modes: Type.Array(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
      areas: ids,
    },
    {
      description: 'When, how and where a specialist can be met.',
      examples: [
        {
          weekly: [{ day: 'tuesday', from: '09:00', to: '17:30' }],
          away: [{ from: 1_782_864_000_000_000, until: 1_784_073_600_000_000 }],
          modes: ['in-person', 'walk'],
          areas: ['riverside'],
        },
        { weekly: [], away: [], modes: [], areas: [] },
      ],
    },
  ),
  SpecialistAway: stored(
    { until: Type.Optional(instant) },
    { description: 'A specialist is away, known or not until when.', examples: [{ until: 1_784_073_600_000_000 }, {}] },
  ),
  SpecialistBack: stored({}, { description: 'A specialist is back.', examples: [{}] }),
  SpecialistLeft: stored({}, { description: 'A specialist left; everybody they walked with was told before.', examples: [{}] }),
};

/** What happens to a specialist. */
export type SpecialistEvent = EventOf<typeof specialistSchemas>;
