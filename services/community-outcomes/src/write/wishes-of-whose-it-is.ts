/** Wishes about things whose owner only their stream knows: an acknowledgement belongs to one person in this and to another in that. */
import type { Decision, DomainEvent } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type AggregateStorage,
  type Asked,
  type Deciding,
  notFound,
  type Relations,
  type WishAnswerDto,
  type WishedFor,
  type Wishes,
  withoutSeenVersion,
  withoutVersion,
} from '@golden-thread/service-host';
import { speaksForThePerson } from '../domain/who-speaks.ts';
import { speakerAbout } from '../speakers.ts';

/** How a thing is read, and whose the wish is: null where nobody may know of it. */
export type Owned<State, Event extends DomainEvent> = {
  readonly storage: AggregateStorage<State, Event>;
  readonly ownerOf: (state: State) => string | null;
  /** Somebody else acts in its stream as well, and nobody may learn that they did: no version is asked for or told. */
  readonly ofTwo?: true;
};

/** What a decision is made with: time and ids, who speaks, and for whom. */
export type DecidingForOwner = Deciding & { readonly personId: string };

/** Looked up where there is no owner, so that no answer comes sooner than another. */
const NOBODY = 'nobody';

/** Fulfils wishes about a thing that is there already. A Nest provider. */
export class WishesOfWhoseItIs {
  readonly #wishes: Wishes;
  readonly #reader: AggregateReader;
  readonly #relations: Relations;

  constructor(parts: { readonly wishes: Wishes; readonly reader: AggregateReader; readonly relations: Relations }) {
    this.#wishes = parts.wishes;
    this.#reader = parts.reader;
    this.#relations = parts.relations;
  }

  /**
   * Rejects as {@link Wishes.once} and {@link Wishes.fulfil} do. A thing that is not there, one of somebody else and one that whoever asks may not
   * know of are the same 404 `not-found`, before anything else is looked at but whether they put this very wish before.
   */
  async about<State, Event extends DomainEvent>(
    wished: WishedFor,
    asked: Asked,
    { storage, ownerOf, ofTwo }: Owned<State, Event>,
    decide: (deciding: DecidingForOwner, state: State) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    const answer = await this.#wishes.once(wished, asked, async () => {
      const { state: seen } = await this.#reader.load({ networkId: asked.identity.networkId, stream: wished.stream }, storage);
      const personId = ownerOf(seen);
      const by = await speakerAbout(asked.identity, personId ?? NOBODY, this.#relations);
      if (personId === null || !speaksForThePerson(by)) throw notFound();
      return this.#wishes.fulfil(wished, ofTwo ? withoutSeenVersion(asked) : asked, storage, (state, making) => {
        // What they may know of can change between the two looks.
        if (ownerOf(state) !== personId) throw notFound();
        return decide({ personId, by, now: making.now, newId: (name) => making.newId(name) }, state);
      });
    });
    return ofTwo ? withoutVersion(answer) : answer;
  }
}
