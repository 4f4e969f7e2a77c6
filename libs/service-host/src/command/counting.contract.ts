/** Counting: the smallest aggregate there is, for the specs of how wishes are handled. */
import { type Append, type AppendOutcome, MemoryEventStore } from '@golden-thread/event-store';
import { type Decision, type DomainEvent, happened, nothing, refusal, refuse, streamName } from '@golden-thread/kernel';
import { DevelopmentKeys, Sealer } from '@golden-thread/privacy';
import { ManualClock, SeededIds } from '@golden-thread/testing';
import { Type } from 'typebox';
import { aggregateStorage } from './aggregate-storage.ts';
import { CommandHandling, type Making, type Wish } from './command-handling.ts';

/** What is counted. */
export type Counted = DomainEvent<'Counted', { by: number; id: string }>;
/** How much it is. */
export type Counter = { readonly sum: number };

/** The aggregate. */
export const counter = aggregateStorage({
  category: 'counter',
  aggregate: { initial: { sum: 0 }, evolve: (state: Counter, event: Counted) => ({ sum: state.sum + event.data.by }) },
  schemas: { Counted: Type.Object({ by: Type.Integer(), id: Type.String() }, { additionalProperties: false }) },
});

/** Adds, up to a limit. */
export function add(by: number, atMost = 100) {
  return (state: Counter, making: Making): Decision<Counted> => {
    if (by === 0) return nothing;
    if (state.sum + by > atMost) return refuse(refusal('too-much', 'That is more than there is room for.', 'R99'));
    return happened('Counted', { by, id: making.newId('entry') });
  };
}

/** A memory store that lets others write between load and append. */
class ContestedStore extends MemoryEventStore {
  contests = 0;
  override async append(append: Append): Promise<AppendOutcome> {
    if (this.contests > 0) {
      this.contests -= 1;
      await super.append({
        ...append,
        expected: 'any',
        events: append.events.map((event) => ({ ...event, eventId: `other-${this.contests}` })),
      });
    }
    return super.append(append);
  }
}

/** A store that others may contest, and wishes handled on it. */
export function setUp() {
  const clock = new ManualClock();
  const store = new ContestedStore({ storeId: 'store-1' });
  return {
    store,
    handling: new CommandHandling({ store, clock, ids: new SeededIds(clock), sealer: new Sealer(DevelopmentKeys.random(), clock) }),
  };
}

/** A wish to add. */
export function wish(changes: Partial<Wish> = {}): Wish {
  return {
    networkId: 'north',
    stream: streamName('counter', 'one'),
    actor: { accountId: 'operator', role: 'operator' },
    request: { by: 1 },
    ...changes,
  };
}

/** What was added in all. */
export async function sumOf(store: MemoryEventStore): Promise<number> {
  const events = await store.readStream('north', streamName('counter', 'one'));
  return events.reduce((sum, { data }) => sum + (JSON.parse(data) as Counted['data']).by, 0);
}
