/** The operator's view of read models: where they stand, what they parked, and how to fill them anew. */
import { PassThrough } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { ReadModelCatalogue, type ReadModelProcess, SkipRefused } from '@golden-thread/event-road';
import { OperatorOnly, Problem, problemOf } from '@golden-thread/service-host';
import { IsString, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { ParkedDto, ReadModelDto, RetriedDto, SkippedDto } from './platform.dto.ts';

/** An example for the description of the API. */
const REPORTS = `${JSON.stringify({ kind: 'progress', stage: 'rebuilding', done: 21, total: 21, unit: 'events' })}\n`;
const NoSuchReadModel = () => ApiNotFoundResponse({ description: 'There is no read model of that name (read-model-unknown).' });

/** Which parked events to try again. */
export class RetryParked {
  @ApiPropertyOptional({ description: 'Only the events of this key; default all.', example: 'inspiration-1' })
  @ValidateIf((_, value) => value !== undefined)
  @MaxLength(512, { message: 'has at most 512 characters' })
  @IsString({ message: 'is text' })
  readonly key?: string;
}

/** Which parked events to give up, and why. */
export class SkipParked {
  @ApiProperty({ description: 'The key whose parked events are given up.', example: 'inspiration-1' })
  @IsString()
  @MinLength(1)
  @MaxLength(512)
  readonly key!: string;

  @ApiProperty({ description: 'Why; kept in the log. Name no person.', example: 'Written twice by the earlier system.', pattern: '\\S' })
  @Matches(/\S/, { message: 'says why' })
  @MaxLength(512, { message: 'has at most 512 characters' })
  @IsString({ message: 'is text' })
  readonly reason!: string;
}

/** `/api/platform/read-models` */
@ApiTags('platform')
@OperatorOnly()
@Controller('api/platform/read-models')
export class ReadModelsController {
  readonly #catalogue: ReadModelCatalogue;

  constructor(@Inject(ReadModelCatalogue) catalogue: ReadModelCatalogue) {
    this.#catalogue = catalogue;
  }

  @Get()
  @ApiOperation({ summary: 'Every read model: how far it came from each source, whether it moves, how many events it parked.' })
  @ApiOkResponse({ type: [ReadModelDto] })
  async list(): Promise<readonly ReadModelDto[]> {
    return Promise.all(this.#catalogue.all().map(summaryOf));
  }

  @Get(':name/parked')
  @ApiOperation({ summary: 'Events a read model could not apply, in order, without their content.' })
  @ApiOkResponse({ type: [ParkedDto] })
  @NoSuchReadModel()
  async parked(@Param('name') name: string): Promise<readonly ParkedDto[]> {
    const process = this.#named(name);
    const parked = await process.parked();
    return parked.map(({ service, position, type, key, networkId, attempts, error }) => ({
      readModel: process.name,
      service,
      position,
      type,
      key,
      networkId,
      attempts,
      error,
    }));
  }

  @Post(':name/parked/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Applies parked events again, in order.' })
  @ApiOkResponse({ type: RetriedDto })
  @NoSuchReadModel()
  retry(@Param('name') name: string, @Body() body: RetryParked): Promise<RetriedDto> {
    return this.#named(name).retry(body.key);
  }

  @Post(':name/parked/skip')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gives up the parked events of one key. Not for identity events where access rests on them.' })
  @ApiOkResponse({ type: SkippedDto })
  @NoSuchReadModel()
  @ApiConflictResponse({ description: 'Access rests on these events, so they cannot be given up (skip-refused).' })
  async skip(@Param('name') name: string, @Body() body: SkipParked): Promise<SkippedDto> {
    const process = this.#named(name);
    try {
      return await process.skip(body.key, body.reason);
    } catch (thrown) {
      if (thrown instanceof SkipRefused) throw new Problem(409, 'skip-refused', thrown.message, { rule: 'C7' });
      throw thrown;
    }
  }

  @Post(':name/rebuild')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Fills a new version beside the one that answers and switches to it. One report a line, the last of kind "ended".',
  })
  @ApiOkResponse({
    description: 'Reports, one a line.',
    content: { 'application/x-ndjson': { schema: { type: 'string', example: REPORTS } } },
  })
  @NoSuchReadModel()
  @ApiConflictResponse({ description: 'It is no read model: there is nothing to fill anew (not-a-read-model).' })
  async rebuild(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const process = this.#named(name);
    const lines = new PassThrough();
    const answering = reply.type('application/x-ndjson').send(lines);
    const write = (line: unknown) => {
      if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`);
    };
    try {
      const result = await process.rebuild(({ done, total }) => {
        write({ kind: 'progress', stage: 'rebuilding', done, total, unit: 'events' });
      });
      write({ kind: 'ended', ...result });
    } catch (thrown) {
      write({ kind: 'failed', problem: problemOf(thrown).document() });
    }
    lines.end();
    await answering;
  }

  #named(name: string): ReadModelProcess {
    const process = this.#catalogue.get(name);
    if (process !== undefined) return process;
    const known = this.#catalogue
      .all()
      .map((model) => model.name)
      .join(', ');
    throw new Problem(404, 'read-model-unknown', `There is no read model of that name. There are: ${known}.`);
  }
}

async function summaryOf(process: ReadModelProcess): Promise<ReadModelDto> {
  const sources = process
    .coverage()
    .map((coverage) => ({ ...coverage, stalenessMs: Number.isFinite(coverage.stalenessMs) ? Math.round(coverage.stalenessMs) : null }));
  return { name: process.name, moving: process.moving(), parked: (await process.parked()).length, sources };
}
