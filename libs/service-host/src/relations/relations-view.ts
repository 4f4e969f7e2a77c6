/** A service's own view of who walks with whom: a read model over identity's published events, one document a person. */
import {
  agencyInvited,
  agencyLeft,
  coverGiven,
  identityToldConfirmed,
  identityToldCorrected,
  personDied,
  personDiedCorrected,
  personErased,
  type PublishedContract,
  specialistAccepted,
  specialistChosen,
  specialistLeft,
  specialistReleased,
  specialistUnable,
  specialistWelcomed,
  wantedNoMore,
  type IdentityToldConfirmed,
  type RoadRecord,
  type ServiceName,
} from '@golden-thread/contracts';
import { type DocumentSession, erasedBy, type Projection, type ProjectionRunner } from '@golden-thread/event-road';
import type { Clock, Instant } from '@golden-thread/kernel';
import type { Document, ReadModelStore } from '@golden-thread/read-models';
import { readModelOf } from '../ports/read-model-of.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import { type HandOverSaid, handOverSaid, type Pairings } from './hand-over.ts';
import { Relations } from './relations.ts';
import { agencyOf, isGone, type PlaceFact } from './places.ts';
import { type PairingFact, type Walking, walkingIn, walksWith } from './walking.ts';

const COLLECTION = 'pairings';
const PLACES = 'places';
const NONE: Known = { facts: [], verdicts: {} };
const NOBODY: Walking = { accepted: {}, covers: {} };
const facts = [specialistChosen, specialistAccepted, specialistUnable, specialistReleased, coverGiven, wantedNoMore];
const verdicts = [identityToldConfirmed, identityToldCorrected];
const deaths = [personDied, personDiedCorrected];
const places: ReadonlyMap<string, string> = new Map(
  [specialistWelcomed, specialistLeft, agencyInvited, agencyLeft].map(({ type, name }) => [type, name]),
);
const names: ReadonlyMap<string, string> = new Map([...facts, ...verdicts, ...deaths].map(({ type, name }) => [type, name]));

/** What was said last of whether the person lives: nobody walks with who died (privacy.md section 4). */
type Said = { readonly at: Instant; readonly died: boolean };

type Known = Pairings & { readonly said?: Said; readonly erased?: true };
type PairingDocument = Document & Known;
type PlaceDocument = Document & { readonly facts: readonly PlaceFact[] };

/** The projection of one service: `<service>-relations`. Access rests on it. */
export function relationsProjection(service: ServiceName): Projection {
  return {
    name: `${service}-relations`,
    version: 2,
    collections: [
      { name: COLLECTION, indexes: [] },
      { name: PLACES, indexes: [] },
    ],
    sources: ['identity'],
    types: [...names.keys(), ...places.keys(), personErased.type],
    decidesAccess: true,
    apply,
  };
}

async function apply(record: RoadRecord, documents: DocumentSession): Promise<void> {
  const { event } = record;
  if (places.has(event.type)) {
    await placed(record, documents);
    return;
  }
  const name = names.get(event.type);
  if (name === undefined) {
    for (const erased of erasedBy(record)) {
      const id = documentOf(event.networkId, erased.slice(event.networkId.length + 1));
      documents.put(COLLECTION, { id, ...NONE, erased: true });
    }
    return;
  }
  const person = /^(?:pairing|person)-(.+)$/s.exec(event.subject ?? '')?.[1];
  if (person === undefined || documents.isErased(event.networkId, person)) return;
  const id = documentOf(event.networkId, person);
  const known = (await documents.get(COLLECTION, id)) as PairingDocument | null;
  const before = known ?? { id, facts: [], verdicts: {} };
  documents.put(COLLECTION, after(before, record, name));
}

/** Who works where, and which agencies are there: whoever left, or whose agency left, walks with nobody. */
async function placed({ event }: RoadRecord, documents: DocumentSession): Promise<void> {
  const id = documentOf(event.networkId, event.subject ?? '');
  const known = (await documents.get(PLACES, id)) as PlaceDocument | null;
  const fact = { eventId: event.eventId, at: event.occurredAt, type: places.get(event.type), ...agencyIn(event.data) } as PlaceFact;
  documents.put(PLACES, { id, facts: [...(known?.facts ?? []).filter(({ eventId }) => eventId !== fact.eventId), fact] });
}

function agencyIn(data: unknown): { readonly agencyId?: string } {
  const { agencyId } = data as { readonly agencyId?: string };
  return agencyId === undefined ? {} : { agencyId };
}

function after(before: PairingDocument, record: RoadRecord, name: string): PairingDocument {
  if (isOf(deaths, name)) return withDeath(before, record, name === personDied.name);
  return isOf(verdicts, name) ? withVerdict(before, record.event.data as IdentityToldConfirmed, name) : withFact(before, record, name);
}

function isOf(contracts: readonly PublishedContract[], name: string): boolean {
  return contracts.some((contract) => contract.name === name);
}

/** The last word counts, by when it was said; of one instant, as it stands in the stream. */
function withDeath(before: PairingDocument, { event: { occurredAt: at } }: RoadRecord, died: boolean): PairingDocument {
  return before.said !== undefined && before.said.at > at ? before : { ...before, said: { at, died } };
}

function withVerdict(before: PairingDocument, { eventId }: IdentityToldConfirmed, name: string): PairingDocument {
  if (before.verdicts[eventId] === 'corrected') return before;
  return { ...before, verdicts: { ...before.verdicts, [eventId]: name === identityToldConfirmed.name ? 'confirmed' : 'corrected' } };
}

function withFact(before: PairingDocument, { event }: RoadRecord, type: string): PairingDocument {
  const fact = { eventId: event.eventId, at: event.occurredAt, type, data: event.data } as PairingFact;
  return { ...before, facts: [...before.facts.filter(({ eventId }) => eventId !== fact.eventId), fact] };
}

function documentOf(networkId: string, personId: string): string {
  return JSON.stringify([networkId, personId]);
}

/** Answers from the read model that a runner fills. */
export class RelationsView extends Relations {
  readonly #readModels: ReadModelStore;
  readonly #name: string;
  readonly #clock: Clock;

  constructor({ readModels, name, clock }: { readonly readModels: ReadModelStore; readonly name: string; readonly clock: Clock }) {
    super();
    this.#readModels = readModels;
    this.#name = name;
    this.#clock = clock;
  }

  override async isOwnSpecialist(networkId: string, personId: string, specialistId: string): Promise<boolean> {
    if (!walksWith(await this.#walkingWith(networkId, personId), specialistId, this.#clock.now())) return false;
    return this.#isThere(networkId, specialistId);
  }

  override async specialistsOf(networkId: string, personId: string): Promise<readonly string[]> {
    const walking = await this.#walkingWith(networkId, personId);
    const everybody = new Set([...Object.values(walking.accepted), ...Object.keys(walking.covers)]);
    const walkers = [...everybody].filter((specialistId) => walksWith(walking, specialistId, this.#clock.now()));
    const there = await Promise.all(walkers.map((specialistId) => this.#isThere(networkId, specialistId)));
    return walkers.filter((_, n) => there[n]);
  }

  override async isErased(networkId: string, personId: string): Promise<boolean> {
    return (await this.#pairings(networkId, personId)).erased === true;
  }

  override async handOverSaid(networkId: string, personId: string, specialistId: string): Promise<HandOverSaid | null> {
    return handOverSaid(specialistId, await this.#pairings(networkId, personId));
  }

  async #walkingWith(networkId: string, personId: string): Promise<Walking> {
    const { facts, verdicts, said } = await this.#pairings(networkId, personId);
    return said?.died === true ? NOBODY : walkingIn(facts, verdicts);
  }

  /** Somebody of whom nobody said where they work, as history that was imported may be, is taken to be there. */
  async #isThere(networkId: string, specialistId: string): Promise<boolean> {
    const facts = await this.#places(networkId, `specialist-${specialistId}`);
    const agencyId = agencyOf(facts);
    return !isGone(facts) && (agencyId === null || !isGone(await this.#places(networkId, `agency-${agencyId}`)));
  }

  async #places(networkId: string, subject: string): Promise<readonly PlaceFact[]> {
    return ((await this.#get(PLACES, documentOf(networkId, subject))) as PlaceDocument | null)?.facts ?? [];
  }

  async #pairings(networkId: string, personId: string): Promise<Known> {
    return ((await this.#get(COLLECTION, documentOf(networkId, personId))) as PairingDocument | null) ?? NONE;
  }

  async #get(collection: string, id: string): Promise<Document | null> {
    const version = await this.#readModels.liveVersion(this.#name);
    return version === null ? null : this.#readModels.get({ name: this.#name, version }, collection, id);
  }
}

/** The runner of a service's view, in the catalogue, and the view itself. The module starts and stops the runner. */
export function relationsOf(
  service: ServiceName,
  ports: ServicePorts,
): { readonly runner: ProjectionRunner; readonly relations: Relations } {
  const projection = relationsProjection(service);
  const { readModels, clock } = ports;
  return { runner: readModelOf(projection, ports), relations: new RelationsView({ readModels, name: projection.name, clock }) };
}
