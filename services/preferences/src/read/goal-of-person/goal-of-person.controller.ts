/** `GET /api/preferences/people/:personId/goals/:goalId`. */
import { AggregateReader, type Asked, AskedBy, For, HandOvers, notFound, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { streamOfGoal } from '../../domain/goal.ts';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { GoalPath } from '../../paths.dto.ts';
import { goalStorage } from '../../storage.ts';
import { writersOf } from '../../what-is-seen.ts';
import { GoalOfPersonDto } from './goal-of-person.dto.ts';
import { goalFor } from './goal-view.ts';

/** Answers from the goal's own stream: what was just said is in the answer. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class GoalOfPersonController {
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

  @Get('people/:personId/goals/:goalId')
  @ApiOperation({
    summary: 'How a goal stands, with its steps: for the person, and while it is current for the specialist they walk with.',
  })
  @ApiOkResponse({ type: GoalOfPersonDto, description: 'For the person the ETag is the version for If-Match; nobody else gets one.' })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId, goalId }: GoalPath,
    @AskedBy() { identity }: Asked,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const place = { networkId: identity.networkId, stream: streamOfGoal(goalId) };
    const { state, version, history } = await this.#reader.load(place, goalStorage);
    const since = await this.#handOvers.seenSince({ networkId: identity.networkId, personId, by }, 'preferences');
    const looking = { by, tellings: state.tellings, writers: writersOf(history), since };
    const view = state.personId === personId ? goalFor(looking, { goalId, state, history }) : null;
    if (view === null) throw notFound();
    if (by.role === 'person') void reply.header('etag', `"${version}"`);
    return view;
  }
}
