/** How a person reads their thread of one service. Pages put the services' threads together by time. */
import type { ServiceName } from '@golden-thread/contracts';
import { ownFeeds, type ProjectionRunner } from '@golden-thread/event-road';
import { formatInstant } from '@golden-thread/kernel';
import type { Sealer } from '@golden-thread/privacy';
import { Controller, Get, Param, Query, type Type } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '../command/fields.dto.ts';
import { waitForPosition } from '../http/min-position.ts';
import { cursorAfter, placeOf, type Placed } from '../own-view/cursor.ts';
import { PageQuery } from '../own-view/page-query.dto.ts';
import { readModelOf } from '../ports/read-model-of.ts';
import type { ServicePorts } from '../ports/service-ports.ts';
import { notFound } from '../relations/relations.ts';
import { type Asked, AskedBy, For } from '../sign-in/asks.ts';
import { shownOf, THREAD, type ThreadDocument, threadProjection, type ThreadTable } from './thread-of-person.ts';
import { ThreadDto } from './thread.dto.ts';

const PAGE = 50;

/** Whose thread. */
export class ThreadPath {
  @Id({ description: 'The person.', example: 'ada' })
  readonly personId!: string;
}

/** The runner of a service's threads, in the catalogue, and their route. The module starts and stops the runner. */
export function threadOf<StoredType extends string>(
  service: ServiceName,
  ports: ServicePorts,
  table: ThreadTable<StoredType>,
): { readonly runner: ProjectionRunner; readonly controller: Type } {
  const runner = readModelOf(threadProjection(service, table), ports, ownFeeds(service, ports));
  return { runner, controller: threadController(service, new ThreadReader({ runner, sealer: ports.sealer, table })) };
}

function threadController(service: ServiceName, reader: ThreadReader): Type {
  @ApiTags(service)
  @For('person')
  @Controller(`api/${service}/people`)
  class ThreadController {
    @Get(':personId/thread')
    @ApiOperation({ summary: 'My thread: everything that is kept here and is mine to read, with its history, the newest first.' })
    @ApiOkResponse({ type: ThreadDto })
    @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
    of(@Param() { personId }: ThreadPath, @Query() query: PageQuery, @AskedBy() { identity }: Asked): Promise<ThreadDto> {
      if (identity.subjectId !== personId) throw notFound();
      return reader.page(identity.networkId, personId, query);
    }
  }
  return ThreadController;
}

class ThreadReader {
  readonly #runner: ProjectionRunner;
  readonly #sealer: Sealer;
  readonly #table: ThreadTable<string>;

  constructor({
    runner,
    sealer,
    table,
  }: {
    readonly runner: ProjectionRunner;
    readonly sealer: Sealer;
    readonly table: ThreadTable<string>;
  }) {
    this.#runner = runner;
    this.#sealer = sealer;
    this.#table = table;
  }

  async page(networkId: string, personId: string, { after: cursor, minPosition }: PageQuery): Promise<ThreadDto> {
    await waitForPosition(this.#runner, minPosition);
    const placed: Placed = { collection: THREAD.collection, index: THREAD.byPerson, equals: [networkId, personId] };
    const after = cursor === undefined ? undefined : placeOf(placed, cursor);
    const find = {
      collection: THREAD.collection.name,
      index: THREAD.byPerson,
      equals: [networkId, personId],
      descending: true,
      limit: PAGE + 1,
    };
    const { value, incomplete, rebuilding } = await this.#runner.answer({ networkId }, (documents) =>
      documents.find(after === undefined ? find : { ...find, after }),
    );
    const page = value.slice(0, PAGE) as unknown as readonly ThreadDocument[];
    const last = page.at(-1);
    const entries = await Promise.all(page.map((document) => this.#entry(document)));
    return {
      entries: entries.filter((entry) => entry !== null),
      after: value.length > PAGE && last !== undefined ? cursorAfter(placed, last) : null,
      incomplete: incomplete || rebuilding,
    };
  }

  async #entry(document: ThreadDocument): Promise<ThreadDto['entries'][number] | null> {
    const { eventId, type: what, stream, at, networkId } = document;
    const content = shownOf(this.#table, { ...document, data: await this.#sealer.open(document.data, networkId) });
    return content === null ? null : { eventId, what, stream, happenedAt: formatInstant(at), content };
  }
}
