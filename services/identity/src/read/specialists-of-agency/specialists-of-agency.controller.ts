/** `GET /api/identity/agencies/:agencyId/specialists`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, notFound, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgencyPath } from '../../paths.dto.ts';
import { specialists } from '../directory/directory.projection.ts';
import { Directory } from '../directory/directory.query.ts';
import { leads } from '../who-looks.ts';
import { SpecialistsOfAgencyDto } from './specialists-of-agency.dto.ts';
import { specialistsAt } from './specialists-of-agency-view.ts';

/** Answers from the directory: codes and dates, no words. */
@ApiTags('specialists')
@For('agency-steward')
@Controller('api/identity')
export class SpecialistsOfAgencyController {
  readonly #directory: Directory;
  readonly #clock: Clock;

  constructor(@Inject(Directory) directory: Directory, @Inject(Clock) clock: Clock) {
    this.#directory = directory;
    this.#clock = clock;
  }

  @Get('agencies/:agencyId/specialists')
  @ApiOperation({ summary: 'The specialists of my agency, and whose credentials run out.' })
  @ApiOkResponse({ type: SpecialistsOfAgencyDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { agencyId }: AgencyPath,
    @Query() query: OwnViewQuery,
    @AskedBy() { identity }: Asked,
  ): Promise<SpecialistsOfAgencyDto> {
    if (!leads(identity, agencyId)) throw notFound();
    const listed = await this.#directory.list(specialists, { networkId: identity.networkId, agencyId }, query);
    return { specialists: specialistsAt(listed, this.#clock.now()) };
  }
}
