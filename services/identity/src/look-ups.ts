/** What decisions about people look up of agencies, programmes and specialists, as of now. */
import type { Clock, Instant } from '@golden-thread/kernel';
import { type Asked, handOverSaid, type Identity, instantIn, type Pairings } from '@golden-thread/service-host';
import { type HandOver, handOver } from './domain/pairing-hand-over.ts';
import { confirmedFactsOf, type Pairing } from './domain/pairing-situation.ts';
import { walkingWith, type WalkerStanding, type WalksWith } from './domain/pairing-waiting.ts';
import { programmesOf, type Retentions } from './domain/person-retention.ts';
import type { Person } from './domain/person.ts';
import { policyOf } from './domain/programme.ts';
import { credentialNeeded, credentialStanding, type CredentialStanding, holds } from './domain/specialist-credentials.ts';
import { awayAt } from './domain/specialist.ts';
import type { KnownAgencies } from './known-agencies.ts';

/** Whom a person chooses or lets stand in, for support in which programme, and when that was said. */
export type Choice = {
  readonly specialistId: string;
  readonly programmeId?: string | undefined;
  readonly occurredAt?: string | undefined;
};

/** How a specialist stands whom somebody chooses. */
export type FoundSpecialist = { readonly credential: CredentialStanding; readonly left: boolean };

/** Somebody who walks with a person: how they stand where they walk, and what they see of what was before. */
export type Walker = WalksWith & WalkerStanding & { readonly sees: HandOver };

/** Looks up. A Nest provider. */
export class LookUps {
  readonly #known: KnownAgencies;
  readonly #clock: Clock;

  constructor(parts: { readonly known: KnownAgencies; readonly clock: Clock }) {
    this.#known = parts.known;
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
    return {
      agencyMayTakePeople,
      programmeIsTheirs: programme.opened?.agencyId === agencyId && (await this.#known.isOpen(networkId, programme)),
    };
  }

  /** Whether whoever asks speaks for an agency, and for another one than this: they lead another one, or work for another one or for none. */
  async speaksForAnother({ networkId, role, subjectId }: Identity, agencyId: string): Promise<boolean> {
    if (role === 'agency-steward') return subjectId !== agencyId;
    return role === 'specialist' && (await this.#known.agencyNow(networkId, subjectId)) !== agencyId;
  }

  /** Whether a programme is open now; so is what is outside of any. */
  async isOpen(networkId: string, programmeId: string | undefined): Promise<boolean> {
    return programmeId === undefined || this.#known.isOpen(networkId, await this.#known.programme(networkId, programmeId));
  }

  /** Whether each of these specialists works for an agency now. */
  async areThere(networkId: string, specialistIds: readonly string[]): Promise<boolean> {
    const agencies = await Promise.all(specialistIds.map((id) => this.#known.agencyNow(networkId, id)));
    return !agencies.includes(null);
  }

  /** How long the programmes of a person keep their records by law. */
  async retentions(networkId: string, person: Person): Promise<Retentions> {
    const programmes = await Promise.all(
      [...programmesOf(person).keys()].map(async (id) => [id, await this.#known.programme(networkId, id)] as const),
    );
    return new Map(programmes.map(([id, programme]) => [id, Math.max(0, ...Object.values(policyOf(programme)?.retention ?? {}))]));
  }

  /** Everything that choosing somebody, or letting them stand in, has to know of them. */
  async forChoice({ identity: { networkId } }: Pick<Asked, 'identity'>, { specialistId, programmeId, occurredAt }: Choice) {
    const at = instantIn('occurredAt', occurredAt) ?? this.#clock.now();
    return this.specialist(networkId, specialistId, { programmeId: programmeId ?? null, at });
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
        return { ...walks, ...standing, sees: await this.#handOver(networkId, walks.specialistId, pairing) };
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
    return { credential: best(standings), left: !(await this.areThere(networkId, [specialistId])), away: awayAt(found, at) };
  }

  /** What a specialist sees of before: said by the function that access rests on, so that the page promises nothing else (P5). */
  async #handOver(networkId: string, specialistId: string, pairing: Pairing): Promise<HandOver> {
    const said = handOverSaid(specialistId, asAccessReads(pairing));
    if (said === null) return handOver({ continuity: 'everything', sameAgency: true });
    const { before, continuity, from } = said;
    if (from === null) return handOver({ continuity, sameAgency: true });
    const [mine, theirs] = await Promise.all([
      this.#known.agencyAt(networkId, specialistId, this.#clock.now()),
      this.#known.agencyAt(networkId, from, before),
    ]);
    return handOver({ continuity, sameAgency: mine !== null && mine === theirs });
  }
}

/** A person's pairings as they are published: what counts of them. */
function asAccessReads(pairing: Pairing): Pairings {
  const counting = confirmedFactsOf(pairing).map(({ event, recorded: { eventId, occurredAt: at } }) => ({ ...event, eventId, at }));
  const verdicts = Object.fromEntries(counting.map(({ eventId }) => [eventId, 'confirmed'] as const));
  return { facts: counting as unknown as Pairings['facts'], verdicts };
}

/** A credential of any track of the programme will do. */
function best(standings: readonly CredentialStanding[]): CredentialStanding {
  return standings.find(holds) ?? standings.find((standing) => standing === 'lapsed') ?? 'none';
}
