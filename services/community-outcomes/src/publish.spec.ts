import { checkOf, publishedEvents } from '@golden-thread/contracts';
import { findBreaks, notYetKept, readSnapshots, storedSchemas } from '@golden-thread/contracts/compatibility';
import type { DomainEvent } from '@golden-thread/kernel';
import { confidence } from './domain/confidence.ts';
import { confidenceSchemas } from './domain/confidence.schema.ts';
import { gathering } from './domain/gathering.ts';
import { gatheringSchemas } from './domain/gathering.schema.ts';
import { inspiration } from './domain/inspiration.ts';
import { inspirationSchemas } from './domain/inspiration.schema.ts';
import { outcome } from './domain/outcome.ts';
import { outcomeSchemas } from './domain/outcome.schema.ts';
import { publish } from './publish.ts';

const schemas = { ...confidenceSchemas, ...gatheringSchemas, ...inspirationSchemas, ...outcomeSchemas };
const inUse = storedSchemas('community-outcomes', schemas);
const snapshots = readSnapshots('stored', 'community-outcomes');
const aggregates = [
  [confidenceSchemas, confidence],
  [gatheringSchemas, gathering],
  [inspirationSchemas, inspiration],
  [outcomeSchemas, outcome],
] as const;
const samples = snapshots.flatMap(({ name, samples: written }) => written.map((data) => [name, data] as const));

describe('R13: the stored events of community-outcomes', () => {
  test('are in the golden corpus in their present form; else run `npm run golden -w libs/contracts`', () => {
    expect(notYetKept(inUse, snapshots).map(({ name }) => name)).toEqual([]);
  });

  test('break none that ever was', () => {
    expect(findBreaks(inUse, snapshots)).toEqual([]);
  });

  test.each(samples)('%s as it was written once fits, folds and goes out as its contract says: %j', (type, data) => {
    expect(checkOf(schemas[type as keyof typeof schemas]).problems(data)).toEqual([]);
    const [, aggregate] = aggregates.find(([table]) => type in table) ?? [];
    const evolve = aggregate?.evolve as (state: unknown, event: DomainEvent) => unknown;
    expect(() => evolve(aggregate?.initial, { type, data })).not.toThrow();
    const published = publish({
      eventId: 'e',
      type,
      networkId: 'n',
      occurredAt: 0,
      stream: 's-1',
      version: 1,
      about: [],
      data: JSON.stringify(data),
      meta: {},
    });
    expect(publishedEvents.check(published.type)?.problems(published.data)).toEqual([]);
  });

  test('every type has a sample and a place in the publish table', () => {
    expect(new Set(samples.map(([type]) => type))).toEqual(new Set(Object.keys(schemas)));
  });

  test('P5: who wrote down what a person told, and through whom, stays in the service', () => {
    const told = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'professional' };
    const data = JSON.stringify({ acknowledgementId: 'ack-1', told });
    const published = publish({
      eventId: 'e',
      type: 'InspirationWithdrawn',
      networkId: 'n',
      occurredAt: 0,
      stream: 's-1',
      version: 2,
      about: [],
      data,
      meta: {},
    });
    expect(published.data).toEqual({ acknowledgementId: 'ack-1', told: { how: 'aloud', readBack: true } });
  });
});
