/** The stored events of a person. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import {
  code,
  codes,
  id,
  idOrNull,
  instant,
  instantOrNull,
  language,
  personId,
  stored,
  told,
  words,
  type EventOf,
} from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

const self = { how: 'self', readBack: false, interpreter: 'none' };
const aloud = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'none' };

/** A way to reach somebody that does them no harm. */
const safeWay = Type.Object(
  {
    way: words('stream', 'record'),
    /** Whether one may leave a message. */
    leaveMessage: Type.Boolean(),
    /** Whether one may say who is calling. */
    sayWho: Type.Boolean(),
    hours: Type.Optional(words('stream', 'record')),
  },
  { additionalProperties: false },
);

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
  PersonCameToAgency: stored(
    { agencyId: id, programmeId: Type.Optional(id) },
    {
      description: 'The person came to an agency, or to one of its programmes.',
      examples: [{ agencyId: 'agency-south', programmeId: 'programme-1' }, { agencyId: 'agency-south' }],
    },
  ),
  PersonLeftAgency: stored(
    {
      agencyId: id,
      why: Type.Enum(['reached-what-i-wanted', 'moved', 'other-support', 'not-for-me', 'other', 'not-said']),
      told,
    },
    {
      description: 'The person goes on without this agency, and it is their own choice.',
      examples: [{ agencyId: 'agency-north', why: 'reached-what-i-wanted', told: self }],
    },
  ),
  NoticeGiven: stored(
    {
      kind: Type.Enum(['limits-of-privacy', 'part2', 'hipaa']),
      version: code,
      language,
      how: Type.Enum(['aloud', 'paper', 'phone', 'screen']),
    },
    {
      description: 'The person was told what is kept private and what cannot be.',
      examples: [{ kind: 'limits-of-privacy', version: '2026-1', language: 'es', how: 'aloud' }],
    },
  ),
  ContactKept: stored(
    {
      /** The first is how they like to be called. */
      names: Type.Optional(Type.Array(words('stream', 'record'))),
      pronouns: Type.Optional(words('stream')),
      /** In their own words, the dearest first. */
      languages: Type.Optional(Type.Array(words('stream'))),
      safeWays: Type.Optional(Type.Array(safeWay)),
      whatToAvoid: Type.Optional(words('stream')),
      told,
    },
    {
      description: 'How to call and reach the person without harm: the whole of it, in place of what was kept before.',
      examples: [
        {
          names: ['Ada', 'Adelaide Reyes'],
          pronouns: 'she, her',
          languages: ['English', 'the sign language of my school'],
          safeWays: [
            { way: 'text 555 0117', leaveMessage: true, sayWho: false, hours: 'after six' },
            { way: 'the garden group', leaveMessage: false, sayWho: true },
          ],
          whatToAvoid: 'Please no letters to the house.',
          told: aloud,
        },
        { told: self },
      ],
    },
  ),
  OwnWordSet: stored(
    {
      /** What the person calls it: recovery, healing, getting by ... Pages use it from then on. */
      word: words('stream'),
      told,
    },
    {
      description: 'The person said which word they use for what they are doing.',
      examples: [{ word: 'getting my mornings back', told: self }],
    },
  ),
  AccessNeedsKept: stored(
    {
      codes: Type.Array(
        Type.Enum(['large-print', 'captions', 'signing', 'step-free', 'quiet', 'plain-speech', 'support-person', 'childcare', 'ride']),
      ),
      words: Type.Optional(words('stream')),
      told,
    },
    {
      description: 'What makes it easy for the person to take part: the whole of it, in place of what was kept before.',
      examples: [
        { codes: ['step-free', 'quiet'], words: 'I like to sit near the door.', told: aloud },
        { codes: [], told: self },
      ],
    },
  ),
  SupporterNamed: stored(
    {
      supporterId: id,
      name: words('stream'),
      /** What they may, in codes such as `be-called`. */
      may: codes,
      told,
    },
    {
      description: 'The person named somebody who stands by them, and what that one may.',
      examples: [{ supporterId: 'supporter-1', name: 'my sister Ines', may: ['be-called', 'read-shared-plan'], told: aloud }],
    },
  ),
  SupporterRemoved: stored(
    { supporterId: id, told },
    { description: 'Somebody is no longer a supporter of the person.', examples: [{ supporterId: 'supporter-1', told: self }] },
  ),
  RepresentativeNamed: stored(
    {
      representativeId: id,
      basis: Type.Enum(['parent', 'guardian', 'health-care-agent', 'court']),
      /** What the law lets them, and nothing else. */
      may: Type.Array(Type.Enum(['sign', 'read'])),
      /** Somebody saw the document that says so. */
      documentSeen: Type.Boolean(),
      from: instant,
      /** The first instant at which it no longer holds; null: until it is ended. */
      to: instantOrNull,
    },
    {
      description: 'Somebody may sign or read for the person, as far as the law lets them.',
      examples: [
        {
          representativeId: 'representative-1',
          basis: 'health-care-agent',
          may: ['sign', 'read'],
          documentSeen: true,
          from: 1_767_225_600_000_000,
          to: 1_798_761_600_000_000,
        },
        {
          representativeId: 'representative-2',
          basis: 'parent',
          may: ['sign'],
          documentSeen: false,
          from: 1_767_225_600_000_000,
          to: null,
        },
      ],
    },
  ),
  RepresentativeEnded: stored(
    { representativeId: id },
    { description: 'Somebody no longer signs or reads for the person.', examples: [{ representativeId: 'representative-1' }] },
  ),
  PersonDied: stored(
    {
      /** Who told us: a specialist, supporter, representative or account. */
      toldBy: id,
      certainty: Type.Enum(['told', 'confirmed']),
    },
    { description: 'The person died. All messages stop.', examples: [{ toldBy: 'luis', certainty: 'told' }] },
  ),
  PersonDiedCorrected: stored({}, { description: 'It was a mistake: the person is alive.', examples: [{}] }),
  AfterMeSet: stored(
    {
      /** Who may open the wellness plan. */
      plan: Type.Enum(['sealed', 'my-supporters']),
      /** Whether stories that were told go on being read. */
      stories: Type.Enum(['sealed', 'go-on']),
      /** How the person stands in ripples. */
      naming: Type.Enum(['someone', 'by-name']),
      told,
    },
    {
      description: 'The person said what becomes of their words when they are gone.',
      examples: [{ plan: 'my-supporters', stories: 'go-on', naming: 'someone', told: aloud }],
    },
  ),
  ErasureRequested: stored({ told }, { description: 'The person wants what is kept of them erased.', examples: [{ told: self }] }),
  ErasureHeld: stored(
    {
      /** What in law holds it, such as `retention`. */
      basis: code,
    },
    { description: 'Something in law holds the erasure until it ends. The person sees what.', examples: [{ basis: 'retention' }] },
  ),
  PersonErased: stored(
    {
      /** In the body too, since an imported person's stream is not named by it. */
      personId,
      /** Whose keys were destroyed: those of their words, or of their whole record. */
      keys: Type.Enum(['words', 'record']),
      certificateId: id,
    },
    {
      description: 'The person was erased: nothing that names them is shown or counted any more.',
      examples: [{ personId: 'ada', keys: 'words', certificateId: 'certificate-1' }],
    },
  ),
  ...tellingSchemas,
};

/** What happens to a person. */
export type PersonEvent = EventOf<typeof personSchemas>;
