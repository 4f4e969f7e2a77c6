/** With how many people does this specialist walk now? */
import type { ProjectionRunner } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import type { Clock } from '@golden-thread/kernel';
import { type AggregateReader, Problem } from '@golden-thread/service-host';
import { walkingWith } from '../../domain/pairing-waiting.ts';
import { streamOfPairing } from '../../domain/pairing.ts';
import { hasDied } from '../../domain/person-life.ts';
import { streamOfPerson } from '../../domain/person.ts';
import { pairingStorage, personStorage } from '../../storage.ts';
import { everyDocument } from '../every-document.ts';
import { PEOPLE, type PersonOfSpecialist, within } from './people-of-specialists.projection.ts';

/** How long the look-up waits for what the store holds already. */
const WAIT_MS = 5_000;

/** The read model says whom to ask, each person's own stream says how it is. A Nest provider. */
export class PeopleOfSpecialists {
  readonly #store: EventStore;
  readonly #reader: AggregateReader;
  readonly #clock: Clock;
  /** What fills it. */
  readonly readModel: ProjectionRunner;

  constructor(parts: {
    readonly store: EventStore;
    readonly reader: AggregateReader;
    readonly clock: Clock;
    readonly readModel: ProjectionRunner;
  }) {
    this.#store = parts.store;
    this.#reader = parts.reader;
    this.#clock = parts.clock;
    this.readModel = parts.readModel;
  }

  /**
   * How many people a specialist walks with, or covers for. It fails closed: rejects with a Problem 503 `not-yet` where the read model does not
   * hold everything that was said up to now.
   */
  async walkingWith(networkId: string, specialistId: string): Promise<number> {
    const { storeId, head: position } = await this.#store.head();
    if (!(await this.readModel.reached({ service: 'identity', storeId, position }, WAIT_MS))) throw notYet();
    const { value, incomplete, rebuilding } = await this.readModel.answer({ networkId }, (documents) =>
      everyDocument(documents, { collection: PEOPLE.collection, index: PEOPLE.bySpecialist, equals: [within(networkId, specialistId)] }),
    );
    if (incomplete || rebuilding) throw notYet();
    let walking = 0;
    for (const { personId } of value as readonly PersonOfSpecialist[]) {
      if (await this.#walksWith(networkId, personId, specialistId)) walking += 1;
    }
    return walking;
  }

  /** Nobody has to be told who died: those who go on are told by people, not here. */
  async #walksWith(networkId: string, personId: string, specialistId: string): Promise<boolean> {
    const pairing = await this.#reader.load({ networkId, stream: streamOfPairing(personId) }, pairingStorage);
    if (!walkingWith(pairing.state, this.#clock.now()).some((each) => each.specialistId === specialistId)) return false;
    const person = await this.#reader.load({ networkId, stream: streamOfPerson(personId) }, personStorage);
    return !hasDied(person.state);
  }
}

function notYet(): Problem {
  return new Problem(503, 'not-yet', 'It is not known yet whom this specialist walks with. Nothing was stored; ask again in a moment.', {
    retryAfterSeconds: 1,
  });
}
