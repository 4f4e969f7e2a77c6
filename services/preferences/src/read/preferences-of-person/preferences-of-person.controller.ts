/** `GET /api/preferences/people/:personId`. */
import { AggregateReader, type Asked, AskedBy, For, HandOvers, notFound, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfPreferences } from '../../domain/preferences.ts';
import { PersonPath } from '../../paths.dto.ts';
import { preferencesStorage } from '../../storage.ts';
import { writersOf } from '../../what-is-seen.ts';
import { PreferencesOfPersonDto } from './preferences-of-person.dto.ts';
import { preferencesFor } from './preferences-view.ts';

/** Answers from the person's own stream: what was just said is in the answer. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class PreferencesOfPersonController {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;

  constructor(
    @Inject(AggregateReader) reader: AggregateReader,
    @Inject(Relations) relations: Relations,
    @Inject(HandOvers) handOvers: HandOvers,
  ) {
    this.#reader = reader;
    this.#relations = relations;
    this.#handOvers = handOvers;
  }

  @Get('people/:personId')
  @ApiOperation({ summary: 'What this person wants, in their own words: for the person, and for the specialist they walk with.' })
  @ApiOkResponse({
    type: PreferencesOfPersonDto,
    description: 'For the person the ETag is the version for If-Match; nobody else gets one.',
  })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PreferencesOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (by.role !== 'person' && by.role !== 'own-specialist') throw notFound();
    const place = { networkId: identity.networkId, stream: streamOfPreferences(personId) };
    const { state, version, history } = await this.#reader.load(place, preferencesStorage);
    if (by.role === 'person') void reply.header('etag', `"${version}"`);
    const since = await this.#handOvers.seenSince({ networkId: identity.networkId, personId, by }, 'preferences');
    return preferencesFor({ by, tellings: state.tellings, writers: writersOf(history), since }, state);
  }
}
