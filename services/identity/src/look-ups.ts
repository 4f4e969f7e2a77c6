/** What decisions about people look up of agencies, programmes and specialists, as of now. */
import type { Clock, Instant } from '@golden-thread/kernel';
import { type AggregateReader, type Asked, instantIn } from '@golden-thread/service-host';
import { type Pairing, situationOf } from './domain/pairing-situation.ts';
import { walkingWith, type WalkerStanding, type WalksWith } from './domain/pairing-waiting.ts';
import { streamOfPairing } from './domain/pairing.ts';
import { programmesOf, type Retentions } from './domain/person-retention.ts';
import type { Person } from './domain/person.ts';
import { policyOf, type Programme } from './domain/programme.ts';
import { credentialNeeded, credentialStanding, type CredentialStanding, holds } from './domain/specialist-credentials.ts';
import { awayAt, type Specialist } from './domain/specialist.ts';
import type { KnownAgencies } from './known-agencies.ts';
import { pairingStorage } from './storage.ts';

/** Whom a person chooses or lets stand in, for support in which programme, and when that was said. */
export type Choice = {
  readonly personId: string;
  readonly specialistId: string;
  readonly programmeId?: string | undefined;
  readonly occurredAt?: string | undefined;
};

/** How a specialist stands whom somebody chooses. */
export type FoundSpecialist = { readonly credential: CredentialStanding; readonly left: boolean };

/** Somebody who walks with a person: how they stand where they walk, and whether they are of the agency that was there before. */
export type Walker = WalksWith & WalkerStanding & { readonly sameAgency: boolean };

/** Looks up. A Nest provider. */
export class LookUps {
  readonly #known: KnownAgencies;
  readonly #reader: AggregateReader;
  readonly #clock: Clock;

  constructor(parts: { readonly known: KnownAgencies; readonly reader: AggregateReader; readonly clock: Clock }) {
    this.#known = parts.known;
    this.#reader = parts.reader;
    this.#clock = parts.clock;
  }

  /** Whether people may come to the agency of a door, if it has one. Rejects with a Problem 400 for a region that the network does not have. */
  async door(networkId: string, { agencyId, regionId }: { readonly agencyId: string | null; readonly regionId: string | null }) {
    if (regionId !== null) await this.#known.demandRegions(networkId, [regionId], 'regionId');
    return agencyId !== null && (await this.#known.mayTakePeople(networkId, agencyId));
  }

  /** Whether people may come to an agency, and whether it runs a programme now; the second only where one is named. */
  async agency(networkId: string, agencyId: string, programmeId?: string) {
    const agencyMayTakePeople = await this.#known.mayTakePeople(networkId, agencyId);
    if (programmeId === undefined) return { agencyMayTakePeople };
    const programme = await this.#known.programme(networkId, programmeId);
    return { agencyMayTakePeople, programmeIsTheirs: programme.opened?.agencyId === agencyId && isOpen(programme) };
  }

  /** Whether a programme is open now; so is what is outside of any. */
  async isOpen(networkId: string, programmeId: string | undefined): Promise<boolean> {
    return programmeId === undefined || isOpen(await this.#known.programme(networkId, programmeId));
  }

  /** Whether an agency welcomed each of these specialists, and none has left since. */
  async areThere(networkId: string, specialistIds: readonly string[]): Promise<boolean> {
    const all = await Promise.all(specialistIds.map((id) => this.#known.specialist(networkId, id)));
    return all.every(works);
  }

  /** How long the programmes of a person keep their records by law. */
  async retentions(networkId: string, person: Person): Promise<Retentions> {
    const programmes = await Promise.all(
      [...programmesOf(person).keys()].map(async (id) => [id, await this.#known.programme(networkId, id)] as const),
    );
    return new Map(programmes.map(([id, programme]) => [id, Math.max(0, ...Object.values(policyOf(programme)?.retention ?? {}))]));
  }

  /** Everything that choosing somebody, or letting them stand in, has to know of them. */
  async forChoice({ identity: { networkId } }: Pick<Asked, 'identity'>, { personId, specialistId, programmeId, occurredAt }: Choice) {
    const at = instantIn('occurredAt', occurredAt) ?? this.#clock.now();
    const { state } = await this.#reader.load({ networkId, stream: streamOfPairing(personId) }, pairingStorage);
    const found = await this.specialist(networkId, specialistId, { programmeId: programmeId ?? null, at });
    return { ...found, sameAgency: await this.sameAgency(networkId, specialistId, state) };
  }

  /**
   * How a specialist stands at an instant, for support in a programme or (null) outside of any. Somebody whom nobody welcomed counts as gone. A
   * credential is needed where the programme says always: walking together is not billed, and what is billed asks anew, session by session (P12).
   */
  async specialist(
    networkId: string,
    specialistId: string,
    { programmeId, at }: { readonly programmeId: string | null; readonly at: Instant },
  ): Promise<FoundSpecialist> {
    const { left, credential } = await this.#standing(networkId, specialistId, { programmeId, at });
    return { left, credential };
  }

  /** Everybody who walks with a person now, and how they stand. */
  walkers(networkId: string, pairing: Pairing): Promise<readonly Walker[]> {
    const at = this.#clock.now();
    return Promise.all(
      walkingWith(pairing, at).map(async (walks) => {
        const programmeId = walks.as === 'chosen' ? walks.programmeId : null;
        const standing = await this.#standing(networkId, walks.specialistId, { programmeId, at });
        return { ...walks, ...standing, sameAgency: await this.sameAgency(networkId, walks.specialistId, pairing) };
      }),
    );
  }

  async #standing(
    networkId: string,
    specialistId: string,
    { programmeId, at }: { readonly programmeId: string | null; readonly at: Instant },
  ): Promise<WalkerStanding> {
    const found = await this.#known.specialist(networkId, specialistId);
    const policy = programmeId === null ? null : policyOf(await this.#known.programme(networkId, programmeId));
    const needed = policy !== null && credentialNeeded(policy.needsCredential, false);
    const tracks: readonly (string | undefined)[] = policy === null || policy.tracks.length === 0 ? [undefined] : policy.tracks;
    const standings = tracks.map((track) => credentialStanding(found, { at, needed, ...(track === undefined ? {} : { track }) }));
    return { credential: best(standings), left: !works(found), away: awayAt(found, at) };
  }

  /** Whether a specialist works for the one agency that supported the person until now; false where that is not known. */
  async sameAgency(networkId: string, specialistId: string, pairing: Pairing): Promise<boolean> {
    const { chosen, covers, released } = situationOf(pairing);
    const walked = [...chosen.values()].filter(({ accepted }) => accepted).map((each) => each.specialistId);
    const before = new Set([...walked, ...covers.keys(), ...released.keys()]);
    before.delete(specialistId);
    if (before.size === 0) return false;
    const agencies = await Promise.all([specialistId, ...before].map((id) => this.#known.agencyOfSpecialist(networkId, id)));
    return new Set(agencies).size === 1 && !agencies.includes(null);
  }
}

function isOpen({ opened, closed }: Programme): boolean {
  return opened !== null && !closed;
}

function works({ welcome, left }: Specialist): boolean {
  return welcome !== null && !left;
}

/** A credential of any track of the programme will do. */
function best(standings: readonly CredentialStanding[]): CredentialStanding {
  return standings.find(holds) ?? standings.find((standing) => standing === 'lapsed') ?? 'none';
}
