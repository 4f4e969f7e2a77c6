/** Puts together who sees what of one person. */
import type { Clock } from '@golden-thread/kernel';
import type { AggregateReader, HandOvers, OwnView, OwnViewQuery, Relations, Specialists } from '@golden-thread/service-host';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { streamOfWellnessPlan } from '../../domain/wellness-plan.ts';
import { preferencesStorage, wellnessPlanStorage } from '../../storage.ts';
import { goalDocuments, ofPerson, outsideWishDocuments } from '../documents.ts';
import { writersOf } from '../../what-is-seen.ts';
import { sharedIn } from '../wellness-plan-of-person/wellness-plan-view.ts';
import { type Mine, type Walker, whoSeesWhat, type WhoSeesWhatView } from './who-sees-what-view.ts';

/** What it is answered from. */
export type WhoSeesWhatParts = {
  readonly reader: AggregateReader;
  readonly own: OwnView;
  readonly relations: Relations;
  readonly specialists: Specialists;
  readonly handOvers: HandOvers;
  readonly clock: Clock;
};

/** Answers from the streams and views that everybody else is answered from. A Nest provider. */
export class WhoSeesWhat {
  readonly #parts: WhoSeesWhatParts;

  constructor(parts: WhoSeesWhatParts) {
    this.#parts = parts;
  }

  /** Rejects with KeysUnavailable, and with Problems (400, 503 `not-yet`) where a position is asked for. */
  async of(networkId: string, personId: string, query: OwnViewQuery): Promise<WhoSeesWhatView> {
    const [mine, walkers] = await Promise.all([this.#all(networkId, personId, query), this.#walkers(networkId, personId)]);
    const readers = sharedIn(mine.plan.state).map(({ supporterId }) => supporterId);
    const known = await Promise.all(readers.map((id) => this.#parts.specialists.factsOf({ networkId, id })));
    const isSpecialist = (id: string) => (known[readers.indexOf(id)] ?? []).length > 0;
    return whoSeesWhat(mine, { walkers, isSpecialist, now: this.#parts.clock.now() });
  }

  async #all(networkId: string, personId: string, { minPosition }: OwnViewQuery): Promise<Mine> {
    const { reader, own } = this.#parts;
    const [preferences, plan, goals, outsideWishes] = await Promise.all([
      reader.load({ networkId, stream: streamOfPreferences(personId) }, preferencesStorage),
      reader.load({ networkId, stream: streamOfWellnessPlan(personId) }, wellnessPlanStorage),
      own.sealed(goalDocuments, ofPerson(networkId, personId), minPosition),
      own.sealed(outsideWishDocuments, ofPerson(networkId, personId), minPosition),
    ]);
    return { preferences: { state: preferences.state, writers: writersOf(preferences.history) }, plan, goals, outsideWishes };
  }

  async #walkers(networkId: string, personId: string): Promise<readonly Walker[]> {
    const ids = await this.#parts.relations.specialistsOf(networkId, personId);
    return Promise.all(
      ids.map(async (id) => {
        const by = { role: 'own-specialist', id } as const;
        return { by, since: await this.#parts.handOvers.seenSince({ networkId, personId, by }, 'preferences') };
      }),
    );
  }
}
