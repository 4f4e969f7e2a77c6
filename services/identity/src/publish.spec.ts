import { withheldType } from '@golden-thread/contracts';
import { storedAs, storedEventsHold } from '@golden-thread/testing';
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

storedEventsHold({
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
});

describe('what is the own affair of identity', () => {
  test.each(OWN)('%s leaves as a blank record: no type, subject, version, person or word', (type) => {
    expect(publish(storedAs(type, { personId: 'ada', words: 'w' }))).toEqual({
      eventId: 'e',
      type: withheldType('identity'),
      networkId: 'n',
      occurredAt: 0,
      subject: null,
      streamVersion: null,
      about: null,
      correlationId: null,
      causationId: null,
      data: null,
    });
  });

  test('a verdict on what is its own does not leave either', () => {
    const verdict = (of: string) => publish(storedAs('ToldConfirmed', { eventId: 'e', of })).type;
    for (const type of OWN) expect(verdict(type)).toBe(withheldType('identity'));
  });
});
