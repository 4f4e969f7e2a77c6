/** `GET /api/sessions/people/:personId/hard-moments`. */
import { type Asked, AskedBy, For, type Found, notFound, OwnView, PageQuery, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '../../domain/session.ts';
import { specialistIn } from '../../domain/who-was-there.ts';
import { PersonPath } from '../../paths.dto.ts';
import { hardMomentDocuments, sessionDocuments } from '../documents.ts';
import { hardMomentViewOf } from './hard-moment-view.ts';
import { HardMomentsOfPersonDto } from './hard-moments-of-person.dto.ts';

/** Answers what was noted of a person's hard moments: to the person, and to their own specialist where it was in a session with them. */
@ApiTags('sessions')
@For('person', 'specialist')
@Controller('api/sessions')
export class HardMomentsOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Relations) relations: Relations) {
    this.#own = own;
    this.#relations = relations;
  }

  @Get('people/:personId/hard-moments')
  @ApiOperation({
    summary: 'The hard moments of a person, the last one first: for the person, and for their own specialist those in sessions with them.',
  })
  @ApiOkResponse({ type: HardMomentsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { personId }: PersonPath, @Query() query: PageQuery, @AskedBy() { identity }: Asked): Promise<HardMomentsOfPersonDto> {
    const { networkId } = identity;
    const by = await speakerTowards(identity, personId, this.#relations);
    if (by.role !== 'person' && by.role !== 'own-specialist') throw notFound();
    const theirs = by.role === 'person' ? null : await this.#sessionsOf(networkId, personId, by.id);
    const { found, after, incomplete } = await this.#own.page(
      hardMomentDocuments,
      { networkId, index: 'of-person', equals: [personId], descending: true },
      query,
      ({ sessionId }) => theirs === null || (sessionId !== null && theirs.has(sessionId)),
    );
    return { hardMoments: found.map(hardMomentViewOf), after, incomplete };
  }

  async #sessionsOf(networkId: string, personId: string, specialistId: string): Promise<ReadonlySet<string>> {
    const sessions: readonly Found<Session>[] = await this.#own.sealed(sessionDocuments, {
      networkId,
      index: 'of-person',
      equals: [personId],
    });
    return new Set(sessions.filter(({ state }) => specialistIn(state) === specialistId).map(({ aggregateId }) => aggregateId));
  }
}
