/** A service's own view of who walks with whom: a read model over identity's published events, one document a person. */
import {
  coverGiven,
  identityToldConfirmed,
  identityToldCorrected,
  personErased,
  specialistAccepted,
  specialistChosen,
  specialistReleased,
  specialistUnable,
  type IdentityToldConfirmed,
  type RoadRecord,
  type ServiceName,
} from '@golden-thread/contracts';
import { type DocumentSession, type Projection, ProjectionRunner } from '@golden-thread/event-road';
import type { Clock } from '@golden-thread/kernel';
import type { Document, ReadModelStore } from '@golden-thread/read-models';
import { Relations } from './relations.ts';
import { type PairingFact, type Verdicts, walkingIn, walksWith } from './walking.ts';

const COLLECTION = 'pairings';
const facts = [specialistChosen, specialistAccepted, specialistUnable, specialistReleased, coverGiven];
const verdicts = [identityToldConfirmed, identityToldCorrected];
const names: ReadonlyMap<string, string> = new Map([...facts, ...verdicts].map(({ type, name }) => [type, name]));

type PairingDocument = Document & { readonly facts: readonly PairingFact[]; readonly verdicts: Verdicts };

/** The projection of one service: `<service>-relations`. Access rests on it. */
export function relationsProjection(service: ServiceName): Projection {
  return {
    name: `${service}-relations`,
    version: 1,
    collections: [{ name: COLLECTION, indexes: [] }],
    sources: ['identity'],
    types: [...names.keys(), personErased.type],
    decidesAccess: true,
    apply,
  };
}

async function apply(record: RoadRecord, documents: DocumentSession): Promise<void> {
  const { event } = record;
  const name = names.get(event.type);
  if (name === undefined) {
    for (const person of event.about ?? []) documents.delete(COLLECTION, documentOf(event.networkId, person));
    return;
  }
  const person = /^pairing-(.+)$/s.exec(event.subject ?? '')?.[1];
  if (person === undefined || documents.isErased(event.networkId, person)) return;
  const id = documentOf(event.networkId, person);
  const known = (await documents.get(COLLECTION, id)) as PairingDocument | null;
  const before = known ?? { id, facts: [], verdicts: {} };
  documents.put(
    COLLECTION,
    isVerdict(name) ? withVerdict(before, event.data as IdentityToldConfirmed, name) : withFact(before, record, name),
  );
}

function isVerdict(name: string): boolean {
  return verdicts.some((contract) => contract.name === name);
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
    const version = await this.#readModels.liveVersion(this.#name);
    if (version === null) return false;
    const found = (await this.#readModels.get(
      { name: this.#name, version },
      COLLECTION,
      documentOf(networkId, personId),
    )) as PairingDocument | null;
    return found !== null && walksWith(walkingIn(found.facts, found.verdicts), specialistId, this.#clock.now());
  }
}

/** The runner of a service's view, and the view itself. The caller puts the runner into the catalogue, starts and stops it. */
export function relationsOf(
  service: ServiceName,
  parts: Omit<ConstructorParameters<typeof ProjectionRunner>[0], 'projection'>,
): { readonly runner: ProjectionRunner; readonly relations: Relations } {
  const projection = relationsProjection(service);
  const { readModels, clock } = parts;
  return {
    runner: new ProjectionRunner({ ...parts, projection }),
    relations: new RelationsView({ readModels, name: projection.name, clock }),
  };
}
