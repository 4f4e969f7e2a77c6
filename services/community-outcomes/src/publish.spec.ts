import { withheldType } from '@golden-thread/contracts';
import { storedAs, storedEventsHold } from '@golden-thread/testing';
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

storedEventsHold({
  service: 'community-outcomes',
  aggregates: [
    [confidenceSchemas, confidence],
    [gatheringSchemas, gathering],
    [inspirationSchemas, inspiration],
    [outcomeSchemas, outcome],
  ],
  publish,
});

describe('what is the own affair of community-outcomes', () => {
  test.each(OWN)('%s leaves as a blank record: no type, subject, version, person or word', (type) => {
    expect(publish(storedAs(type, { personId: 'ada', words: 'w' }))).toEqual({
      eventId: 'e',
      type: withheldType('community-outcomes'),
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
    for (const type of OWN) expect(verdict(type)).toBe(withheldType('community-outcomes'));
  });

  test('P5: who wrote down what a person told, and through whom, stays in the service', () => {
    const told = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };
    const published = publish(storedAs('InspirationWithdrawn', { acknowledgementId: 'ack-1', told }));
    expect(published.data).toEqual({ acknowledgementId: 'ack-1', told: { how: 'aloud', readBack: true } });
  });
});
