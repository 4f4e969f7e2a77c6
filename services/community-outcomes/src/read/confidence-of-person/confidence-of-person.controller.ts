/** `GET /api/community-outcomes/people/:personId/confidence`. */
import { ImportedIds } from '@golden-thread/contracts';
import { AggregateReader, type Asked, AskedBy, For, HandOvers, notFound, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfConfidence } from '../../domain/confidence.ts';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { Instruments } from '../../instruments/instruments.ts';
import { PersonPath } from '../../paths.dto.ts';
import { HANDED_OVER_WITH } from '../../known-outcomes.ts';
import { confidenceStorage } from '../../storage.ts';
import { ConfidenceOfPersonDto, ConfidenceQuery } from './confidence-of-person.dto.ts';
import { reportsFor } from './confidence-view.ts';

/** Answers from the person's own streams: what was told here, and what another system told before. */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class ConfidenceOfPersonController {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #instruments: Instruments;
  readonly #handOvers: HandOvers;

  constructor(
    @Inject(AggregateReader) reader: AggregateReader,
    @Inject(Relations) relations: Relations,
    @Inject(Instruments) instruments: Instruments,
    @Inject(HandOvers) handOvers: HandOvers,
  ) {
    this.#reader = reader;
    this.#relations = relations;
    this.#instruments = instruments;
    this.#handOvers = handOvers;
  }

  @Get('people/:personId/confidence')
  @ApiOperation({
    summary: 'How sure of themselves this person said they were, each time: for the person and the specialist they walk with.',
  })
  @ApiOkResponse({ type: ConfidenceOfPersonDto, description: 'For the person, the ETag is the version for If-Match.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() { language }: ConfidenceQuery,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfidenceOfPersonDto> {
    const { networkId } = identity;
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const read = (id: string) => this.#reader.load({ networkId, stream: streamOfConfidence(id) }, confidenceStorage);
    const [own, imported] = await Promise.all([read(personId), read(new ImportedIds(networkId).streamId(personId))]);
    // It counts what was told before a specialist, and what somebody else wrote down from memory: it is for the person alone.
    if (by.role === 'person') void reply.header('etag', `"${own.version}"`);
    const all = [own, imported].flatMap(({ history, state }) => history.map((each) => ({ ...each, tellings: state.tellings })));
    const since = await this.#handOvers.seenSince({ networkId, personId, by }, HANDED_OVER_WITH);
    return { reports: reportsFor({ by, since, instruments: this.#instruments, language }, all) };
  }
}
