/** Which person an address means, and how whoever asks stands towards them. */
import type { Speaker } from '@golden-thread/kernel';
import { ImportedIds } from '@golden-thread/contracts';
import { type AggregateReader, type Asked, type Loaded, notFound, type Relations, speakerTowards } from '@golden-thread/service-host';
import { agenciesOf } from './domain/person-agencies.ts';
import { isRepresentative } from './domain/person-representatives.ts';
import { isSupporter } from './domain/person-supporters.ts';
import { type Person, streamOfPerson } from './domain/person.ts';
import type { PersonEvent } from './domain/person.schema.ts';
import { streamOfPairing } from './domain/pairing.ts';
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
    const by = await speakerTowards(identity, id, this.#relations);
    const loaded = await this.#reader.load({ networkId: identity.networkId, stream: streamOfPerson(id) }, personStorage);
    return { ...loaded, personId: loaded.state.door?.personId ?? id, by };
  }

  /**
   * The person for whoever may have to do with them: themselves, any specialist, who stands by them or signs for them, the lead of an agency they
   * are with, network leads. For everybody else it rejects with Problem 404 `not-found`, the same as for nobody.
   */
  async of(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.forAnybody(asked, id);
    if (!hasToDoWith(known)) throw notFound();
    return known;
  }

  /** As {@link of}, and of the specialists who do not walk with the person only those of an agency they are with, or any where they are with none. */
  async closeTo(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.of(asked, id);
    if (known.by.role === 'specialist' && !(await this.#worksWhereTheyAre(known, asked))) throw notFound();
    return known;
  }

  /** Whether somebody of this id came by import: they are known under another address. */
  async cameByImport({ identity: { networkId } }: WhoAsks, id: string): Promise<boolean> {
    const stream = streamOfPerson(new ImportedIds(networkId).streamId(id));
    const { state } = await this.#reader.load({ networkId, stream }, personStorage);
    return state.door !== null;
  }

  /** As {@link of}, and for the agency leads who see that the person waits for a specialist (see the people-waiting list). */
  async whoWaits(asked: WhoAsks, id: string): Promise<KnownPerson> {
    const known = await this.forAnybody(asked, id);
    if (!hasToDoWith(known) && !(await this.#isAskedOf(known, asked, id))) throw notFound();
    return known;
  }

  async #worksWhereTheyAre({ by, state, version }: KnownPerson, { identity: { networkId } }: WhoAsks): Promise<boolean> {
    const theirs = agenciesOf(state);
    if (theirs.length === 0) return version > 0;
    const agencyId = await this.#agencies.agencyOfSpecialist(networkId, by.id);
    return agencyId !== null && theirs.includes(agencyId);
  }

  /** Whoever is with no agency asks every agency; whoever names a programme asks the agency that runs it. */
  async #isAskedOf({ by, state, version }: KnownPerson, { identity: { networkId } }: WhoAsks, id: string): Promise<boolean> {
    if (by.role !== 'agency-steward') return false;
    const pairing = await this.#reader.load({ networkId, stream: streamOfPairing(id) }, pairingStorage);
    if (version + pairing.version > 0 && agenciesOf(state).length === 0) return true;
    const named = pairing.state.facts.flatMap(({ event }) => (event.type === 'SpecialistWanted' ? (event.data.programmeId ?? []) : []));
    const agencies = await Promise.all(named.map((programmeId) => this.#agencies.agencyOfProgramme(networkId, programmeId)));
    return agencies.includes(by.id);
  }
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
