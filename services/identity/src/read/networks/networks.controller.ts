/** `GET /api/identity/networks`. */
import { ReadModelStore } from '@golden-thread/read-models';
import { waitForPosition } from '@golden-thread/service-host';
import { ProjectionRunner } from '@golden-thread/event-road';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { listNetworks } from './networks.query.ts';

/** What may be asked. */
export class NetworksQuery {
  @ApiPropertyOptional({ description: 'Waits until the answer includes this position, as a command answered it.' })
  @IsOptional()
  @IsString({ message: 'is text' })
  @MaxLength(200, { message: 'has at most 200 characters' })
  readonly minPosition?: string;
}

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
  readonly #readModels: ReadModelStore;
  readonly #runner: ProjectionRunner;

  constructor(@Inject(ReadModelStore) readModels: ReadModelStore, @Inject(ProjectionRunner) runner: ProjectionRunner) {
    this.#readModels = readModels;
    this.#runner = runner;
  }

  @Get()
  @ApiOperation({ summary: 'The networks there are, by name.' })
  @ApiOkResponse({ type: NetworksDto })
  async list(@Query() query: NetworksQuery): Promise<NetworksDto> {
    await waitForPosition(this.#runner, query.minPosition);
    const networks = await listNetworks(this.#readModels);
    return {
      networks: networks.map(({ id, name, languages, timezone, sample }) => ({ networkId: id, name, languages, timezone, sample })),
    };
  }
}
