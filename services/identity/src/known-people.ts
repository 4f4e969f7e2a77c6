/** Which person an address means, and how whoever asks stands towards them. */
import type { Speaker } from '@golden-thread/kernel';
import { ImportedIds } from '@golden-thread/contracts';
import { type AggregateReader, type Asked, type Loaded, notFound, type Relations, roleTowards } from '@golden-thread/service-host';
import { agenciesOf } from './domain/person-agencies.ts';
import { diedAt } from './domain/person-life.ts';
import { isRepresentative } from './domain/person-representatives.ts';
import { isSupporter } from './domain/person-supporters.ts';
import { type Person, streamOfPerson } from './domain/person.ts';
import type { PersonEvent } from './domain/person.schema.ts';
import { type Pairing, type Situation, situationOf } from './domain/pairing-situation.ts';
import { walkingWith } from './domain/pairing-waiting.ts';
import { streamOfPairing } from './domain/pairing.ts';
import type { PairingEvent } from './domain/pairing.schema.ts';
import type { KnownAgencies } from './known-agencies.ts';
import { pairingStorage, personStorage } from './storage.ts';

/** A person, as far as anything is known of them. */
export type KnownPerson = Loaded<Person, PersonEvent> & {
  /** The id that events name. For somebody who came by import it is not the one in addresses and stream names (docs/decisions/0023). */
  readonly personId: string;
  readonly by: Speaker;
};

type WhoAsks = Pick<Asked, 'identity'>;

/** Looks people up. A Nest token. */
export class KnownPeople {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #agencies: KnownAgencies;

  constructor(parts: { readonly reader: AggregateReader; readonly relations: Relations; readonly agencies: KnownAgencies }) {
    this.#reader = parts.reader;
    this.#relations = parts.relations;
    this.#agencies = parts.agencies;
  }

  /** The person for anybody of the network, whatever they have to do with them: what they may say is the decision's to say. */
  async forAnybody({ identity }: WhoAsks, id: string): Promise<KnownPerson> {
    const by = await roleTowards(identity, id, this.#relations);
    const loaded = await this.#reader.load({ networkId: identity.networkId, stream: streamOfPerson(id) }, personStorage);
    return { ...loaded, personId: loaded.state.door?.personId ?? id, by };
  }

  /**
   * The person for whoever may have to do with them: themselves, any specialist, who stands by them or signs for them, the lead of an agency they
   * are with and that is ready, network leads. For everybody else it rejects with Problem 404 `not-found`, the same as for nobody.
   */
  async of(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.forAnybody(asked, id);
    if (!(await this.#maySeePeople(known.by, asked)) || !hasToDoWith(known)) throw notFound();
    return known;
  }

  /**
   * As {@link of}, and of the specialists who do not walk with the person only those who work for an agency they are with, or for any where they
   * are with none. Who walked with somebody until they died still brings what was told before.
   */
  async closeTo(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.of(asked, id);
    if (known.by.role !== 'specialist') return known;
    if (await this.#walkedUntilTheyDied(known, asked, id)) return { ...known, by: { ...known.by, role: 'own-specialist' } };
    if (!(await this.#worksWhereTheyAre(known, asked))) throw notFound();
    return known;
  }

  /** Whether somebody of this id came by import: they are known under another address. */
  async cameByImport({ identity: { networkId } }: WhoAsks, id: string): Promise<boolean> {
    const stream = streamOfPerson(new ImportedIds(networkId).streamId(id));
    const { state } = await this.#reader.load({ networkId, stream }, personStorage);
    return state.door !== null;
  }

  /**
   * As {@link of}, and for the agencies that are asked for a specialist (see the people-waiting list): for whoever leads one, and of the specialists
   * who do not walk with the person for those who work for one, who are chosen or who were proposed. To all others it would tell who walks with them.
   */
  async whoWaits(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.forAnybody(asked, id);
    if (!(await this.#maySeePeople(known.by, asked))) throw notFound();
    const isTheirs = known.by.role !== 'specialist' && hasToDoWith(known);
    if (!isTheirs && !(await this.#isAskedOf(known, asked, id))) throw notFound();
    return known;
  }

  /** No data of a person comes to an agency before it is ready, and none once it left. */
  async #maySeePeople({ role, id }: Speaker, { identity: { networkId } }: WhoAsks): Promise<boolean> {
    return role !== 'agency-steward' || (await this.#agencies.maySeePeople(networkId, id));
  }

  async #worksWhereTheyAre({ by, state, version }: KnownPerson, { identity: { networkId } }: WhoAsks): Promise<boolean> {
    const theirs = agenciesOf(state);
    const agencyId = await this.#agencies.agencyNow(networkId, by.id);
    if (agencyId === null) return false;
    return theirs.length === 0 ? version > 0 : theirs.includes(agencyId);
  }

  async #walkedUntilTheyDied({ by, state }: KnownPerson, asked: WhoAsks, id: string): Promise<boolean> {
    const end = diedAt(state);
    if (end === null) return false;
    const pairing = await this.#pairing(asked, id);
    return walkingWith(pairing.state, end).some(({ specialistId }) => specialistId === by.id);
  }

  /**
   * Whoever is with no agency asks every agency; whoever named a programme asks the agency that runs it, once it is confirmed (P2) and as long as
   * they ask, or walk with somebody there.
   */
  async #isAskedOf(known: KnownPerson, asked: WhoAsks, id: string): Promise<boolean> {
    const { by, state, version } = known;
    if (by.role !== 'agency-steward' && by.role !== 'specialist') return false;
    const { networkId } = asked.identity;
    const pairing = await this.#pairing(asked, id);
    const situation = situationOf(pairing.state);
    if (by.role === 'specialist' && isMeant(situation, by.id)) return true;
    const agencyId = by.role === 'specialist' ? await this.#agencies.agencyNow(networkId, by.id) : by.id;
    if (agencyId === null) return false;
    const theirs = agenciesOf(state);
    if (theirs.includes(agencyId) || (theirs.length === 0 && version + pairing.version > 0)) return true;
    const named = [...situation.wishes.keys(), ...situation.chosen.keys()].filter((programmeId) => programmeId !== null);
    const agencies = await Promise.all(named.map((programmeId) => this.#agencies.agencyOfProgramme(networkId, programmeId)));
    return agencies.includes(agencyId);
  }

  #pairing({ identity: { networkId } }: WhoAsks, id: string): Promise<Loaded<Pairing, PairingEvent>> {
    return this.#reader.load({ networkId, stream: streamOfPairing(id) }, pairingStorage);
  }
}

/** Whether a specialist is chosen, or was proposed to somebody who still looks. */
function isMeant({ chosen, wishes }: Situation, specialistId: string): boolean {
  const isChosen = [...chosen.values()].some((each) => each.specialistId === specialistId);
  return isChosen || [...wishes.values()].some(({ proposed }) => proposed.includes(specialistId));
}

function hasToDoWith({ by, state, version }: KnownPerson): boolean {
  switch (by.role) {
    case 'supporter':
      return isSupporter(state, by.id);
    case 'representative':
      return isRepresentative(state, by.id);
    case 'agency-steward':
      return agenciesOf(state).includes(by.id);
    case 'network-steward':
      return version > 0;
    default:
      return true;
  }
}
