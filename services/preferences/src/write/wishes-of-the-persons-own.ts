/** Wishes about things that belong to a person and stand in streams of their own: goals, outside wishes. */
import { type Decision, type DomainEvent } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type AggregateStorage,
  type Asked,
  type Deciding,
  notFound,
  type Relations,
  speakerTowards,
  type WishAnswerDto,
  type WishedFor,
  type Wishes,
} from '@golden-thread/service-host';
import { speaksForThePerson } from '../domain/who-speaks.ts';

/** How a thing is read, and whose it is: null before its first fact. */
export type OwnThing<State, Event extends DomainEvent> = {
  readonly storage: AggregateStorage<State, Event>;
  readonly personOf: (state: State) => string | null;
};

/** Fulfils wishes about a thing that is there already. A Nest provider. */
export class WishesOfThePersonsOwn {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #relations: Relations;

  constructor(parts: { readonly wishes: Wishes; readonly reader: AggregateReader; readonly relations: Relations }) {
    this.#wishes = parts.wishes;
    this.#reader = parts.reader;
    this.#relations = parts.relations;
  }

  /**
   * Rejects as {@link Wishes.about} does. A thing that is not there, one of somebody else and one that whoever asks may not know of are the
   * same 404 `not-found`.
   */
  async about<State, Event extends DomainEvent>(
    wished: WishedFor & { readonly personId: string },
    asked: Asked,
    { storage, personOf }: OwnThing<State, Event>,
    decide: (deciding: Deciding, state: State) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    const by = await speakerTowards(asked.identity, wished.personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const { state } = await this.#reader.load({ networkId: asked.identity.networkId, stream: wished.stream }, storage);
    if (personOf(state) !== wished.personId) throw notFound();
    return this.#wishes.about(wished, asked, storage, decide);
  }
}
