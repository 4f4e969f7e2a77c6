/** `GET /api/projections/networks/{networkId}/activity` */
import { ProjectionRunner } from '@golden-thread/event-road';
import { OperatorOnly } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { MinPositionQuery, POSITIONS, type Positions } from '../positions.dto.ts';
import { networkActivity, type NetworkActivity } from './network-activity.query.ts';

const COUNTS = { type: 'object', additionalProperties: { type: 'integer' }, description: 'Events by their published type.' } as const;

/** One month. */
export class MonthDto {
  @ApiProperty({ example: '2026-02', description: 'By when it happened, UTC.' })
  readonly month!: string;

  @ApiProperty()
  readonly events!: number;

  @ApiProperty(COUNTS)
  readonly byType!: Readonly<Record<string, number>>;
}

/** What happened in a network, for the description of the API. */
export class NetworkActivityDto implements NetworkActivity {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({ enum: ['following', 'incomplete', 'rebuilding'], description: 'Whether everything is counted, and if not, why.' })
  readonly state!: NetworkActivity['state'];

  @ApiProperty(POSITIONS)
  readonly positions!: Positions;

  @ApiProperty()
  readonly events!: number;

  @ApiProperty(COUNTS)
  readonly byType!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [MonthDto] })
  readonly months!: readonly MonthDto[];
}

/** Answers what happened in a network. */
@ApiTags('networks')
@OperatorOnly()
@Controller('api/projections/networks')
export class NetworkActivityController {
  readonly #runner: ProjectionRunner;

  constructor(@Inject(ProjectionRunner) runner: ProjectionRunner) {
    this.#runner = runner;
  }

  @Get(':networkId/activity')
  @ApiOperation({ summary: 'What happened in a network, month by month: counts of events by type.' })
  @ApiOkResponse({ type: NetworkActivityDto })
  @ApiNotFoundResponse({ description: 'No event of such a network is known (network-unknown).' })
  activity(@Param('networkId') networkId: string, @Query() query: MinPositionQuery): Promise<NetworkActivityDto> {
    return networkActivity(this.#runner, networkId, query.minPosition);
  }
}
