/** `GET /api/community-outcomes/outcomes/:outcomeId`. */
import { type Asked, AskedBy, For, notFound } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { KnownOutcomes } from '../../known-outcomes.ts';
import { OutcomePath } from '../../paths.dto.ts';
import { outcomeViewOf } from './outcome-view.ts';
import { OutcomeDto } from './outcome.dto.ts';

/** Answers from the outcome's own stream: what was just said is in the answer. */
@ApiTags('community-outcomes')
@For('person', 'specialist', 'agency-steward', 'network-steward')
@Controller('api/community-outcomes')
export class OutcomeController {
  readonly #outcomes: KnownOutcomes;

  constructor(@Inject(KnownOutcomes) outcomes: KnownOutcomes) {
    this.#outcomes = outcomes;
  }

  @Get('outcomes/:outcomeId')
  @ApiOperation({
    summary: 'What got better: with the words for the person who told it and the specialist they walk with, without for agency leads.',
  })
  @ApiOkResponse({ type: OutcomeDto, description: 'For the person, the ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { outcomeId }: OutcomePath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeDto> {
    const { by, state, version } = await this.#outcomes.toRead(identity, outcomeId);
    const view = outcomeViewOf({ outcomeId, by, state });
    if (view === null) throw notFound();
    // It counts what somebody else wrote down from memory: it is for the person alone.
    if (by.role === 'person') void reply.header('etag', `"${version}"`);
    return view;
  }
}
