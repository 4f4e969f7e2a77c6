/** A service's own view of specialists, programmes and agencies: a read model over identity's published events. */
import {
  agencyPolicySet,
  credentialAdded,
  credentialPending,
  networkFounded,
  type NetworkFounded,
  programmeClosed,
  programmeOpened,
  programmePolicySet,
  type PublishedContract,
  type RoadRecord,
  type ServiceName,
  specialistAway,
  specialistBack,
  specialistLeft,
  specialistWelcomed,
  type SpecialistWelcomed,
} from '@golden-thread/contracts';
import type { DocumentSession, Projection, ProjectionRunner } from '@golden-thread/event-road';
import type { Clock, Instant } from '@golden-thread/kernel';
import type { Document, ReadModelStore } from '@golden-thread/read-models';
import { readModelOf } from '../ports/read-model-of.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import {
  type AgencyFact,
  credentialAt,
  type CredentialStanding,
  type CrisisPolicy,
  type DatedFact,
  isAwayAt,
  isCredentialNeeded,
  isPolicyWritten,
  needsOf,
  notesAt,
  type NotePolicy,
  type ProgrammeFact,
  type ProgrammeNeeds,
  type SpecialistFact,
  type Work,
  workAt,
} from './specialists.ts';

/** Which work is asked about: in which programme, if any, at what instant (now, unless said), and whether it is billed. */
export type WorkQuestion = { readonly programmeId?: string | undefined; readonly at?: Instant; readonly forBilling?: boolean };

/** Whose: an id, in a network. */
export type InNetwork = { readonly networkId: string; readonly id: string };

/**
 * Knows who works where, and what they may rest on. A Nest token. It is no view that decides who sees what: access rests on it in one place
 * only, the second reader, who comes from another agency (P8, P11), and somebody whose agency it does not know reads nothing there.
 */
export abstract class Specialists {
  /** Where a specialist works or gives time at an instant (now, unless said); null where nobody welcomed them, or they left. */
  abstract workOf(specialist: InNetwork, at?: Instant): Promise<Work | null>;
  /** All that is known of a specialist, for questions about many instants: `workAt(facts, at)`. */
  abstract factsOf(specialist: InNetwork): Promise<readonly SpecialistFact[]>;
  /** Whether a specialist is away at an instant (now, unless said). */
  abstract isAway(specialist: InNetwork, at?: Instant): Promise<boolean>;
  /** How a specialist stands towards what the work needs. Work outside of programmes needs no credential. */
  abstract credentialOf(specialist: InNetwork, work: WorkQuestion): Promise<CredentialStanding>;
  /** Everybody an agency ever welcomed, by id. */
  abstract welcomedBy(agency: InNetwork): Promise<readonly string[]>;
  /** What a programme asks for; one nobody heard of asks for everything. */
  abstract programme(programme: InNetwork): Promise<ProgrammeNeeds>;
  /** Who writes notes at an agency. */
  abstract notesOf(agency: InNetwork): Promise<NotePolicy>;
  /** Whether an agency has written down how it acts in hard moments (P15); `unknown` while the view has gaps or does not hear from identity. */
  abstract crisisPolicyOf(agency: InNetwork): Promise<CrisisPolicy>;
  /** The time zone of a network (IANA); UTC where it is not known yet. */
  abstract timezoneOf(networkId: string): Promise<string>;
}

const FACTS = 'facts';
const WELCOMED = 'welcomed';
const NETWORKS = 'networks';
const BY_AGENCY = 'by-agency';
const PAGE = 1_000;
const UTC = 'UTC';

const kinds: readonly (readonly [category: string, contracts: readonly PublishedContract[]])[] = [
  ['specialist', [specialistWelcomed, specialistLeft, specialistAway, specialistBack, credentialAdded, credentialPending]],
  ['programme', [programmeOpened, programmePolicySet, programmeClosed]],
  ['agency', [agencyPolicySet]],
];
const named: ReadonlyMap<string, { readonly name: string; readonly category: string }> = new Map(
  kinds.flatMap(([category, contracts]) => contracts.map(({ type, name }) => [type, { name, category }] as const)),
);

type FactsDocument = Document & { readonly facts: readonly DatedFact[] };

/** The projection of one service: `<service>-specialists`. Documents hold the facts, so that no order of arrival matters. */
export function specialistsProjection(service: ServiceName): Projection {
  return {
    name: `${service}-specialists`,
    version: 1,
    collections: [
      { name: FACTS, indexes: [] },
      { name: WELCOMED, indexes: [{ name: BY_AGENCY, fields: ['networkId', 'agencyId', 'specialistId'] }] },
      { name: NETWORKS, indexes: [] },
    ],
    sources: ['identity'],
    types: [...named.keys(), networkFounded.type],
    apply,
  };
}

async function apply(record: RoadRecord, documents: DocumentSession): Promise<void> {
  const { networkId, eventId, occurredAt, subject, type, data } = record.event;
  if (type === networkFounded.type) {
    documents.put(NETWORKS, { id: networkId, timezone: (data as NetworkFounded).timezone });
    return;
  }
  const kind = named.get(type);
  if (kind === undefined || subject?.startsWith(`${kind.category}-`) !== true) return;
  const id = idOf([networkId, subject]);
  const known = (await documents.get(FACTS, id)) as FactsDocument | null;
  const facts = (known?.facts ?? []).filter((fact) => fact.eventId !== eventId);
  documents.put(FACTS, { id, facts: [...facts, { eventId, at: occurredAt, type: kind.name, data }] });
  if (kind.name !== specialistWelcomed.name) return;
  const { agencyId } = data as SpecialistWelcomed;
  const specialistId = subject.slice(kind.category.length + 1);
  documents.put(WELCOMED, { id: idOf([networkId, agencyId, specialistId]), networkId, agencyId, specialistId });
}

function idOf(parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** What the view is read from. `isFollowing`: it holds what identity said, and goes on hearing from it. */
export type SpecialistsParts = {
  readonly readModels: ReadModelStore;
  readonly name: string;
  readonly clock: Clock;
  readonly isFollowing: () => boolean;
};

/** Answers from the read model that a runner fills. */
export class SpecialistsView extends Specialists {
  readonly #readModels: ReadModelStore;
  readonly #name: string;
  readonly #clock: Clock;
  readonly #isFollowing: () => boolean;

  constructor({ readModels, name, clock, isFollowing }: SpecialistsParts) {
    super();
    this.#readModels = readModels;
    this.#name = name;
    this.#clock = clock;
    this.#isFollowing = isFollowing;
  }

  override async workOf(specialist: InNetwork, at = this.#clock.now()): Promise<Work | null> {
    return workAt(await this.factsOf(specialist), at);
  }

  override async factsOf({ networkId, id }: InNetwork): Promise<readonly SpecialistFact[]> {
    return (await this.#facts(networkId, `specialist-${id}`)) as readonly SpecialistFact[];
  }

  override async isAway(specialist: InNetwork, at = this.#clock.now()): Promise<boolean> {
    return isAwayAt(await this.factsOf(specialist), at);
  }

  override async credentialOf(
    specialist: InNetwork,
    { programmeId, at = this.#clock.now(), forBilling = false }: WorkQuestion,
  ): Promise<CredentialStanding> {
    if (programmeId === undefined) return 'not-needed';
    const needs = await this.programme({ networkId: specialist.networkId, id: programmeId });
    return isCredentialNeeded(needs, forBilling) ? credentialAt(await this.factsOf(specialist), needs.tracks, at) : 'not-needed';
  }

  override async welcomedBy({ networkId, id }: InNetwork): Promise<readonly string[]> {
    const model = await this.#model();
    if (model === null) return [];
    const welcomed: Document[] = [];
    for (;;) {
      const after = welcomed.at(-1);
      const find = { collection: WELCOMED, index: BY_AGENCY, equals: [networkId, id], limit: PAGE };
      const page = await this.#readModels.find(model, after === undefined ? find : { ...find, after });
      welcomed.push(...page);
      if (page.length < PAGE) return welcomed.map((each) => String(each['specialistId']));
    }
  }

  override async programme({ networkId, id }: InNetwork): Promise<ProgrammeNeeds> {
    return needsOf((await this.#facts(networkId, `programme-${id}`)) as readonly ProgrammeFact[]);
  }

  override async notesOf({ networkId, id }: InNetwork): Promise<NotePolicy> {
    return notesAt((await this.#facts(networkId, `agency-${id}`)) as readonly AgencyFact[]);
  }

  override async crisisPolicyOf({ networkId, id }: InNetwork): Promise<CrisisPolicy> {
    if (isPolicyWritten((await this.#facts(networkId, `agency-${id}`)) as readonly AgencyFact[])) return 'written';
    return this.#isFollowing() ? 'none' : 'unknown';
  }

  override async timezoneOf(networkId: string): Promise<string> {
    const found = await this.#get(NETWORKS, networkId);
    return typeof found?.['timezone'] === 'string' ? found['timezone'] : UTC;
  }

  async #facts(networkId: string, subject: string): Promise<readonly DatedFact[]> {
    return ((await this.#get(FACTS, idOf([networkId, subject]))) as FactsDocument | null)?.facts ?? [];
  }

  async #get(collection: string, id: string): Promise<Document | null> {
    const model = await this.#model();
    return model === null ? null : this.#readModels.get(model, collection, id);
  }

  async #model() {
    const version = await this.#readModels.liveVersion(this.#name);
    return version === null ? null : { name: this.#name, version };
  }
}

/** The runner of a service's view, in the catalogue, and the view itself. The module starts and stops the runner. */
export function specialistsOf(
  service: ServiceName,
  ports: ServicePorts,
): { readonly runner: ProjectionRunner; readonly specialists: Specialists } {
  const projection = specialistsProjection(service);
  const { readModels, clock } = ports;
  const runner = readModelOf(projection, ports);
  const isFollowing = () => runner.coverage().every(({ state }) => state === 'following');
  return { runner, specialists: new SpecialistsView({ readModels, name: projection.name, clock, isFollowing }) };
}
