import { catalogueTells, ownEventsStay, storedAs, storedEventsHold, type StoredEventsOf } from '@golden-thread/testing';
import { confidence } from './domain/confidence.ts';
import { confidenceSchemas } from './domain/confidence.schema.ts';
import { gathering } from './domain/gathering.ts';
import { gatheringSchemas } from './domain/gathering.schema.ts';
import { inspiration } from './domain/inspiration.ts';
import { inspirationSchemas } from './domain/inspiration.schema.ts';
import { outcome } from './domain/outcome.ts';
import { outcomeSchemas } from './domain/outcome.schema.ts';
import { publish } from './publish.ts';

/** What events.md marks as the service's own. */
const OWN = ['TellingAllowed', 'TellingKeptPrivate', 'NamingAllowed', 'NamingKeptPrivate', 'ComingSaid', 'ComingTakenBack'];

const stored: StoredEventsOf = {
  service: 'community-outcomes',
  aggregates: [
    [confidenceSchemas, confidence],
    [gatheringSchemas, gathering],
    [inspirationSchemas, inspiration],
    [outcomeSchemas, outcome],
  ],
  publish,
};

storedEventsHold(stored);

catalogueTells(stored);

ownEventsStay({ service: 'community-outcomes', own: OWN, publish });

describe('what leaves', () => {
  test('P5: who wrote down what a person told, and through whom, stays in the service', () => {
    const told = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };
    const published = publish(storedAs('InspirationWithdrawn', { acknowledgementId: 'ack-1', told }));
    expect(published.data).toEqual({ acknowledgementId: 'ack-1', told: { how: 'aloud', readBack: true } });
  });
});
