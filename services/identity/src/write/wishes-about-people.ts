/** Wishes about a person, their pairings and their consents: whose words they are and who speaks is looked up once, here. */
import { type Decision, type DomainEvent, type Instant, refuse, type StreamName } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type Asked,
  type Deciding,
  notFound,
  type WishAnswerDto,
  type WishDto,
  type Wishes,
  versionForThePerson,
} from '@golden-thread/service-host';
import { type Consent, streamOfConsent } from '../domain/consent.ts';
import type { ConsentEvent } from '../domain/consent.schema.ts';
import { type Pairing } from '../domain/pairing-situation.ts';
import { streamOfPairing } from '../domain/pairing.ts';
import type { PairingEvent } from '../domain/pairing.schema.ts';
import { lackingKeys } from '../domain/person-erasure.ts';
import { lackingLife } from '../domain/person-life.ts';
import { type Person, streamOfPerson } from '../domain/person.ts';
import type { PersonEvent } from '../domain/person.schema.ts';
import type { KnownPeople, KnownPerson } from '../known-people.ts';
import { consentStorage, pairingStorage, personStorage } from '../storage.ts';

/**
 * A wish about the person of an address. `id` names what the answer is about, where that is not the person. `isVerdict`: it is said of what they
 * told, so it is their word as what is told is.
 */
export type WishAbout = { readonly personId: string; readonly id?: string; readonly isVerdict?: true; readonly request: WishDto };

/** A wish about one of their consents. */
export type WishAboutConsent = WishAbout & { readonly consentId: string };

/** A consent to sign, and when the person signed it, where they did so themselves. */
export type SignedWish = WishAboutConsent & { readonly signedAt?: Instant };

/** What a decision is made with. `personId` is the id that events name, for somebody who came by import too. */
export type DecidingAbout = Deciding & { readonly personId: string; readonly person: Person };

/** Finds the person, and whether whoever asks may put the wish. */
type Look = () => Promise<KnownPerson>;

type Decide<State, Event extends DomainEvent> = (deciding: DecidingAbout, state: State) => Decision<Event>;

/**
 * Fulfils them. Each rejects as {@link Wishes.once} and {@link Wishes.fulfil} do, and with a Problem 404 `not-found` for whoever has nothing to do
 * with the person.
 */
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
  person(wish: WishAbout, asked: Asked, decide: Decide<Person, PersonEvent>): Promise<WishAnswerDto> {
    return this.#person(wish, asked, () => this.#people.closeTo(asked, wish.personId), decide);
  }

  /** About the person themselves, by anybody of the network: somebody comes for the first time. */
  newcomer(wish: WishAbout, asked: Asked, decide: Decide<Person, PersonEvent>): Promise<WishAnswerDto> {
    return this.#person(wish, asked, () => this.#people.forAnybody(asked, wish.personId), decide);
  }

  /** About the person's pairings. Only they learn how much happened there. */
  pairing(wish: WishAbout, asked: Asked, decide: Decide<Pairing, PairingEvent>): Promise<WishAnswerDto> {
    const wished = { id: wish.id ?? wish.personId, stream: streamOfPairing(wish.personId), request: wish.request };
    return versionForThePerson(asked, (seen) =>
      this.#wishes.once(wished, seen, async () => {
        const known = await this.#people.whoWaits(asked, wish.personId);
        return this.#wishes.fulfil({ ...wished, ...named(known, wish) }, seen, pairingStorage, (state, making) =>
          unlessErased(asTheirWord(wish, decide))(decidingAbout(known, making), state),
        );
      }),
    );
  }

  /** Signs a consent, by whoever is close to the person: it opens what others see. */
  signing(wish: SignedWish, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    const { personId, signedAt } = wish;
    const checked = signedAt === undefined ? decide : inLife(decide, signedAt);
    return this.#consent(wish, asked, () => this.#people.closeTo(asked, personId), unlessErased(checked));
  }

  /** Takes a consent back, also before its paper came in. Whoever of the network hears it can write it down. */
  takingBack(wish: WishAboutConsent, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    return this.#consent(wish, asked, () => this.#people.of(asked, wish.personId), decide);
  }

  /** About a consent that is there. */
  consent(wish: WishAboutConsent, asked: Asked, decide: Decide<Consent, ConsentEvent>): Promise<WishAnswerDto> {
    const look = async () => {
      const known = await this.#people.of(asked, wish.personId);
      if ((await this.#whoseConsent(asked, wish.consentId)) === null) throw notFound();
      return known;
    };
    return this.#consent(wish, asked, look, decide);
  }

  #person(wish: WishAbout, asked: Asked, look: Look, decide: Decide<Person, PersonEvent>): Promise<WishAnswerDto> {
    const wished = { id: wish.id ?? wish.personId, stream: streamOfPerson(wish.personId), request: wish.request };
    return this.#wishes.once(wished, asked, async () => {
      const known = await look();
      return this.#wishes.fulfil({ ...wished, ...named(known, wish) }, asked, personStorage, (state, making) =>
        asTheirWord(wish, decide)({ ...decidingAbout(known, making), person: state }, state),
      );
    });
  }

  /** A consent of somebody else is the same 404 as none. */
  #consent(
    { consentId, id, request }: WishAboutConsent,
    asked: Asked,
    look: Look,
    decide: Decide<Consent, ConsentEvent>,
  ): Promise<WishAnswerDto> {
    const wished = { id: id ?? consentId, stream: streamOfConsent(consentId), request };
    return this.#wishes.once(wished, asked, async () => {
      const known = await look();
      const whose = await this.#whoseConsent(asked, consentId);
      if (whose !== null && whose !== known.personId) throw notFound();
      return this.#wishes.fulfil(wished, asked, consentStorage, (state, making) => decide(decidingAbout(known, making), state));
    });
  }

  /** Every event of a consent names the person, and all the same one. */
  async #whoseConsent({ identity: { networkId } }: Asked, consentId: string): Promise<string | null> {
    const { history } = await this.#reader.load({ networkId, stream: streamOfConsent(consentId) }, consentStorage);
    return history[0]?.event.data.personId ?? null;
  }
}

/** Whose words a stream holds that was named after an imported id. */
function named({ personId }: KnownPerson, { personId: address }: WishAbout): { readonly namedAfter?: string } {
  return personId === address ? {} : { namedAfter: personId };
}

function decidingAbout({ by, personId, state }: KnownPerson, { now, newId }: Omit<Deciding, 'by'>): DecidingAbout {
  return { by, personId, person: state, now, newId: (name) => newId(name) };
}

/** Nothing new is kept of somebody who was erased. */
function unlessErased<State, Event extends DomainEvent>(decide: Decide<State, Event>): Decide<State, Event> {
  return (deciding, state) => {
    const gone = lackingKeys(deciding.person);
    return gone === null ? decide(deciding, state) : refuse(gone);
  };
}

/** Whatever is told, or said of what was told, is the person's word. */
function asTheirWord<State, Event extends DomainEvent>({ request, isVerdict }: WishAbout, decide: Decide<State, Event>) {
  return 'told' in request || isVerdict === true ? inLife(decide) : decide;
}

/** Of somebody who died nothing is kept as their word that was said afterwards. Whoever may not write it down is told that first. */
function inLife<State, Event extends DomainEvent>(decide: Decide<State, Event>, saidAt?: Instant): Decide<State, Event> {
  return (deciding, state) => {
    const decision = decide(deciding, state);
    if (decision.kind === 'refused' || decision.events.length === 0) return decision;
    const lacking = lackingLife(deciding.person, { by: deciding.by, now: saidAt ?? deciding.now });
    return lacking === null ? decision : refuse(lacking);
  };
}
