/** `GET /api/community-outcomes/people/:personId/outcomes`. */
import { type Asked, AskedBy, For, notFound, OwnView, PageQuery, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { isReadBy, KnownOutcomes } from '../../known-outcomes.ts';
import { PersonPath } from '../../paths.dto.ts';
import { outcomeDocuments } from '../documents.ts';
import { outcomeViewOf } from '../outcome/outcome-view.ts';
import { OutcomesOfPersonDto } from './outcomes-of-person.dto.ts';

/** A person's outcomes: everything for the person, for the specialist they walk with what that specialist may read one by one. */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class OutcomesOfPersonController {
  readonly #own: OwnView;
  readonly #relations: Relations;
  readonly #outcomes: KnownOutcomes;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Relations) relations: Relations, @Inject(KnownOutcomes) outcomes: KnownOutcomes) {
    this.#own = own;
    this.#relations = relations;
    this.#outcomes = outcomes;
  }

  @Get('people/:personId/outcomes')
  @ApiOperation({ summary: 'What this person told that got better, the latest first: for the person and the specialist they walk with.' })
  @ApiOkResponse({ type: OutcomesOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { personId }: PersonPath, @Query() query: PageQuery, @AskedBy() { identity }: Asked): Promise<OutcomesOfPersonDto> {
    const { networkId } = identity;
    const by = await speakerTowards(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    const since = await this.#outcomes.seenSince({ networkId, personId, by });
    const sought = { networkId, index: 'of-teller', equals: [personId], descending: true };
    const { found, after, incomplete } = await this.#own.page(outcomeDocuments, sought, query, (state) => isReadBy({ by, since }, state));
    const views = found.map(({ aggregateId: outcomeId, state }) => outcomeViewOf({ outcomeId, by, state }));
    return { outcomes: views.filter((view) => view !== null), after, incomplete };
  }
}
