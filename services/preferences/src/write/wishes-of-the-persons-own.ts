/** Wishes about things that belong to a person and stand in streams of their own: goals, outside wishes. */
import { type Decision, type DomainEvent } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type AggregateStorage,
  type Asked,
  type Deciding,
  type HandOvers,
  type Loaded,
  notFound,
  type Relations,
  speakerTowards,
  type WishAnswerDto,
  type WishedFor,
  type Wishes,
  versionForThePerson,
} from '@golden-thread/service-host';
import { speaksForThePerson } from '../domain/who-speaks.ts';
import type { Looking } from '../what-is-seen.ts';

/** How a thing is read, whose it is (null before its first fact), and whether whoever looks may know of it. */
export type OwnThing<State, Event extends DomainEvent> = {
  readonly storage: AggregateStorage<State, Event>;
  readonly personOf: (state: State) => string | null;
  readonly isSeen: (who: Pick<Looking, 'by' | 'since'>, read: Loaded<State, Event>) => boolean;
};

/** Fulfils wishes about a thing that is there already. A Nest provider. */
export class WishesOfThePersonsOwn {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;

  constructor(parts: {
    readonly wishes: Wishes;
    readonly reader: AggregateReader;
    readonly relations: Relations;
    readonly handOvers: HandOvers;
  }) {
    this.#wishes = parts.wishes;
    this.#reader = parts.reader;
    this.#relations = parts.relations;
    this.#handOvers = parts.handOvers;
  }

  /**
   * Rejects as {@link Wishes.once} and {@link Wishes.about} do. A thing that is not there, one of somebody else and one that whoever asks may
   * not know of, because it was not handed over to them either, are the same 404 `not-found`.
   */
  about<State, Event extends DomainEvent>(
    wished: WishedFor & { readonly personId: string },
    asked: Asked,
    { storage, personOf, isSeen }: OwnThing<State, Event>,
    decide: (deciding: Deciding, state: State) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    const { personId, stream } = wished;
    const { networkId } = asked.identity;
    return versionForThePerson(asked, (seen) =>
      this.#wishes.once(wished, seen, async () => {
        const by = await speakerTowards(asked.identity, personId, this.#relations);
        if (!speaksForThePerson(by)) throw notFound();
        const read = await this.#reader.load({ networkId, stream }, storage);
        const since = await this.#handOvers.seenSince({ networkId, personId, by }, 'preferences');
        if (personOf(read.state) !== personId || !isSeen({ by, since }, read)) throw notFound();
        return this.#wishes.about(wished, seen, storage, decide);
      }),
    );
  }
}
