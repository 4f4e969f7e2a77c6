/** Wishes over HTTP: one way from a checked request to an answer, the same for every service. */
import type { ServiceName } from '@golden-thread/contracts';
import { type Decision, type DomainEvent, type Speaker, type StreamName } from '@golden-thread/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { positionText } from '../http/min-position.ts';
import type { Asked } from '../sign-in/asks.ts';
import { type Relations, speakerTowards } from '../relations/relations.ts';
import type { AggregateStorage } from './aggregate-storage.ts';
import { instantIn, Moment } from './fields.dto.ts';
import type { CommandHandling, Fulfilled, Making, Wish } from './command-handling.ts';

/** What every wish may say besides its own content. */
export class WishDto {
  @Moment({
    description: 'When it happened, where that is not now: entries written offline arrive late. At most 5 minutes ahead.',
    example: '2026-05-04T16:30:00Z',
    optional: true,
  })
  readonly occurredAt?: string;
}

/** The answer to a wish. */
export class WishAnswerDto {
  @ApiProperty({ description: 'The id of what the wish is about.', example: '0d5c1a52-8f0e-4b7d-9a1c-2f6f3f1f7a10' })
  readonly id!: string;

  @ApiProperty({
    description: '`happened` now; `repeated`: this key was used for the same wish before; `nothing`: it was so already.',
    enum: ['happened', 'repeated', 'nothing'],
  })
  readonly outcome!: 'happened' | 'repeated' | 'nothing';

  @ApiProperty({
    type: [String],
    description: 'The events that say so. A telling is confirmed by its event id.',
    example: ['01920000-0000-7000-8000-000000000001'],
  })
  readonly eventIds!: readonly string[];

  @ApiProperty({ description: 'The version of what was changed, for If-Match.', example: 3 })
  readonly version!: number;

  @ApiProperty({
    description: 'What `minPosition` asks for to read this; null when nothing had to change.',
    type: 'string',
    nullable: true,
    example: 'preferences:2f0c5a7e-6d5b-4f0e-8d6a-1c2b3a4d5e6f:17',
  })
  readonly position!: string | null;
}

/** Where a wish goes, and what it says. */
export type WishedFor = {
  /** The id of what it is about, as the answer names it. */
  readonly id: string;
  readonly stream: StreamName;
  /** Whom a stream that is named after a person is about, where its name was derived from an imported id. */
  readonly namedAfter?: string;
  /** The body: two wishes under one key must be equal in it. */
  readonly request: WishDto;
};

/** What a decision about a person is made with: time and ids, and who speaks. */
export type Deciding = Making & { readonly by: Speaker };

/** Fulfils the wishes of one service. */
export class Wishes {
  readonly #service: ServiceName;
  readonly #handling: CommandHandling;
  readonly #relations: Relations;

  constructor(service: ServiceName, { handling, relations }: { readonly handling: CommandHandling; readonly relations: Relations }) {
    this.#service = service;
    this.#handling = handling;
    this.#relations = relations;
  }

  /** A new id for what a wish makes, where the device brings none. */
  newId({ identity, idempotencyKey }: Asked, name: string): string {
    const { networkId, accountId, role } = identity;
    return this.#handling.newIdFor(
      { networkId, actor: { accountId, role }, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
      name,
    );
  }

  /** The stored type of an event that a verdict is about: it goes no further than that one. */
  typeOfEvent({ identity }: Asked, stream: StreamName, eventId: string): Promise<string | undefined> {
    return this.#handling.typeOfEvent(identity.networkId, stream, eventId);
  }

  /** A wish about a person: who asks is told to the decision as who speaks. Rejects as {@link fulfil} does, and with 404 `not-found`. */
  async about<State, Event extends DomainEvent>(
    { personId, ...wished }: WishedFor & { readonly personId: string },
    asked: Asked,
    aggregate: AggregateStorage<State, Event>,
    decide: (deciding: Deciding, state: State) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    const by = await speakerTowards(asked.identity, personId, this.#relations);
    return this.fulfil(wished, asked, aggregate, (state, making) =>
      decide({ by, now: making.now, newId: (name) => making.newId(name) }, state),
    );
  }

  /**
   * A wish for which it is looked up first whether whoever asks may put it. Where they put this very wish before under this key and it was
   * fulfilled, they get its first answer, whatever they may by now: it tells them what they were told. Keys are each account's own, so for
   * everybody else nothing is different. Rejects as {@link fulfil} does, and as `look` does.
   */
  async once(wished: WishedFor, asked: Asked, look: () => Promise<WishAnswerDto>): Promise<WishAnswerDto> {
    const before = await this.#handling.answered(wishOf(wished, asked));
    return before === null ? look() : this.#answer(wished.id, before);
  }

  /** Rejects with a Problem as {@link CommandHandling.fulfil} does, and with 400 for a time that is none. */
  async fulfil<State, Event extends DomainEvent>(
    wished: WishedFor,
    asked: Asked,
    aggregate: AggregateStorage<State, Event>,
    decide: (state: State, making: Making) => Decision<Event>,
  ): Promise<WishAnswerDto> {
    const occurredAt = instantIn('occurredAt', wished.request.occurredAt);
    const wish = { ...wishOf(wished, asked), ...(occurredAt === undefined ? {} : { occurredAt }) };
    return this.#answer(wished.id, await this.#handling.fulfil(wish, aggregate, decide));
  }

  #answer(id: string, { kind, storeId, position, eventIds, version }: Fulfilled): WishAnswerDto {
    return {
      id,
      outcome: kind,
      eventIds,
      version,
      position: position === null ? null : positionText(this.#service, { storeId, position }),
    };
  }
}

function wishOf({ stream, namedAfter, request }: WishedFor, { identity, idempotencyKey, seenVersion, requestId, route }: Asked): Wish {
  return {
    networkId: identity.networkId,
    stream,
    ...(namedAfter === undefined ? {} : { namedAfter }),
    actor: { accountId: identity.accountId, role: identity.role },
    request,
    route,
    correlationId: requestId,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    ...(seenVersion === undefined ? {} : { seenVersion }),
  };
}
