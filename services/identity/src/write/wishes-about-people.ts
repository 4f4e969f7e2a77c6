/** Wishes about a person, their pairings and their consents: whose words they are and who speaks is looked up once, here. */
import { type Decision, type DomainEvent, refuse, type StreamName } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type Asked,
  type Deciding,
  notFound,
  type WishAnswerDto,
  type WishDto,
  type Wishes,
} from '@golden-thread/service-host';
import { type Consent, streamOfConsent } from '../domain/consent.ts';
import type { ConsentEvent } from '../domain/consent.schema.ts';
import { type Pairing } from '../domain/pairing-situation.ts';
import { streamOfPairing } from '../domain/pairing.ts';
import type { PairingEvent } from '../domain/pairing.schema.ts';
import { lackingKeys } from '../domain/person-erasure.ts';
import { type Person, streamOfPerson } from '../domain/person.ts';
import type { PersonEvent } from '../domain/person.schema.ts';
import type { KnownPeople, KnownPerson } from '../known-people.ts';
import { consentStorage, pairingStorage, personStorage } from '../storage.ts';

/** A wish about the person of an address. `id` names what the answer is about, where that is not the person. */
export type WishAbout = { readonly personId: string; readonly id?: string; readonly request: WishDto };

/** A wish about one of their consents. */
export type WishAboutConsent = WishAbout & { readonly consentId: string };

/** What a decision is made with. `personId` is the id that events name, for somebody who came by import too. */
export type DecidingAbout = Deciding & { readonly personId: string; readonly person: Person };

type Decide<State, Event extends DomainEvent> = (deciding: DecidingAbout, state: State) => Decision<Event>;

/** Fulfils them. Each rejects as {@link Wishes.fulfil} does, and with a Problem 404 `not-found` for whoever has nothing to do with the person. */
export class WishesAboutPeople {
  readonly #wishes: Wishes;
  readonly #people: KnownPeople;
  readonly #reader: AggregateReader;

  constructor(parts: { readonly wishes: Wishes; readonly people: KnownPeople; readonly reader: AggregateReader }) {
    this.#wishes = parts.wishes;
    this.#people = parts.people;
    this.#reader = parts.reader;
  }

  /** A new id for what a wish makes, where the device brings none. */
  newId(asked: Asked, name: string): string {
    return this.#wishes.newId(asked, name);
  }

  /** The stored type of an event that a verdict is about: it goes no further than that one. */
  async typeOf(asked: Asked, stream: StreamName, eventId: string): Promise<{ readonly of?: string }> {
    const of = await this.#wishes.typeOfEvent(asked, stream, eventId);
    return of === undefined ? {} : { of };
  }

  /** About the person themselves, by whoever is close to them. */
  async person(wish: WishAbout, asked: Asked, decide: Decide<Person, PersonEvent>): Promise<WishAnswerDto> {
    return this.#person(wish, asked, { known: await this.#people.closeTo(asked, wish.personId), decide });
  }

  /** About the person themselves, by anybody of the network: somebody comes for the first time. */
  async newcomer(wish: WishAbout, asked: Asked, decide: Decide<Person, PersonEvent>): Promise<WishAnswerDto> {
    return this.#person(wish, asked, { known: await this.#people.forAnybody(asked, wish.personId), decide });
  }

  /** About the person's pairings. */
  async pairing(wish: WishAbout, asked: Asked, decide: Decide<Pairing, PairingEvent>): Promise<WishAnswerDto> {
    const known = await this.#people.whoWaits(asked, wish.personId);
    const gone = lackingKeys(known.state);
    const wished = { ...wishedFor(wish, known), stream: streamOfPairing(wish.personId) };
    return this.#wishes.fulfil(wished, asked, pairingStorage, (state, making) =>
      gone === null ? decide(decidingAbout(known, making), state) : refuse(gone),
    );
  }

  /** Signs a consent, by whoever is close to the person: it opens what others see. */
  async signing(wish: WishAboutConsent, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    const known = await this.#people.closeTo(asked, wish.personId);
    const gone = lackingKeys(known.state);
    return this.#consent(wish, asked, { known, decide: (deciding, state) => (gone === null ? decide(deciding, state) : refuse(gone)) });
  }

  /** Takes a consent back, also before its paper came in. Whoever of the network hears it can write it down. */
  async takingBack(wish: WishAboutConsent, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    return this.#consent(wish, asked, { known: await this.#people.of(asked, wish.personId), decide });
  }

  /** About a consent that is there. */
  async consent(wish: WishAboutConsent, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    const known = await this.#people.of(asked, wish.personId);
    if ((await this.#whoseConsent(asked, wish.consentId)) === null) throw notFound();
    return this.#consent(wish, asked, { known, decide });
  }

  #person(
    wish: WishAbout,
    asked: Asked,
    { known, decide }: { readonly known: KnownPerson; readonly decide: Decide<Person, PersonEvent> },
  ): Promise<WishAnswerDto> {
    const wished = { ...wishedFor(wish, known), stream: streamOfPerson(wish.personId) };
    return this.#wishes.fulfil(wished, asked, personStorage, (state, making) => decide(decidingAbout(known, making), state));
  }

  /** A consent of somebody else is the same 404 as none. */
  async #consent(
    { consentId, id, request }: WishAboutConsent,
    asked: Asked,
    { known, decide }: { readonly known: KnownPerson; readonly decide: Decide<Consent, ConsentEvent> },
  ): Promise<WishAnswerDto> {
    const whose = await this.#whoseConsent(asked, consentId);
    if (whose !== null && whose !== known.personId) throw notFound();
    const wished = { id: id ?? consentId, stream: streamOfConsent(consentId), request };
    return this.#wishes.fulfil(wished, asked, consentStorage, (state, making) => decide(decidingAbout(known, making), state));
  }

  /** Every event of a consent names the person, and all the same one. */
  async #whoseConsent({ identity: { networkId } }: Asked, consentId: string): Promise<string | null> {
    const { history } = await this.#reader.load({ networkId, stream: streamOfConsent(consentId) }, consentStorage);
    return history[0]?.event.data.personId ?? null;
  }
}

function wishedFor({ personId: address, id, request }: WishAbout, { personId }: KnownPerson) {
  return { id: id ?? address, request, ...(personId === address ? {} : { namedAfter: personId }) };
}

function decidingAbout({ by, personId, state }: KnownPerson, { now, newId }: Omit<Deciding, 'by'>): DecidingAbout {
  return { by, personId, person: state, now, newId: (name) => newId(name) };
}
