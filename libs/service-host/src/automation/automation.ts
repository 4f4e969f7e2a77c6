/** Automations: what a service does by itself because something happened, here or elsewhere (architecture.md 3.8). */
import type { RoadRecord, ServiceName } from '@golden-thread/contracts';
import { type DocumentSession, type Projection, SourceUnavailable } from '@golden-thread/event-road';
import type { Decision, DomainEvent, Ids, Instant, Speaker, StreamName } from '@golden-thread/kernel';
import { KeyDestroyed } from '@golden-thread/privacy';
import type { CollectionDeclaration } from '@golden-thread/read-models';
import type { AggregateStorage } from '../command/aggregate-storage.ts';
import type { CommandHandling, Making } from '../command/command-handling.ts';
import { KNOWN } from '../problems/known-problems.ts';
import { Problem } from '../problems/problem.ts';
import { problemOf } from '../problems/problem-of.ts';

/** What is declared of everything that acts by itself: what sets it going, and what it may append. Both by type, so that a test finds circles. */
export type ActsByItself = {
  /** In the words of the style guide: `when-group-meeting-held-then-gathering`. Ids of what it appends are made from it: never rename. */
  readonly name: string;
  readonly service: ServiceName;
  /** The record types it acts on, published or of the service's own store (`ownType`). */
  readonly reads: readonly string[];
  /** The stored types it appends. */
  readonly writes: readonly string[];
};

/**
 * A reaction to events. It may be called again for the same event, and has the same effect then. What it has to remember between events
 * (which agency a group belongs to) it keeps in documents of its own.
 */
export type Automation = ActsByItself & {
  readonly sources: readonly ServiceName[];
  /** Record types it only remembers: it appends nothing because of them. */
  readonly remembers?: readonly string[];
  readonly collections?: readonly CollectionDeclaration[];
  act(record: RoadRecord, acting: Acting, documents: DocumentSession): Promise<void>;
};

/** Where an automation's wish goes. */
export type Effect = {
  readonly networkId: string;
  readonly stream: StreamName;
  /** When it took effect; what it says happened then. */
  readonly at: Instant;
};

/** How something that acts by itself appends: as the automation it is, once for each cause and stream. */
export abstract class Acting {
  /** Who speaks: role `automation`, and its name. */
  abstract readonly by: Speaker;
  /** Whether this person was erased: what names them is then left alone. */
  abstract isErased(networkId: string, personId: string): boolean;
  /** Fulfils a wish. Asking again appends nothing; what is so already is no event. Rejects with a Problem where a rule says no: the cause is parked. */
  abstract fulfil<State, Event extends DomainEvent>(
    effect: Effect,
    aggregate: AggregateStorage<State, Event>,
    decide: (state: State, making: Making) => Decision<Event>,
  ): Promise<void>;
}

/** What acting needs of a service. */
export type ActingParts = { readonly handling: CommandHandling; readonly ids: Ids };

/** Namespace of the ids of what is caused. */
const CAUSED = '5b0c9c1e-3d1b-4c37-8f4b-0c5f0a6b9d21';

/** The effects of one cause: an event, or a time that came. `cause` is unique for it. */
export class ActingFor extends Acting {
  override readonly by: Speaker;
  readonly #parts: ActingParts;
  readonly #cause: { readonly id: string; readonly eventId?: string; readonly correlationId?: string };
  readonly #isErased: (networkId: string, personId: string) => boolean;

  constructor(
    name: string,
    cause: { readonly id: string; readonly eventId?: string; readonly correlationId?: string },
    parts: ActingParts,
    isErased: (networkId: string, personId: string) => boolean = () => false,
  ) {
    super();
    this.by = { role: 'automation', id: name };
    this.#cause = cause;
    this.#parts = parts;
    this.#isErased = isErased;
  }

  override isErased(networkId: string, personId: string): boolean {
    return this.#isErased(networkId, personId);
  }

  override async fulfil<State, Event extends DomainEvent>(
    { networkId, stream, at }: Effect,
    aggregate: AggregateStorage<State, Event>,
    decide: (state: State, making: Making) => Decision<Event>,
  ): Promise<void> {
    const { id, eventId, correlationId } = this.#cause;
    const { handling, ids } = this.#parts;
    const wish = {
      networkId,
      stream,
      actor: { accountId: `automation:${this.by.id}`, role: 'automation' },
      request: { automation: this.by.id, cause: id },
      idempotencyKey: ids.derived(CAUSED, JSON.stringify([this.by.id, id, stream])),
      occurredAt: at,
      ...(eventId === undefined ? {} : { causationId: eventId }),
      ...(correlationId === undefined ? {} : { correlationId }),
    };
    try {
      await handling.fulfil(wish, aggregate, decide);
    } catch (thrown) {
      if (!isKnownAlready(thrown)) throw thrown;
    }
  }
}

/**
 * A store forgets commands after 30 days, and what they appended never. A key is of one automation, cause and stream alone: where it was used
 * already and its command is forgotten, this very effect is there.
 */
function isKnownAlready(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === KNOWN.idempotencyKeyReused.code;
}

/** An automation as a projection: same road, same checkpoint, same parking; its effect is an append. */
export function projectionOf(automation: Automation, parts: ActingParts): Projection {
  return {
    name: `automation-${automation.name}`,
    version: 1,
    collections: automation.collections ?? [],
    sources: automation.sources,
    types: [...automation.reads, ...(automation.remembers ?? [])],
    apply: async (record, documents) => {
      const { eventId, correlationId } = record.event;
      const cause = { id: eventId, eventId, ...(correlationId === null ? {} : { correlationId }) };
      const acting = new ActingFor(automation.name, cause, parts, (networkId, personId) => documents.isErased(networkId, personId));
      await patiently(() => automation.act(record, acting, documents));
    },
  };
}

/** What may succeed later is tried again by the runner; what no erased person can be told is left; a rule that says no parks the cause. */
async function patiently(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    const { status, code } = problemOf(thrown);
    if (thrown instanceof KeyDestroyed) return;
    if (status !== 503 && code !== 'busy') throw thrown;
    throw new SourceUnavailable(`${code}: the wish of an automation is put again later`, { cause: thrown });
  }
}
