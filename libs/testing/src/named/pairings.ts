/** An identity that said who walks with whom: what the other services' views are filled from, in specs of one service. */
import { personErased, type ServiceName, specialistAccepted, specialistChosen } from '@golden-thread/contracts';
import {
  type EventRoad,
  type Feed,
  InProcessRoad,
  type ReadModelCatalogue,
  type ReadModelProcess,
  StoreFeed,
} from '@golden-thread/event-road';
import { type EventStore, MemoryEventStore } from '@golden-thread/event-store';
import { type Clock, type StreamName, streamName } from '@golden-thread/kernel';
import { ada, luis, riversideNetwork } from './people.ts';

/** Identity's store in memory, its feed, and the road that wakes up who reads it; and the store of the service that is tried, for what follows its own. */
export class SaidByIdentity {
  readonly store = new MemoryEventStore({ storeId: 'identity-store' });
  readonly feeds: ReadonlyMap<ServiceName, Feed> = new Map([['identity', new StoreFeed('identity', this.store, asPublished)]]);
  readonly road: EventRoad;

  constructor(...own: readonly (readonly [ServiceName, EventStore])[]) {
    this.road = new InProcessRoad(new Map<ServiceName, EventStore>([['identity', this.store], ...own]));
  }

  /** Luis walks with Ada: she chose him, and he said yes. Resolves when every read model of the catalogue that follows identity knows it. */
  async luisWalksWithAda(clock: Clock, catalogue: ReadModelCatalogue): Promise<void> {
    await this.#said(
      { stream: streamName('pairing', ada), about: ada, clock },
      ['chosen', specialistChosen.name, { specialistId: luis, told: { how: 'self', readBack: false } }],
      ['accepted', specialistAccepted.name, { specialistId: luis }],
    );
    await this.known(catalogue);
  }

  /** A person was erased. Resolves as {@link luisWalksWithAda} does. */
  async erased(personId: string, clock: Clock, catalogue: ReadModelCatalogue): Promise<void> {
    const place = { stream: streamName('person', personId), about: personId, clock };
    await this.#said(place, [`erased-${personId}`, personErased.name, { keys: 'words', certificateId: 'certificate-1' }]);
    await this.known(catalogue);
  }

  /** Resolves when every read model of the catalogue that follows identity knows what was said. */
  async known(catalogue: ReadModelCatalogue): Promise<void> {
    const { storeId, head: position } = await this.store.head();
    for (const readModel of catalogue.all().filter(followsIdentity))
      await readModel.reached({ service: 'identity', storeId, position }, 5_000);
  }

  async #said(
    { stream, about, clock }: { readonly stream: StreamName; readonly about: string; readonly clock: Clock },
    ...facts: readonly (readonly [eventId: string, type: string, data: object])[]
  ): Promise<void> {
    await this.store.append({
      networkId: riversideNetwork,
      stream,
      expected: 'any',
      recordedAt: clock.now(),
      events: facts.map(([eventId, type, data]) => ({
        eventId,
        type,
        schemaVersion: 1,
        occurredAt: clock.now(),
        about: [about],
        data: JSON.stringify(data),
        meta: { actor: { accountId: 'account-1', role: 'person' } },
      })),
    });
  }
}

function followsIdentity(readModel: ReadModelProcess): boolean {
  return readModel.coverage().some(({ service }) => service === 'identity');
}

const types = new Map([specialistChosen, specialistAccepted, personErased].map(({ name, type }) => [name, type]));

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
