/** The stored events of a person's pairings. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { code, id, ids, instant, language, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

/** What a new or covering specialist may see of what came before. */
const continuity = Type.Enum(['nothing', 'preferences', 'notes-shared-with-me', 'everything']);
const toldAloud = { how: 'aloud', writtenBy: 'mara', readBack: true, interpreter: 'professional' };
const toldInTheApp = { how: 'self', readBack: false, interpreter: 'none' };

/** By name. The stream is named after the person. */
export const pairingSchemas = {
  SpecialistWanted: stored(
    {
      programmeId: Type.Optional(id),
      languages: Type.Array(language),
      modes: Type.Array(Type.Enum(['in-person', 'phone', 'video', 'message', 'walk'])),
      supportKinds: Type.Array(Type.Enum(['informational', 'instrumental', 'emotional', 'affiliational'])),
      words: Type.Optional(words('stream')),
      told,
    },
    {
      description: 'A person asked for a specialist.',
      examples: [
        {
          programmeId: 'programme-1',
          languages: ['es'],
          modes: ['walk', 'phone'],
          supportKinds: ['emotional'],
          words: 'Somebody who has lost a job too, and found a way on.',
          told: toldAloud,
        },
        { languages: [], modes: [], supportKinds: [], told: toldInTheApp },
      ],
    },
  ),
  SpecialistProposed: stored(
    { specialistIds: ids },
    {
      description: 'The agency named specialists whom the person may choose from, in no order.',
      examples: [{ specialistIds: ['luis', 'mara'] }, { specialistIds: ['luis'] }],
    },
  ),
  SpecialistChosen: stored(
    { specialistId: id, programmeId: Type.Optional(id), told },
    {
      description: 'A person chose a specialist.',
      examples: [
        { specialistId: 'luis', programmeId: 'programme-1', told: toldAloud },
        { specialistId: 'mara', told: toldInTheApp },
      ],
    },
  ),
  SpecialistAccepted: stored(
    { specialistId: id, programmeId: Type.Optional(id) },
    {
      description: 'A specialist said yes to being chosen.',
      examples: [{ specialistId: 'luis', programmeId: 'programme-1' }, { specialistId: 'mara' }],
    },
  ),
  SpecialistUnable: stored(
    { specialistId: id, programmeId: Type.Optional(id), code },
    {
      description: 'A specialist who was chosen cannot walk with the person.',
      examples: [
        { specialistId: 'luis', programmeId: 'programme-1', code: 'no-opening' },
        { specialistId: 'mara', code: 'not-said' },
      ],
    },
  ),
  MeantimeOffered: stored(
    { offer: Type.Enum(['group', 'warm-line', 'specialist']), groupId: Type.Optional(id), specialistId: Type.Optional(id) },
    {
      description: 'What is open to the person while they wait.',
      examples: [{ offer: 'group', groupId: 'group-1' }, { offer: 'specialist', specialistId: 'mara' }, { offer: 'warm-line' }],
    },
  ),
  WantedNoMore: stored(
    { code: Type.Enum(['found-support', 'not-now', 'other', 'not-said']), told },
    {
      description: 'A person does not look for a specialist any more.',
      examples: [
        { code: 'not-now', told: toldAloud },
        { code: 'not-said', told: toldInTheApp },
      ],
    },
  ),
  CoverGiven: stored(
    { specialistId: id, until: instant, continuity, told },
    {
      description: 'A person let another specialist stand in until a day.',
      examples: [
        { specialistId: 'luis', until: 1_784_073_600_000_000, continuity: 'preferences', told: toldAloud },
        { specialistId: 'mara', until: 1_784_073_600_000_000, continuity: 'nothing', told: toldInTheApp },
      ],
    },
  ),
  SpecialistReleased: stored(
    {
      specialistId: id,
      /** Absent: in whatever they walk together. */
      programmeId: Type.Optional(id),
      continuity,
      told,
    },
    {
      description: 'A person goes on without a specialist, and said what the next one may see.',
      examples: [
        { specialistId: 'luis', programmeId: 'programme-1', continuity: 'notes-shared-with-me', told: toldAloud },
        { specialistId: 'luis', continuity: 'nothing', told: toldInTheApp },
      ],
    },
  ),
  ...tellingSchemas,
};

/** What happens to a person's pairings. */
export type PairingEvent = EventOf<typeof pairingSchemas>;
