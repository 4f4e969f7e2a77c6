/** Health that tells the truth: live = the process runs; ready = the stores answer and every read model moves (R10). */
import { Controller, Get, Header, Inject, Injectable, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ReadModelCatalogue } from '@golden-thread/event-road';
import type { EventStore } from '@golden-thread/event-store';
import type { ServiceName } from '@golden-thread/contracts';
import type { FastifyReply } from 'fastify';

/** One thing that was looked at. */
export type Finding = { readonly what: string; readonly well: boolean; readonly why?: string };

/** What readiness looks at. */
export type Watched = { readonly stores: ReadonlyMap<ServiceName, EventStore>; readonly catalogue: ReadModelCatalogue };

/** A store that needs longer than this to say where it stands does not answer. */
const STORE_ANSWERS_WITHIN_MS = 2_000;

/** Looks at stores and read models when asked; nothing is remembered, so it cannot be stale. */
@Injectable()
export class Readiness {
  readonly #watched: Watched;
  #ending = false;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** Turned off first when the process ends, so that nobody sends more. */
  turnOff(): void {
    this.#ending = true;
  }

  /** Whether the process ends. */
  get isEnding(): boolean {
    return this.#ending;
  }

  /** All findings; ready is when all are well. */
  async findings(): Promise<readonly Finding[]> {
    const stores = await Promise.all([...this.#watched.stores].map(([service, store]) => answers(service, store)));
    const readModels = this.#watched.catalogue.all().map((process): Finding => {
      const { healthy, why } = process.moving();
      return { what: `read model ${process.name}`, well: healthy, ...(why === undefined ? {} : { why }) };
    });
    const ending: Finding[] = this.#ending ? [{ what: 'process', well: false, why: 'it is ending' }] : [];
    return [...ending, ...stores, ...readModels];
  }
}

async function answers(service: ServiceName, store: EventStore): Promise<Finding> {
  const what = `store of ${service}`;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => {
      resolve({ what, well: false, why: `no answer within ${STORE_ANSWERS_WITHIN_MS} ms` });
    }, STORE_ANSWERS_WITHIN_MS);
  });
  const head = store.head().then(
    (): Finding => ({ what, well: true }),
    (thrown: unknown): Finding => ({ what, well: false, why: thrown instanceof Error ? thrown.name : 'it cannot answer' }),
  );
  const finding = await Promise.race([head, late]);
  clearTimeout(timer);
  return finding;
}

/** One thing that was looked at, for the description of the API. */
export class FindingDto implements Finding {
  @ApiProperty({ description: 'What was looked at.', example: 'store of identity' })
  readonly what!: string;

  @ApiProperty({ description: 'Whether it is as it should be.' })
  readonly well!: boolean;

  @ApiPropertyOptional({ description: 'Why not, where it is not.', example: 'no answer within 2000 ms' })
  readonly why?: string;
}

/** Whether the process runs. */
export class LiveDto {
  @ApiProperty({ enum: ['live'] })
  readonly status!: 'live';
}

/** Whether the process can do its work, and what was looked at. */
export class ReadyDto {
  @ApiProperty({ enum: ['ready', 'not ready'] })
  readonly status!: 'ready' | 'not ready';

  @ApiProperty({ type: [FindingDto] })
  readonly findings!: readonly FindingDto[];
}

/** `/health/live` and `/health/ready` (`/health` for short), for whoever runs the process. */
@ApiTags('health')
@Controller('health')
export class HealthController {
  readonly #readiness: Readiness;

  constructor(@Inject(Readiness) readiness: Readiness) {
    this.#readiness = readiness;
  }

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process runs and its event loop turns.' })
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'live' };
  }

  @Get(['', 'ready'])
  @ApiOperation({ summary: 'Stores answer and read models move: 200 with all findings, or 503 with what is not well.' })
  @ApiOkResponse({ description: 'Everything is well.', type: ReadyDto })
  @ApiResponse({ status: 503, description: 'Something is not well.', type: ReadyDto })
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const findings = await this.#readiness.findings();
    const ready = findings.every(({ well }) => well);
    await reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready', findings });
  }
}
