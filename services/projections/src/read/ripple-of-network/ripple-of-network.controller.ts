/** `GET /api/projections/networks/{networkId}/ripple` */
import { OperatorOnly } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { MinPositionQuery, POSITIONS, type Positions } from '../positions.dto.ts';
import { rippleOfNetwork, type RippleAnswer } from './ripple-of-network.query.ts';
import { RippleReadModel } from './ripple-read-model.ts';

/** The live figures of a network, for the description of the API. */
export class RippleAnswerDto implements RippleAnswer {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({
    enum: ['following', 'incomplete', 'waiting', 'filling', 'rebuilding'],
    description: 'Whether the figures are complete, and if not, why.',
  })
  readonly state!: RippleAnswer['state'];

  @ApiProperty({ format: 'date-time', description: 'The instant the figures are as of.' })
  readonly asOf!: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Milliseconds since everything was known to be in the figures; null where that is not known.',
  })
  readonly stalenessMs!: number | null;

  @ApiProperty(POSITIONS)
  readonly positions!: Positions;

  @ApiProperty({ description: 'The version of the definitions the figures follow.' })
  readonly definitionVersion!: number;

  @ApiProperty({
    description: 'Horizons of M4 in days, and the length of periods.',
    type: 'object',
    properties: { horizons: { type: 'array', items: { type: 'integer' } }, periods: { type: 'string', enum: ['month', 'week', 'year'] } },
  })
  readonly parameters!: RippleAnswer['parameters'];

  @ApiProperty({
    description:
      'M1 to M5, M8, M10, M13 and the attendance of M12, as the raw document names them. Not protected for small numbers: never for analysts.',
    type: 'object',
    additionalProperties: true,
  })
  readonly metrics!: RippleAnswer['metrics'];
}

/** Answers which ripples run through a network. */
@ApiTags('ripples')
@OperatorOnly()
@Controller('api/projections/networks')
export class RippleOfNetworkController {
  readonly #readModel: RippleReadModel;

  constructor(@Inject(RippleReadModel) readModel: RippleReadModel) {
    this.#readModel = readModel;
  }

  @Get(':networkId/ripple')
  @ApiOperation({ summary: 'The live ripple figures of a network, with where they stand.' })
  @ApiOkResponse({ type: RippleAnswerDto })
  @ApiNotFoundResponse({ description: 'No event of such a network is known (network-unknown).' })
  @ApiServiceUnavailableResponse({ description: 'Being filled (figures-not-ready), or minPosition not covered in time (not-yet).' })
  ripple(@Param('networkId') networkId: string, @Query() query: MinPositionQuery): Promise<RippleAnswerDto> {
    return rippleOfNetwork(this.#readModel, networkId, query.minPosition);
  }
}
