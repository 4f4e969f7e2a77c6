/** What the service's own streams say of the network, its agencies, programmes and specialists: looked up before deciding, as of now. */
import type { Instant } from '@golden-thread/kernel';
import { type AggregateReader, invalidRequest, type Problem, type SpecialistFact, workAt } from '@golden-thread/service-host';
import { type Agency, mayTakePeople, streamOfAgency } from './domain/agency.ts';
import { SMALLEST_THRESHOLD, streamOfNetwork } from './domain/network.ts';
import { type Programme, streamOfProgramme } from './domain/programme.ts';
import { type Specialist, streamOfSpecialist } from './domain/specialist.ts';
import { agencyStorage, networkStorage, programmeStorage, specialistStorage } from './storage.ts';

/** Looks up what a wish about one thing has to know of another. A Nest provider. */
export class KnownAgencies {
  readonly #reader: AggregateReader;

  constructor(reader: AggregateReader) {
    this.#reader = reader;
  }

  /** An agency; its initial state where there is none. */
  async agency(networkId: string, agencyId: string): Promise<Agency> {
    return (await this.#reader.load({ networkId, stream: streamOfAgency(agencyId) }, agencyStorage)).state;
  }

  /** A programme; its initial state where there is none. */
  async programme(networkId: string, programmeId: string): Promise<Programme> {
    return (await this.#reader.load({ networkId, stream: streamOfProgramme(programmeId) }, programmeStorage)).state;
  }

  /** A specialist; their initial state where there is none. */
  async specialist(networkId: string, specialistId: string): Promise<Specialist> {
    return (await this.#reader.load({ networkId, stream: streamOfSpecialist(specialistId) }, specialistStorage)).state;
  }

  /** Whether people may come to an agency: it is ready and not about to leave. */
  async mayTakePeople(networkId: string, agencyId: string): Promise<boolean> {
    return mayTakePeople(await this.agency(networkId, agencyId));
  }

  /** Whether an agency may see something of people: it is ready, and has not left. Also while it is about to leave. */
  async maySeePeople(networkId: string, agencyId: string): Promise<boolean> {
    const { invited, ready } = await this.agency(networkId, agencyId);
    return invited && ready;
  }

  /** The agency of a programme; null where there is no such programme. */
  async agencyOfProgramme(networkId: string, programmeId: string): Promise<string | null> {
    return (await this.programme(networkId, programmeId)).opened?.agencyId ?? null;
  }

  /** The agency that welcomed a specialist last; null where none did. */
  async agencyOfSpecialist(networkId: string, specialistId: string): Promise<string | null> {
    return (await this.specialist(networkId, specialistId)).welcome?.agencyId ?? null;
  }

  /** The agency that a specialist works for; null where none welcomed them, they left, or it left the network. */
  async agencyNow(networkId: string, specialistId: string): Promise<string | null> {
    const { welcome, left } = await this.specialist(networkId, specialistId);
    return welcome === null || left || (await this.agency(networkId, welcome.agencyId)).left ? null : welcome.agencyId;
  }

  /** The agency that had welcomed a specialist by an instant and that they had not left, as access has it; null where there was none. */
  async agencyAt(networkId: string, specialistId: string, at: Instant): Promise<string | null> {
    const { history } = await this.#reader.load({ networkId, stream: streamOfSpecialist(specialistId) }, specialistStorage);
    const facts = history.map(
      ({ event, recorded }) => ({ ...event, eventId: recorded.eventId, at: recorded.occurredAt }) as SpecialistFact,
    );
    return workAt(facts, at)?.agencyId ?? null;
  }

  /** Whether somebody may come to a programme now: it was opened and not closed, and its agency has not left the network. */
  async isOpen(networkId: string, { opened, closed }: Programme): Promise<boolean> {
    return opened !== null && !closed && !(await this.agency(networkId, opened.agencyId)).left;
  }

  /** The number of people under which the network shows no figure: 11, or what it says above that (P6). */
  async smallestNumber(networkId: string): Promise<number> {
    const { state } = await this.#reader.load({ networkId, stream: streamOfNetwork(networkId) }, networkStorage);
    return Math.max(SMALLEST_THRESHOLD, state.policy?.smallCellThreshold ?? SMALLEST_THRESHOLD);
  }

  /** Rejects with a Problem 400 that names the field where one of these is no region of the network: metrics and help lines go by region. */
  async demandRegions(networkId: string, regionIds: readonly string[], path: string): Promise<void> {
    const { state } = await this.#reader.load({ networkId, stream: streamOfNetwork(networkId) }, networkStorage);
    if (regionIds.every((regionId) => state.regions.has(regionId))) return;
    throw noSuchRegion(path);
  }
}

/** The Problem 400 of a field that names no region of the network. */
export function noSuchRegion(path: string): Problem {
  return invalidRequest([{ path, reason: 'names a region of the network; a network lead adds it first' }]);
}
