/** `GET /api/identity/agencies`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AgencyDto } from '../agency/agency.dto.ts';
import { agencyFor } from '../agency/agency-view.ts';
import { agencies } from '../directory/directory.projection.ts';
import { Directory } from '../directory/directory.query.ts';
import { EVERYBODY } from '../who-looks.ts';

/** The agencies of the network. */
export class AgenciesDto {
  @ApiProperty({ description: 'By name; those that have not joined yet come last.', type: [AgencyDto] })
  readonly agencies!: readonly AgencyDto[];
}

/** Answers which agencies are in the network. */
@ApiTags('agencies')
@For(...EVERYBODY)
@Controller('api/identity')
export class AgenciesController {
  readonly #directory: Directory;
  readonly #clock: Clock;

  constructor(@Inject(Directory) directory: Directory, @Inject(Clock) clock: Clock) {
    this.#directory = directory;
    this.#clock = clock;
  }

  @Get('agencies')
  @ApiOperation({ summary: 'The agencies of the network; for those who lead them also how ready they are.' })
  @ApiOkResponse({ type: AgenciesDto })
  async list(@Query() query: OwnViewQuery, @AskedBy() { identity }: Asked): Promise<AgenciesDto> {
    const listed = await this.#directory.list(agencies, { networkId: identity.networkId }, query);
    const now = this.#clock.now();
    const seen = listed.flatMap(({ id: agencyId, state }) => agencyFor(identity, { agencyId, state }, now) ?? []);
    return { agencies: seen.sort((a, b) => (a.name === null ? 1 : b.name === null ? -1 : a.name.localeCompare(b.name, 'en'))) };
  }
}
