/** `GET /api/preferences/people/:personId/goals`. */
import { type Asked, AskedBy, For, HandOvers, notFound, OwnView, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Goal } from '../../domain/goal.ts';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { PersonPath } from '../../paths.dto.ts';
import { goalDocuments, ofPerson } from '../documents.ts';
import { goalInShort, lookingAtGoal } from '../goal-of-person/goal-view.ts';
import { GoalsOfPersonDto, GoalsOfPersonQuery } from './goals-of-person.dto.ts';

/** Answers from the view of the service's own goals, page by page. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class GoalsOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Relations) relations: Relations, @Inject(HandOvers) handOvers: HandOvers) {
    this.#own = own;
    this.#relations = relations;
    this.#handOvers = handOvers;
  }

  @Get('people/:personId/goals')
  @ApiOperation({
    summary: 'The goals of a person with their steps: all of them for the person, the current ones for the specialist they walk with.',
  })
  @ApiOkResponse({ type: GoalsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() query: GoalsOfPersonQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<GoalsOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const { networkId } = identity;
    const since = await this.#handOvers.seenSince({ networkId, personId, by }, 'preferences');
    const seen = (goalId: string, state: Goal) => goalInShort(lookingAtGoal({ by, since }, state), { goalId, state });
    const isAskedFor = (state: Goal) => {
      const goal = seen('', state);
      return goal !== null && (query.standing === undefined || goal.standing === query.standing);
    };
    const { found, after, incomplete } = await this.#own.page(goalDocuments, ofPerson(networkId, personId), query, isAskedFor);
    return { goals: found.flatMap(({ aggregateId, state }) => seen(aggregateId, state) ?? []), after, incomplete };
  }
}
