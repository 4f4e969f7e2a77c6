/** `GET /api/community-outcomes/people/:personId/inspirations`. */
import { type Asked, AskedBy, For, notFound, Relations } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { speaksForThePerson } from '../../domain/who-speaks.ts';
import { PersonPath } from '../../paths.dto.ts';
import { speakerAbout } from '../../speakers.ts';
import { InspirationsOfPersonDto, InspirationsQuery } from './inspirations-of-person.dto.ts';
import { InspirationsOfPerson } from './inspirations-of-person.query.ts';

/** Who lifted me, and whom I lifted. Nobody learns through it that somebody else uses support (P13). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class InspirationsOfPersonController {
  readonly #inspirations: InspirationsOfPerson;
  readonly #relations: Relations;

  constructor(@Inject(InspirationsOfPerson) inspirations: InspirationsOfPerson, @Inject(Relations) relations: Relations) {
    this.#inspirations = inspirations;
    this.#relations = relations;
  }

  @Get('people/:personId/inspirations')
  @ApiOperation({
    summary:
      'Who lifted me, with my choice of who may know; and whom I lifted, if they let me know. For myself; a specialist sees what they wrote down for me.',
  })
  @ApiOkResponse({ type: InspirationsOfPersonDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { personId }: PersonPath,
    @Query() query: InspirationsQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<InspirationsOfPersonDto> {
    const by = await speakerAbout(identity, personId, this.#relations);
    if (!speaksForThePerson(by)) throw notFound();
    return this.#inspirations.of({ networkId: identity.networkId, personId, by }, query);
  }
}
