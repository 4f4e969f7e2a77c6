/** The answer of `GET /api/identity/network`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { NetworkPolicyInView, NetworkView, RegionInView, UrgentLine } from './network-view.ts';

/** A line that anybody can turn to at once. */
export class UrgentLineInViewDto implements UrgentLine {
  @ApiProperty({ description: 'Null: it holds in the whole network.', type: 'string', nullable: true, example: 'riverside' })
  readonly regionId!: string | null;

  @ApiProperty({ example: '988 Lifeline' })
  readonly name!: string;

  @ApiProperty({ description: 'What one does to reach it.', example: 'call or text 988' })
  readonly way!: string;

  @ApiProperty({ example: 'day and night' })
  readonly hours!: string;

  @ApiProperty({ type: [String], example: ['en', 'es'] })
  readonly languages!: string[];
}

/** A region of the network. */
export class RegionDto implements RegionInView {
  @ApiProperty({ example: 'riverside' })
  readonly regionId!: string;

  @ApiProperty({ example: 'Riverside County' })
  readonly name!: string;

  @ApiPropertyOptional({ description: 'How many people live there.', example: 48_200 })
  readonly population?: number;

  @ApiProperty({ enum: ['urban', 'rural', 'mixed'], example: 'mixed' })
  readonly setting!: RegionInView['setting'];
}

/** What holds in the network. */
export class NetworkPolicyDto implements NetworkPolicyInView {
  @ApiProperty({ description: 'People: figures over fewer are not shown (P6).', example: 11 })
  readonly smallCellThreshold!: number;

  @ApiProperty({ description: 'The days on which figures are released.', type: [String], example: ['2026-10-01T00:00:00Z'] })
  readonly releaseCalendar!: readonly string[];

  @ApiProperty({ description: 'The version of the terms that partners agree to.', example: 'partner-terms-2026-1' })
  readonly partnerTerms!: string;

  @ApiProperty({ description: 'Whom to turn to at once (P15).', type: [UrgentLineInViewDto] })
  readonly urgentHelp!: UrgentLineInViewDto[];
}

/** The network of whoever asks. */
export class NetworkFactsDto implements NetworkView {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({ example: 'Riverside' })
  readonly name!: string;

  @ApiProperty({ description: 'The languages its pages speak.', type: [String], example: ['en', 'es'] })
  readonly languages!: readonly string[];

  @ApiProperty({ example: 'America/New_York' })
  readonly timezone!: string;

  @ApiProperty({ description: 'Everything in it is invented.' })
  readonly sample!: boolean;

  @ApiProperty({ description: 'By name.', type: [RegionDto] })
  readonly regions!: readonly RegionDto[];

  @ApiProperty({ description: 'Null until a network lead says what holds.', type: NetworkPolicyDto, nullable: true })
  readonly policy!: NetworkPolicyDto | null;
}
