/** The operator's imports over HTTP: newline-delimited events in, newline-delimited reports out; the same code as the command line's. */
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { applyDecorators, Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBadRequestResponse,
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { type Logger, Networks, OperatorOnly, Problem, problemOf, STREAMED_BODY, traceOf } from '@golden-thread/service-host';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { EmbeddedParts } from '../parts.ts';
import type { ImportReport } from '../import/import-report.ts';
import { ImportService } from '../import/import-service.ts';
import { streamSource } from '../import/import-source.ts';
import { chooseNetwork } from './choose-network.ts';
import { ImportsDto } from './platform.dto.ts';
import { ENDING, PARTS } from './tokens.ts';

/** Options of an import. */
export class ImportQuery {
  @ApiPropertyOptional({ description: 'The network; founded where it is new. Default: the only one there is, or one called "imported".' })
  @IsOptional()
  @IsString()
  @MaxLength(128)
  readonly network?: string;

  @ApiPropertyOptional({ description: 'Store the good lines although others are bad.', default: false })
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  readonly keepGoing: boolean = false;
}

/** Examples for the description of the API. */
const AN_EVENT = `${JSON.stringify({
  specversion: '1.0',
  id: 'reg-1',
  source: '/import',
  type: 'org.golden-thread.import.PersonRegistered.v1',
  time: '2026-01-05T09:00:00Z',
  data: { personId: 'ada', agencyId: 'agency-north', region: 'riverside' },
})}\n`;
const REPORTS = `${JSON.stringify({ kind: 'ended', end: 'done', counts: { read: 21, stored: 20, known: 1, refused: 0 } })}\n`;
const DescribesImport = () =>
  applyDecorators(
    ApiConsumes('application/x-ndjson'),
    ApiBody({
      schema: { type: 'string', description: 'CloudEvents 1.0 of the import format, one JSON object a line.', example: AN_EVENT },
    }),
    ApiOperation({ summary: 'Imports history. The answer is one report a line, the last one of kind "ended".' }),
    ApiOkResponse({
      description: 'Reports, one a line.',
      content: { 'application/x-ndjson': { schema: { type: 'string', example: REPORTS } } },
    }),
    ApiBadRequestResponse({ description: 'The name of the network has a sign no name has (network-wrong-use).' }),
    ApiConflictResponse({
      description: 'There are several networks: name one; or an import is under way (network-several, import-running).',
    }),
  );
/** Progress is told at most this often. */
const PROGRESS_EVERY_MS = 200;

/** `/api/platform/imports` */
@ApiTags('platform')
@OperatorOnly()
@Controller('api/platform/imports')
export class ImportsController {
  readonly #imports: ImportService;
  readonly #networks: Networks;
  readonly #ending: AbortSignal;
  readonly #log: Logger;

  constructor(
    @Inject(ImportService) imports: ImportService,
    @Inject(Networks) networks: Networks,
    @Inject(ENDING) ending: AbortSignal,
    @Inject(PARTS) { log }: EmbeddedParts,
  ) {
    this.#imports = imports;
    this.#networks = networks;
    this.#ending = ending;
    this.#log = log;
  }

  @Get()
  @ApiOperation({ summary: 'Imports: under way, unfinished, and finished lately.' })
  @ApiOkResponse({ type: ImportsDto })
  list(): ImportsDto {
    return { running: this.#imports.running(), imports: this.#imports.list() };
  }

  @Post()
  @HttpCode(200)
  @RouteConfig(STREAMED_BODY)
  @DescribesImport()
  async import(
    @Query() query: ImportQuery,
    @Headers('content-length') length: string | undefined,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const input = body as IncomingMessage | null | undefined;
    if (typeof input?.pipe !== 'function') {
      throw new Problem(415, 'unsupported-media-type', 'An import is sent as application/x-ndjson. Nothing was stored.');
    }
    const chosen = chooseNetwork(await this.#networks.list(), query.network, 'import');
    if (chosen.kind !== 'chosen') {
      // What is still on its way is let pass: a connection that is cut would hide the reason.
      input.resume();
      throw new Problem(chosen.kind === 'wrong-use' ? 400 : 409, `network-${chosen.kind}`, chosen.why);
    }
    const reports = new ReportStream((stream) => void reply.type('application/x-ndjson').send(stream));
    try {
      await this.#imports.run({
        networkId: chosen.networkId,
        networkName: chosen.networkId,
        keepGoing: query.keepGoing,
        signal: this.#ending,
        source: streamSource(input, length === undefined ? null : Number(length)),
        tell: (report) => reports.write(report),
      });
      reports.end();
    } catch (thrown) {
      input.resume();
      if (!reports.hasBegun) throw thrown;
      this.#log.error(traceOf(thrown), 'import failed');
      reports.fail(thrown);
    }
  }
}

/** Reports as lines; progress is thinned out, everything else goes out. */
class ReportStream {
  readonly #stream = new PassThrough();
  readonly #begin: (stream: PassThrough) => void;
  #toldAt = Number.NEGATIVE_INFINITY;
  hasBegun = false;

  /** `begin` sends the stream, with the first report: until then an answer of another status is possible. */
  constructor(begin: (stream: PassThrough) => void) {
    this.#begin = begin;
  }

  async write(report: ImportReport): Promise<void> {
    const now = performance.now();
    if (report.kind === 'progress' && now - this.#toldAt < PROGRESS_EVERY_MS) return;
    if (report.kind === 'progress') this.#toldAt = now;
    if (!this.hasBegun) this.#begin(this.#stream);
    this.hasBegun = true;
    // Whoever asked may be gone: the import goes on all the same.
    if (this.#stream.destroyed) return;
    if (!this.#stream.write(`${JSON.stringify(report)}\n`)) await drained(this.#stream);
  }

  end(): void {
    this.#stream.end();
  }

  /** The answer has begun with 200, so a problem is told as its last line. */
  fail(thrown: unknown): void {
    const problem = problemOf(thrown).document();
    this.#stream.end(`${JSON.stringify({ kind: 'failed', problem })}\n`);
  }
}

function drained(stream: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}
