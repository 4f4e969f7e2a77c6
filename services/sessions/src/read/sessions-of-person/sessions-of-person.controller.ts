/** `GET /api/sessions/people/:personId/sessions`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, HandOvers, notFound, OwnView, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { specialistIn } from '../../domain/who-was-there.ts';
import { timeOf } from '../../known-sessions.ts';
import { PersonPath } from '../../paths.dto.ts';
import { sessionDocuments } from '../documents.ts';
import { glanceOf } from '../session-glance.dto.ts';
import { SessionsOfPersonDto, SessionsOfPersonQuery } from './sessions-of-person.dto.ts';

/** Answers what is coming and what was: the person sees all of it, their own specialist the sessions with them, and earlier ones that were handed over (P3). */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class SessionsOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;
  readonly #clock: Clock;

  constructor(
    @Inject(OwnView) own: OwnView,
    @Inject(Relations) relations: Relations,
    @Inject(HandOvers) handOvers: HandOvers,
    @Inject(Clock) clock: Clock,
  ) {
    this.#own = own;
    this.#relations = relations;
    this.#handOvers = handOvers;
    this.#clock = clock;
  }

  @Get('people/:personId/sessions')
  @ApiOperation({ summary: 'The sessions of a person, coming or past: for the person, and for their own specialist those with them.' })
  @ApiOkResponse({ type: SessionsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() query: SessionsOfPersonQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<SessionsOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (by.role !== 'person' && by.role !== 'own-specialist') throw notFound();
    // Whoever may read the notes of before has to find them.
    const open = await this.#handOvers.openUntil({ networkId: identity.networkId, personId, by }, 'notes-shared-with-me');
    const { found, after, incomplete } = await this.#own.page(
      sessionDocuments,
      {
        networkId: identity.networkId,
        index: 'of-person',
        equals: [personId],
        from: this.#clock.now(),
        descending: query.when === 'was',
      },
      query,
      (state) => by.role === 'person' || specialistIn(state) === by.id || (open !== null && timeOf(state) < open),
    );
    return { sessions: found.map(glanceOf), after, incomplete };
  }
}
