/** Who and what is there: agencies, programmes, specialists. One document each, changed by the domain's own `evolve` with what identity publishes. */
import {
  agencyInvited,
  agencyJoined,
  agencyLeaving,
  agencyLeft,
  agencyPolicySet,
  agencyReady,
  agreementSigned,
  availabilitySet,
  credentialAdded,
  credentialLapsed,
  credentialPending,
  openingsSet,
  programmeClosed,
  programmeOpened,
  programmePolicySet,
  recordsSealed,
  specialistAway,
  specialistBack,
  specialistLeft,
  specialistWelcomed,
} from '@golden-thread/contracts';
import { ownType, type Projection } from '@golden-thread/event-road';
import { aggregateDocuments } from '@golden-thread/service-host';
import { agency } from '../../domain/agency.ts';
import { programme } from '../../domain/programme.ts';
import { specialist } from '../../domain/specialist.ts';

/** The index of every kind: by network, and below it by agency. */
export const BY_AGENCY = 'by-agency';

const indexes = { [BY_AGENCY]: ['agencyId', 'aggregateId'] };

/** Agencies. */
export const agencies = aggregateDocuments({
  service: 'identity',
  category: 'agency',
  aggregate: agency,
  types: [
    'AgencyInvited',
    'AgreementSigned',
    'AgencyReady',
    'AgencyJoined',
    'AgencyPolicySet',
    'AgencyLeaving',
    'RecordsSealed',
    'AgencyLeft',
  ],
  indexes,
  fieldsOf: () => ({ agencyId: null }),
});

/** Programmes, by the agency that opened them. */
export const programmes = aggregateDocuments({
  service: 'identity',
  category: 'programme',
  aggregate: programme,
  types: ['ProgrammeOpened', 'ProgrammePolicySet', 'ProgrammeClosed'],
  indexes,
  fieldsOf: ({ opened }) => ({ agencyId: opened?.agencyId ?? null }),
});

/** Specialists, by the agency that welcomed them last. No word of theirs is published, so none is here. */
export const specialists = aggregateDocuments({
  service: 'identity',
  category: 'specialist',
  aggregate: specialist,
  types: [
    'SpecialistWelcomed',
    'CredentialAdded',
    'CredentialPending',
    'CredentialLapsed',
    'OpeningsSet',
    'AvailabilitySet',
    'SpecialistAway',
    'SpecialistBack',
    'SpecialistLeft',
  ],
  indexes,
  fieldsOf: ({ welcome }) => ({ agencyId: welcome?.agencyId ?? null }),
});

const kinds = [agencies, programmes, specialists];

/** The stored type of each published one: what is published of these is what is stored of them, without the words. */
const storedTypes: ReadonlyMap<string, string> = new Map(
  [
    ...[agencyInvited, agreementSigned, agencyReady, agencyJoined, agencyPolicySet, agencyLeaving, recordsSealed, agencyLeft],
    ...[programmeOpened, programmePolicySet, programmeClosed],
    ...[specialistWelcomed, credentialAdded, credentialPending, credentialLapsed],
    ...[openingsSet, availabilitySet, specialistAway, specialistBack, specialistLeft],
  ].map(({ type, name }) => [type, ownType('identity', name)]),
);

/** The read model behind every list. */
export const directoryProjection: Projection = {
  name: 'directory',
  version: 1,
  collections: kinds.map(({ collection }) => collection),
  sources: ['identity'],
  types: [...storedTypes.keys()],
  apply: async (record, documents) => {
    const type = storedTypes.get(record.event.type) ?? record.event.type;
    const stored = { ...record, event: { ...record.event, type } };
    for (const kind of kinds) if (kind.types.includes(type)) await kind.apply(stored, documents);
  },
};
