/** `GET /api/preferences/people/:personId/preparation`. */
import { type Asked, AskedBy, For, notFound, OwnViewQuery, Relations, speakerTowards } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PersonPath } from '../../paths.dto.ts';
import { PreparationOfPersonDto } from './preparation-of-person.dto.ts';
import { PreparationOfPerson } from './preparation-of-person.query.ts';

/** Answers in one look: at most five of each. */
@ApiTags('preferences')
@For('specialist')
@Controller('api/preferences')
export class PreparationOfPersonController {
  readonly #preparation: PreparationOfPerson;
  readonly #relations: Relations;

  constructor(@Inject(PreparationOfPerson) preparation: PreparationOfPerson, @Inject(Relations) relations: Relations) {
    this.#preparation = preparation;
    this.#relations = relations;
  }

  @Get('people/:personId/preparation')
  @ApiOperation({
    summary: 'One minute before we meet: what matters most to this person in their words, their pace, what waits, and the next small step.',
  })
  @ApiOkResponse({ type: PreparationOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() query: OwnViewQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<PreparationOfPersonDto> {
    const by = await speakerTowards(identity, personId, this.#relations);
    if (by.role !== 'own-specialist') throw notFound();
    return this.#preparation.of({ networkId: identity.networkId, personId, by }, query);
  }
}
