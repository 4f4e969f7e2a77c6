/** How a wish becomes events: load, decide, append with the expected version, and decide again on a conflict (architecture.md 3.1). */
import { createHash } from 'node:crypto';
import { type Appended, type CommandKey, type EventStore, type EventToAppend, type StoredEvent } from '@golden-thread/event-store';
import {
  type Clock,
  type Decision,
  type DomainEvent,
  type Ids,
  type Instant,
  type StreamName,
  canonicalJson,
  MICROS_PER_SECOND,
} from '@golden-thread/kernel';
import type { Sealer } from '@golden-thread/privacy';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import { Problem } from '../problems/problem.ts';
import { problemOfRefusal } from '../problems/refusal-status.ts';
import { AggregateReader } from './aggregate-reader.ts';
import { type AggregateStorage, encoded } from './aggregate-storage.ts';

/** Who wishes, and under which key. `idempotencyKey` is the request's Idempotency-Key header. */
export type Wish = {
  readonly networkId: string;
  readonly stream: StreamName;
  /** Whom a stream that is named after a person is about, where its name was derived from an imported id (docs/decisions/0023). */
  readonly namedAfter?: string;
  readonly actor: { readonly accountId: string; readonly role: string };
  /** What was asked for: two wishes under one key must be equal in it. */
  readonly request: unknown;
  /** By which route, as method and path, where one stream has several: they differ under one key, however equal their requests. */
  readonly route?: string;
  readonly idempotencyKey?: string;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** When it happened, where that is not now: entries written offline arrive late. At most 5 minutes ahead, which then counts as now. */
  readonly occurredAt?: Instant;
  /** The version of the stream that whoever wishes has seen (If-Match); another one is a Problem 412 `changed-meanwhile`. */
  readonly seenVersion?: number;
};

/**
 * Time and ids for a decision. `now` is when the wish happened: the clock's time, or the time an offline entry says. Ids come from the
 * command id where there is one, so that a repeat makes the same.
 */
export type Making = { readonly now: Instant; newId(name: string): string };

/** What became of a wish that was not refused. `position` (with the store's id) is what `minPosition` asks for; null when nothing had to change. */
export type Fulfilled = {
  readonly kind: 'happened' | 'repeated' | 'nothing';
  readonly storeId: string;
  readonly position: number | null;
  readonly eventIds: readonly string[];
  /** The version of the stream now. */
  readonly version: number;
};

/** How often a conflict is answered by deciding again before it is told. */
export const RETRIES_ON_CONFLICT = 3;

/** Clocks differ: so far ahead a wish may lie (events.md). */
const CLOCK_SKEW = 5 * 60 * MICROS_PER_SECOND;
/** Namespace of ids derived from command ids. */
const COMMANDS = 'a3f6e0f6-0f0c-4b6b-9f39-5c2d3c1f7a10';

/** Handles wishes for one store. */
export class CommandHandling {
  readonly #store: EventStore;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #sealer: Sealer;
  readonly #reader: AggregateReader;
  #storeId: string | null = null;

  constructor(parts: { readonly store: EventStore; readonly clock: Clock; readonly ids: Ids; readonly sealer: Sealer }) {
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#ids = parts.ids;
    this.#sealer = parts.sealer;
    this.#reader = new AggregateReader(parts);
  }

  /**
   * Fulfils a wish. Rejects with a Problem: the refusal of a rule, 409 `busy` after three conflicts, 422 `idempotency-key-reused`,
   * 412 `changed-meanwhile`, 400 `in-the-future`; and with StoreUnavailable and KeysUnavailable. A wish under an idempotency key that was fulfilled before gets its first answer.
   */
  async fulfil<State, Event extends DomainEvent>(
    wish: Wish,
    aggregate: AggregateStorage<State, Event>,
    decide: (state: State, making: Making) => Decision<Event>,
  ): Promise<Fulfilled> {
    const before = await this.answered(wish);
    if (before !== null) return before;
    const storeId = await this.#knownStore();
    for (let attempt = 0; attempt <= RETRIES_ON_CONFLICT; attempt += 1) {
      const { state, version } = await this.#reader.load(wish, aggregate);
      const now = this.#clock.now();
      const decision = decide(state, this.#making(wish, now));
      if (decision.kind === 'refused') throw problemOfRefusal(decision.refusal);
      // Only now: to whoever may not even wish this, the version of the stream would tell that there is something, and how much.
      if (wish.seenVersion !== undefined && wish.seenVersion !== version) throw problemFrom(KNOWN.changedMeanwhile);
      if (decision.events.length === 0) return { kind: 'nothing', storeId, position: null, eventIds: [], version };
      const events = await Promise.all(decision.events.map((event, index) => this.#toAppend(wish, aggregate, { event, index, now })));
      const fulfilled = await this.#append(wish, { version, events, now, storeId });
      if (fulfilled !== 'conflict') return fulfilled;
    }
    throw problemFrom(KNOWN.busy);
  }

  /**
   * The first answer to this very wish, where the same account put it before under the same idempotency key and it was fulfilled; else null.
   * Rejects with a Problem 422 `idempotency-key-reused` where the key was another wish's of theirs, and with StoreUnavailable.
   */
  async answered(wish: Wish): Promise<Fulfilled | null> {
    const earlier = await this.#earlierEvents(wish);
    return earlier === null ? null : this.#repeat(wish, earlier, await this.#knownStore());
  }

  /** An open store keeps its id: a restore makes another store. */
  async #knownStore(): Promise<string> {
    this.#storeId ??= (await this.#store.head()).storeId;
    return this.#storeId;
  }

  /** A new id for what a wish makes: the same each time for the same command, random for one without a key. */
  newIdFor(wish: Pick<Wish, 'networkId' | 'actor' | 'idempotencyKey'>, name: string): string {
    return wish.idempotencyKey === undefined ? this.#ids.random() : this.#ids.derived(this.#commandNamespace(wish), `id ${name}`);
  }

  /** The stored type of an event of a stream, or undefined where the stream has no such event. */
  async typeOfEvent(networkId: string, stream: StreamName, eventId: string): Promise<string | undefined> {
    const [found] = await this.#store.findEvents(networkId, [eventId]);
    return found?.stream === stream ? found.type : undefined;
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
        throw problemFrom(KNOWN.idempotencyKeyReused);
      case 'event-id-taken':
        throw problemFrom(KNOWN.eventIdTaken);
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
    throw problemFrom(KNOWN.idempotencyKeyReused);
  }

  #making(wish: Wish, now: Instant): Making {
    if (wish.occurredAt !== undefined && wish.occurredAt > now + CLOCK_SKEW) throw problemFrom(KNOWN.inTheFuture);
    return {
      now: happenedAt(wish, now),
      newId: (name) => this.newIdFor(wish, name),
    };
  }

  async #toAppend<State, Event extends DomainEvent>(
    wish: Wish,
    aggregate: AggregateStorage<State, Event>,
    { event, index, now }: { readonly event: Event; readonly index: number; readonly now: Instant },
  ): Promise<EventToAppend> {
    const eventId = this.#eventId(wish, index);
    const { networkId, stream, namedAfter } = wish;
    const place = { networkId, stream, eventId, ...(namedAfter === undefined ? {} : { namedAfter }) };
    return {
      eventId,
      ...(await encoded(aggregate, event, place, this.#sealer)),
      occurredAt: happenedAt(wish, now),
      meta: {
        actor: wish.actor,
        ...(wish.idempotencyKey === undefined ? {} : { commandId: wish.idempotencyKey }),
        ...(wish.causationId === undefined ? {} : { causationId: wish.causationId }),
        ...(wish.correlationId === undefined ? {} : { correlationId: wish.correlationId }),
      },
    };
  }

  #eventId(wish: Wish, index: number): string {
    return wish.idempotencyKey === undefined ? this.#ids.timeOrdered() : this.#ids.derived(this.#commandNamespace(wish), `event ${index}`);
  }

  #commandNamespace(wish: Pick<Wish, 'networkId' | 'actor' | 'idempotencyKey'>): string {
    return this.#ids.derived(COMMANDS, JSON.stringify([wish.networkId, wish.actor.accountId, wish.idempotencyKey]));
  }
}

/**
 * What a clock says that runs ahead happened now: else it would outrank what is said next. What acts by itself goes by the time of its cause, and
 * puts what was said after something else right after it, however fast it acts.
 */
function happenedAt({ occurredAt, actor }: Wish, now: Instant): Instant {
  if (occurredAt === undefined) return now;
  return actor.role === 'automation' ? occurredAt : Math.min(occurredAt, now);
}

function commandKeyOf(wish: Wish): CommandKey | null {
  if (wish.idempotencyKey === undefined) return null;
  const requestHash = createHash('sha256')
    .update(canonicalJson([wish.stream, wish.request, wish.route ?? null]))
    .digest('hex');
  return { accountId: wish.actor.accountId, commandId: wish.idempotencyKey, requestHash };
}

function answer(kind: 'happened' | 'repeated', appended: Appended, storeId: string): Fulfilled {
  return { kind, storeId, position: appended.position, eventIds: appended.eventIds, version: appended.lastVersion };
}
