/** `GET /api/identity/programmes`. */
import { type Asked, AskedBy, For, Id, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { programmes } from '../directory/directory.projection.ts';
import { Directory } from '../directory/directory.query.ts';
import { ProgrammeDto } from '../programme/programme.dto.ts';
import { programmeFor } from '../programme/programme-view.ts';
import { EVERYBODY } from '../who-looks.ts';

/** What may be asked. */
export class ProgrammesQuery extends OwnViewQuery {
  @Id({ description: 'Only programmes of this agency.', example: 'agency-north', optional: true })
  readonly agencyId?: string;
}

/** The programmes of the network, or of one agency. */
export class ProgrammesDto {
  @ApiProperty({ description: 'By agency and id, those that closed too.', type: [ProgrammeDto] })
  readonly programmes!: readonly ProgrammeDto[];
}

/** Answers which programmes there are. */
@ApiTags('programmes')
@For(...EVERYBODY)
@Controller('api/identity')
export class ProgrammesController {
  readonly #directory: Directory;

  constructor(@Inject(Directory) directory: Directory) {
    this.#directory = directory;
  }

  @Get('programmes')
  @ApiOperation({ summary: 'The programmes of the network, or of one agency.' })
  @ApiOkResponse({ type: ProgrammesDto })
  async list(@Query() query: ProgrammesQuery, @AskedBy() { identity }: Asked): Promise<ProgrammesDto> {
    const listed = await this.#directory.list(programmes, { networkId: identity.networkId, agencyId: query.agencyId }, query);
    return { programmes: listed.flatMap(({ id: programmeId, state }) => programmeFor(identity, { programmeId, state }) ?? []) };
  }
}
