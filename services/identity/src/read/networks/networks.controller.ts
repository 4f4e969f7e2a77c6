/** `GET /api/identity/networks`. */
import { OwnViewQuery, waitForPosition } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';

import { NetworksQuery } from './networks.query.ts';

/** One network. */
export class NetworkDto {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({ example: 'Riverside' })
  readonly name!: string;

  @ApiProperty({ type: [String], example: ['en', 'es'] })
  readonly languages!: readonly string[];

  @ApiProperty({ example: 'America/New_York' })
  readonly timezone!: string;

  @ApiProperty({ description: 'Everything in it is invented.' })
  readonly sample!: boolean;
}

/** The networks there are. Their names are public facts. */
export class NetworksDto {
  @ApiProperty({ type: [NetworkDto] })
  readonly networks!: readonly NetworkDto[];
}

/** Answers which networks are there. */
@ApiTags('networks')
@Controller('api/identity/networks')
export class NetworksController {
  readonly #networks: NetworksQuery;

  constructor(@Inject(NetworksQuery) networks: NetworksQuery) {
    this.#networks = networks;
  }

  @Get()
  @ApiOperation({ summary: 'The networks there are, by name.' })
  @ApiOkResponse({ type: NetworksDto })
  async list(@Query() query: OwnViewQuery): Promise<NetworksDto> {
    await waitForPosition(this.#networks.readModel, query.minPosition);
    const networks = await this.#networks.list();
    return {
      networks: networks.map(({ id, name, languages, timezone, sample }) => ({ networkId: id, name, languages, timezone, sample })),
    };
  }
}
