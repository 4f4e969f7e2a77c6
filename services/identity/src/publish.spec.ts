import { catalogueTells, ownEventsStay, storedEventsHold, type StoredEventsOf } from '@golden-thread/testing';
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
import { publish } from './publish.ts';

/** What events.md marks as the service's own. */
const OWN = ['ContactKept', 'OwnWordSet', 'AfterMeSet', 'BoundarySet'];

const stored: StoredEventsOf = {
  service: 'identity',
  aggregates: [
    [agencySchemas, agency],
    [consentSchemas, consent],
    [networkSchemas, network],
    [pairingSchemas, pairing],
    [personSchemas, person],
    [programmeSchemas, programme],
    [specialistSchemas, specialist],
  ],
  publish,
};

storedEventsHold(stored);

catalogueTells(stored);

ownEventsStay({ service: 'identity', own: OWN, publish });
