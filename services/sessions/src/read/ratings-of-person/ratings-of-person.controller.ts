/** `GET /api/sessions/people/:personId/ratings`. */
import {
  AggregateReader,
  type Asked,
  AskedBy,
  For,
  type Found,
  OwnView,
  PageQuery,
  Relations,
  speakerTowards,
} from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { streamOfRating } from '../../domain/rating.ts';
import type { Session } from '../../domain/session.ts';
import { PersonPath } from '../../paths.dto.ts';
import { ratingStorage } from '../../storage.ts';
import { sessionDocuments } from '../documents.ts';
import { ownRatingOf, type RatedSession, RatingsOfPersonDto } from './ratings-of-person.dto.ts';

/** Answers what a person said of their sessions, to that person alone (P6). A rating names nobody: it is found by the session. */
@ApiTags('sessions')
@For('person')
@Controller('api/sessions')
export class RatingsOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;
  readonly #reader: AggregateReader;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Relations) relations: Relations, @Inject(AggregateReader) reader: AggregateReader) {
    this.#own = own;
    this.#relations = relations;
    this.#reader = reader;
  }

  @Get('people/:personId/ratings')
  @ApiOperation({ summary: 'My ratings, the last session first; a page has those of 50 sessions. Nobody else sees them.' })
  @ApiOkResponse({ type: RatingsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { personId }: PersonPath, @Query() query: PageQuery, @AskedBy() { identity }: Asked): Promise<RatingsOfPersonDto> {
    const { networkId } = identity;
    await speakerTowards(identity, personId, this.#relations);
    const sought = { networkId, index: 'of-person', equals: [personId], descending: true };
    const { found, after, incomplete } = await this.#own.page(sessionDocuments, sought, query);
    const rated = await Promise.all(found.map((session) => this.#ratedIn(networkId, session)));
    const ratings = rated.filter((each) => each !== null).map(ownRatingOf);
    return Object.assign(new RatingsOfPersonDto(), { ratings, after, incomplete });
  }

  async #ratedIn(networkId: string, session: Found<Session>): Promise<RatedSession | null> {
    const { history } = await this.#reader.load({ networkId, stream: streamOfRating(session.aggregateId) }, ratingStorage);
    for (const { event, recorded } of history)
      if (event.type === 'SessionRated') return { rated: event.data, ratedAt: recorded.occurredAt, session };
    return null;
  }
}
