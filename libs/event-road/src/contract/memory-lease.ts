/** A publisher's lease and checkpoint in memory, for several publishers of one process. */
import { PublisherLease, type PublisherTurn } from '../publisher.ts';

/** Anybody who asks gets the next term; the publisher before only notices when it wants to move the checkpoint. */
export class MemoryPublisherLease extends PublisherLease {
  readonly #turns = new Map<string, PublisherTurn>();

  override take(storeId: string): Promise<PublisherTurn | null> {
    const before = this.#turns.get(storeId) ?? { term: 0, position: 0 };
    const turn = { term: before.term + 1, position: before.position };
    this.#turns.set(storeId, turn);
    return Promise.resolve(turn);
  }

  override advance(storeId: string, to: PublisherTurn): Promise<boolean> {
    const now = this.#turns.get(storeId);
    const mayMove = now?.term === to.term && now.position < to.position;
    if (mayMove) this.#turns.set(storeId, to);
    return Promise.resolve(mayMove);
  }
}
