/** The sample region over HTTP: for the operator, one report a line; the same code as the command line's. */
import { PassThrough } from 'node:stream';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { OperatorOnly, problemOf } from '@golden-thread/service-host';
import { IsInt, IsISO8601, Matches, Max, Min, ValidateIf } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { SampleService } from '../sample/sample-service.ts';
import { WishNotAccepted } from '../sample/send-wishes.ts';

const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
const MOST_PEOPLE = 10_000;

/** Which sample. */
export class LoadSampleDto {
  @ApiPropertyOptional({ description: 'The day at whose beginning it ends. Else the first of this month.', example: '2026-10-01' })
  @IfGiven()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'is a day, such as 2026-10-01' })
  @IsISO8601({ strict: true }, { message: 'is a day, such as 2026-10-01' })
  readonly endsOn?: string;

  @ApiPropertyOptional({
    description: 'How many people come besides those whose stories are told by hand.',
    example: 2_380,
    minimum: 0,
    maximum: MOST_PEOPLE,
  })
  @IfGiven()
  @Min(0, { message: `is a whole number from 0 to ${MOST_PEOPLE}` })
  @Max(MOST_PEOPLE, { message: `is a whole number from 0 to ${MOST_PEOPLE}` })
  @IsInt({ message: `is a whole number from 0 to ${MOST_PEOPLE}` })
  readonly people?: number;
}

const REPORTS = `${JSON.stringify({ kind: 'ended', end: 'done', happened: 52_000, repeated: 0, nothing: 9, endsOn: '2026-10-01' })}\n`;

/** Loads the sample region: everything in it is invented. */
@ApiTags('platform')
@OperatorOnly()
@Controller('api/platform/sample')
export class SampleController {
  readonly #sample: SampleService;

  constructor(@Inject(SampleService) sample: SampleService) {
    this.#sample = sample;
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Loads the sample region, or goes on where that was interrupted. One report a line, the last of kind "ended".' })
  @ApiOkResponse({
    description: 'Reports, one a line.',
    content: { 'application/x-ndjson': { schema: { type: 'string', example: REPORTS } } },
  })
  @ApiConflictResponse({ description: 'It is being loaded (sample-running), or somebody else has its name (network-exists).' })
  async load(@Body() { endsOn, people }: LoadSampleDto, @Res() reply: FastifyReply): Promise<void> {
    const which = { ...(endsOn === undefined ? {} : { endsOn }), ...(people === undefined ? {} : { people }) };
    const lines = new PassThrough();
    const answering = reply.type('application/x-ndjson').send(lines);
    const write = (line: unknown) => {
      if (!lines.destroyed) lines.write(`${JSON.stringify(line)}\n`);
    };
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    try {
      const ended = await this.#sample.load({ ...which, signal: gone.signal, tell: everySoOften(write) });
      write({ kind: 'ended', ...ended });
    } catch (thrown) {
      write({ kind: 'failed', problem: thrown instanceof WishNotAccepted ? notAccepted(thrown) : problemOf(thrown).document() });
    }
    lines.end();
    await answering;
  }
}

const LINE_EVERY = 250;

/** A line for each so many wishes, and for the last. */
function everySoOften(write: (line: unknown) => void): Parameters<SampleService['load']>[0]['tell'] {
  return (progress) => {
    if (progress.done % LINE_EVERY === 0 || progress.done === progress.total) write({ kind: 'progress', ...progress });
  };
}

function notAccepted({ message }: WishNotAccepted): object {
  return { type: 'urn:golden-thread:problem:sample-stopped', title: 'Conflict', status: 409, code: 'sample-stopped', detail: message };
}
