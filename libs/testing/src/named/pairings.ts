/** An identity that said who walks with whom: what the other services' views are filled from, in specs of one service. */
import { specialistAccepted, specialistChosen } from '@golden-thread/contracts';
import { type EventRoad, type Feed, InProcessRoad, type ReadModelCatalogue, StoreFeed } from '@golden-thread/event-road';
import { MemoryEventStore } from '@golden-thread/event-store';
import { type Clock, streamName } from '@golden-thread/kernel';
import { ada, luis, riversideNetwork } from './people.ts';

/** Identity's store in memory, its feed, and the road that wakes up who reads it. */
export class SaidByIdentity {
  readonly store = new MemoryEventStore({ storeId: 'identity-store' });
  readonly feeds: ReadonlyMap<'identity', Feed> = new Map([['identity', new StoreFeed('identity', this.store, asPublished)]]);
  readonly road: EventRoad = new InProcessRoad(new Map([['identity', this.store]]));

  /** Luis walks with Ada: she chose him, and he said yes. Resolves when every read model of the catalogue that follows identity knows it. */
  async luisWalksWithAda(clock: Clock, catalogue: ReadModelCatalogue): Promise<void> {
    const said = (eventId: string, type: string, data: object) => ({
      eventId,
      type,
      schemaVersion: 1,
      occurredAt: clock.now(),
      about: [ada],
      data: JSON.stringify(data),
      meta: { actor: { accountId: 'account-1', role: 'person' } },
    });
    await this.store.append({
      networkId: riversideNetwork,
      stream: streamName('pairing', ada),
      expected: 'none',
      recordedAt: clock.now(),
      events: [
        said('chosen', specialistChosen.name, { specialistId: luis, told: { how: 'self', readBack: false } }),
        said('accepted', specialistAccepted.name, { specialistId: luis }),
      ],
    });
    const { storeId, head: position } = await this.store.head();
    for (const readModel of catalogue.all()) await readModel.reached({ service: 'identity', storeId, position }, 5_000);
  }
}

const types = new Map([specialistChosen, specialistAccepted].map(({ name, type }) => [name, type]));

function asPublished(stored: Parameters<ConstructorParameters<typeof StoreFeed>[2]>[0]) {
  const { eventId, type, networkId, occurredAt, stream, about, data } = stored;
  return {
    eventId,
    type: types.get(type) ?? type,
    networkId,
    occurredAt,
    subject: stream,
    streamVersion: null,
    about,
    correlationId: null,
    causationId: null,
    data: JSON.parse(data) as unknown,
  };
}
