/** How this service's aggregates are read from the store and written to it. */
import { aggregateStorage } from '@golden-thread/service-host';
import { agency } from './domain/agency.ts';
import { agencySchemas } from './domain/agency.schema.ts';
import { consent } from './domain/consent.ts';
import { consentSchemas } from './domain/consent.schema.ts';
import { network } from './domain/network.ts';
import { networkSchemas } from './domain/network.schema.ts';
import { pairing } from './domain/pairing.ts';
import { pairingSchemas } from './domain/pairing.schema.ts';
import { person } from './domain/person.ts';
import { personSchemas } from './domain/person.schema.ts';
import { programme } from './domain/programme.ts';
import { programmeSchemas } from './domain/programme.schema.ts';
import { specialist } from './domain/specialist.ts';
import { specialistSchemas } from './domain/specialist.schema.ts';

/** Streams `network-<networkId>`: about nobody. */
export const networkStorage = aggregateStorage({ category: 'network', aggregate: network, schemas: networkSchemas });

/** Streams `agency-<agencyId>`: about nobody. */
export const agencyStorage = aggregateStorage({ category: 'agency', aggregate: agency, schemas: agencySchemas });

/** Streams `programme-<programmeId>`: about nobody. */
export const programmeStorage = aggregateStorage({ category: 'programme', aggregate: programme, schemas: programmeSchemas });

/** Streams `person-<personId>`. */
export const personStorage = aggregateStorage({ category: 'person', namedAfterPerson: true, aggregate: person, schemas: personSchemas });

/** Streams `specialist-<specialistId>`. A specialist is no person of the record: somebody who also receives support has a separate personId. */
export const specialistStorage = aggregateStorage({ category: 'specialist', aggregate: specialist, schemas: specialistSchemas });

/** Streams `pairing-<personId>`. */
export const pairingStorage = aggregateStorage({
  category: 'pairing',
  namedAfterPerson: true,
  aggregate: pairing,
  schemas: pairingSchemas,
});

/** Streams `consent-<consentId>`; every event names the person. */
export const consentStorage = aggregateStorage({ category: 'consent', aggregate: consent, schemas: consentSchemas });
