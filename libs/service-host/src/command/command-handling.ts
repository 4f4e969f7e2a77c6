/** How a wish becomes events: load, decide, append with the expected version, and decide again on a conflict (architecture.md 3.1). */
import { createHash } from 'node:crypto';
import { type Appended, type CommandKey, type EventStore, type EventToAppend, type StoredEvent } from '@golden-thread/event-store';
import {
  type Clock,
  type Decider,
  type Decision,
  type DomainEvent,
  type Ids,
  type Instant,
  type StreamName,
  canonicalJson,
  fold,
} from '@golden-thread/kernel';
import { Problem } from '../problems/problem.ts';
import { problemOfRefusal } from '../problems/refusal-status.ts';

/** Who wishes, and under which key. `idempotencyKey` is the request's Idempotency-Key header. */
export type Wish = {
  readonly networkId: string;
  readonly stream: StreamName;
  readonly actor: { readonly accountId: string; readonly role: string };
  /** What was asked for: two wishes under one key must be equal in it. */
  readonly request: unknown;
  readonly idempotencyKey?: string;
  readonly correlationId?: string;
};

/** Time and ids for a decision. Ids come from the command id where there is one, so that a repeat makes the same. */
export type Making = { readonly now: Instant; newId(name: string): string };

/** How an aggregate's events are read and written. */
export type AggregateStorage<State, Event extends DomainEvent> = Pick<Decider<State, Event, unknown>, 'initial' | 'evolve'> & {
  /** A stored event as the newest version of the domain's own. */
  read(stored: StoredEvent): Event;
  /** The event as it is stored. */
  write(event: Event, making: Making): Pick<EventToAppend, 'type' | 'schemaVersion' | 'about' | 'data'> & { readonly occurredAt?: Instant };
};

/** What became of a wish that was not refused. `position` (with the store's id) is what `minPosition` asks for; null when nothing had to change. */
export type Fulfilled = {
  readonly kind: 'happened' | 'repeated' | 'nothing';
  readonly storeId: string;
  readonly position: number | null;
  readonly eventIds: readonly string[];
};

/** How often a conflict is answered by deciding again before it is told. */
export const RETRIES_ON_CONFLICT = 3;

const PAGE = 1_000;
/** Namespace of ids derived from command ids. */
const COMMANDS = 'a3f6e0f6-0f0c-4b6b-9f39-5c2d3c1f7a10';

/** Handles wishes for one store. */
export class CommandHandling {
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(parts: { readonly store: EventStore; readonly clock: Clock; readonly ids: Ids }) {
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#ids = parts.ids;
  }

  /**
   * Fulfils a wish. Rejects with a Problem: the refusal of a rule, 409 `busy` after three conflicts, 422 `idempotency-key-reused`;
   * and with StoreUnavailable. A wish under an idempotency key that was fulfilled before gets its first answer.
   */
  async fulfil<State, Event extends DomainEvent>(
    wish: Wish,
    aggregate: AggregateStorage<State, Event>,
    decide: (state: State, making: Making) => Decision<Event>,
  ): Promise<Fulfilled> {
    const { storeId } = await this.#store.head();
    const earlier = await this.#earlierEvents(wish);
    if (earlier !== null) return this.#repeat(wish, earlier, storeId);
    for (let attempt = 0; attempt <= RETRIES_ON_CONFLICT; attempt += 1) {
      const { state, version } = await this.#load(wish, aggregate);
      const making = this.#making(wish);
      const decision = decide(state, making);
      if (decision.kind === 'refused') throw problemOfRefusal(decision.refusal);
      if (decision.events.length === 0) return { kind: 'nothing', storeId, position: null, eventIds: [] };
      const events = decision.events.map((event, index) => this.#toAppend(wish, aggregate.write(event, making), { making, index }));
      const fulfilled = await this.#append(wish, { version, events, now: making.now, storeId });
      if (fulfilled !== 'conflict') return fulfilled;
    }
    throw new Problem(
      409,
      'busy',
      'Others changed the same thing at the same moment. Nothing was stored; look at how it stands now and try again.',
    );
  }

  async #load<State, Event extends DomainEvent>(
    wish: Wish,
    aggregate: AggregateStorage<State, Event>,
  ): Promise<{ state: State; version: number }> {
    let state = aggregate.initial;
    let version = 0;
    for (;;) {
      const page = await this.#store.readStream(wish.networkId, wish.stream, { fromVersion: version + 1, limit: PAGE });
      state = fold(
        { initial: state, evolve: aggregate.evolve },
        page.map((stored) => aggregate.read(stored)),
      );
      version += page.length;
      if (page.length < PAGE) return { state, version };
    }
  }

  async #append(
    wish: Wish,
    { version, events, now, storeId }: { version: number; events: readonly EventToAppend[]; now: Instant; storeId: string },
  ): Promise<Fulfilled | 'conflict'> {
    const command = commandKeyOf(wish);
    const outcome = await this.#store.append({
      networkId: wish.networkId,
      stream: wish.stream,
      expected: version,
      events,
      recordedAt: now,
      ...(command === null ? {} : { command }),
    });
    switch (outcome.kind) {
      case 'appended':
        return answer('happened', outcome, storeId);
      case 'repeated':
        return answer('repeated', outcome, storeId);
      case 'conflict':
        return 'conflict';
      case 'command-reused':
        throw reused();
      case 'event-id-taken':
        throw new Problem(
          409,
          'event-id-taken',
          'An event of this wish has an id that is taken already. Nothing was stored; send the wish with a new idempotency key.',
        );
    }
  }

  /** A repeated wish is recognised by the id its first event would have: deciding again could refuse what was granted before. */
  async #earlierEvents(wish: Wish): Promise<readonly StoredEvent[] | null> {
    if (wish.idempotencyKey === undefined) return null;
    const found = await this.#store.findEvents(wish.networkId, [this.#eventId(wish, 0)]);
    return found.length === 0 ? null : found;
  }

  /** The store compares the hash and gives the first answer; what is handed over is only looked at if its command row has expired. */
  async #repeat(wish: Wish, events: readonly StoredEvent[], storeId: string): Promise<Fulfilled> {
    try {
      const fulfilled = await this.#append(wish, { version: 0, events, now: this.#clock.now(), storeId });
      if (fulfilled !== 'conflict') return fulfilled;
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.code !== 'event-id-taken') throw thrown;
    }
    throw reused();
  }

  #making(wish: Wish): Making {
    return {
      now: this.#clock.now(),
      newId: (name) =>
        wish.idempotencyKey === undefined ? this.#ids.random() : this.#ids.derived(this.#commandNamespace(wish), `id ${name}`),
    };
  }

  #toAppend(
    wish: Wish,
    written: ReturnType<AggregateStorage<unknown, DomainEvent>['write']>,
    { making, index }: { making: Making; index: number },
  ): EventToAppend {
    return {
      eventId: this.#eventId(wish, index),
      type: written.type,
      schemaVersion: written.schemaVersion,
      occurredAt: written.occurredAt ?? making.now,
      about: written.about,
      data: written.data,
      meta: {
        actor: wish.actor,
        ...(wish.idempotencyKey === undefined ? {} : { commandId: wish.idempotencyKey }),
        ...(wish.correlationId === undefined ? {} : { correlationId: wish.correlationId }),
      },
    };
  }

  #eventId(wish: Wish, index: number): string {
    return wish.idempotencyKey === undefined ? this.#ids.timeOrdered() : this.#ids.derived(this.#commandNamespace(wish), `event ${index}`);
  }

  #commandNamespace(wish: Wish): string {
    return this.#ids.derived(COMMANDS, JSON.stringify([wish.networkId, wish.actor.accountId, wish.idempotencyKey]));
  }
}

function commandKeyOf(wish: Wish): CommandKey | null {
  if (wish.idempotencyKey === undefined) return null;
  const requestHash = createHash('sha256')
    .update(canonicalJson([wish.stream, wish.request]))
    .digest('hex');
  return { accountId: wish.actor.accountId, commandId: wish.idempotencyKey, requestHash };
}

function answer(kind: 'happened' | 'repeated', appended: Appended, storeId: string): Fulfilled {
  return { kind, storeId, position: appended.position, eventIds: appended.eventIds };
}

function reused(): Problem {
  return new Problem(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used for another wish before. Nothing was stored; use a new key for a new wish.',
  );
}
