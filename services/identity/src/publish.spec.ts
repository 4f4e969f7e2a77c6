import { checkOf, publishedEvents } from '@golden-thread/contracts';
import { findBreaks, notYetKept, readSnapshots, storedSchemas } from '@golden-thread/contracts/compatibility';
import type { DomainEvent } from '@golden-thread/kernel';
import { network } from './domain/network.ts';
import { networkSchemas } from './domain/network.schema.ts';
import { person } from './domain/person.ts';
import { personSchemas } from './domain/person.schema.ts';
import { publish } from './publish.ts';

const schemas = { ...networkSchemas, ...personSchemas };
const inUse = storedSchemas('identity', schemas);
const snapshots = readSnapshots('stored', 'identity');
const samples = snapshots.flatMap(({ name, samples: written }) => written.map((data) => [name, data] as const));

describe('R13: the stored events of identity', () => {
  test('are in the golden corpus in their present form; else run `npm run golden -w libs/contracts`', () => {
    expect(notYetKept(inUse, snapshots).map(({ name }) => name)).toEqual([]);
  });

  test('break none that ever was', () => {
    expect(findBreaks(inUse, snapshots)).toEqual([]);
  });

  test.each(samples)('%s as it was written once fits, folds and goes out as its contract says: %j', (type, data) => {
    expect(checkOf(schemas[type as keyof typeof schemas]).problems(data)).toEqual([]);
    const aggregate = type in networkSchemas ? network : person;
    const evolve = aggregate.evolve as (state: unknown, event: DomainEvent) => unknown;
    expect(() => evolve(aggregate.initial, { type, data })).not.toThrow();
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
});
