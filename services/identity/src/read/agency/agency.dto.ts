/** The answer of `GET /api/identity/agencies/:agencyId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AgencyView, AgreementInView, Readiness } from './agency-view.ts';

/** An agreement between the agency and the network. */
export class AgreementDto implements AgreementInView {
  @ApiProperty({ enum: ['network-terms', 'qsoa', 'baa', 'data-use'], example: 'network-terms' })
  readonly kind!: AgreementInView['kind'];

  @ApiProperty({ example: 'terms-2026-1' })
  readonly version!: string;

  @ApiProperty({ format: 'date-time', example: '2026-01-01T00:00:00Z' })
  readonly from!: string;

  @ApiProperty({
    description: 'The first instant at which it no longer holds; null where no end is set.',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2028-01-01T00:00:00Z',
  })
  readonly to!: string | null;
}

/** How ready an agency is for people. */
export class ReadinessDto implements Readiness {
  @ApiProperty({ description: 'A network lead said so. No person is registered before.' })
  readonly ready!: boolean;

  @ApiProperty({ description: 'What was checked.', type: [String], example: ['crisis-policy-written', 'devices-locked'] })
  readonly checks!: readonly string[];

  @ApiProperty({ type: [AgreementDto] })
  readonly agreements!: readonly AgreementDto[];

  @ApiProperty({ description: 'The network terms hold now.' })
  readonly termsInForce!: boolean;

  @ApiProperty({ description: 'It joined, with a name and a region.' })
  readonly joined!: boolean;

  @ApiProperty({ description: 'It named its written policy for hard moments (P15).' })
  readonly policyWritten!: boolean;
}

/** That an agency will leave. */
export class LeavingDto {
  @ApiProperty({ format: 'date-time', example: '2027-01-01T00:00:00Z' })
  readonly at!: string;

  @ApiPropertyOptional({ description: 'The agency that takes over, if one does.', example: 'agency-south' })
  readonly takenOverBy?: string;
}

/** An agency, as far as whoever asks may see it. */
export class AgencyDto implements AgencyView {
  @ApiProperty({ example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ description: 'Null until it joined.', type: 'string', nullable: true, example: 'Northside Peers' })
  readonly name!: string | null;

  @ApiProperty({ description: 'Null until it joined.', type: 'string', nullable: true, example: 'riverside' })
  readonly regionId!: string | null;

  @ApiProperty({ description: 'People may come to it now.' })
  readonly mayTakePeople!: boolean;

  @ApiProperty({ description: 'Who writes notes, if anybody.', enum: ['co-written', 'person-only', 'specialist', 'none'] })
  readonly notes!: AgencyView['notes'];

  @ApiProperty({
    description: 'The version of the written policy for hard moments; null until one is named.',
    type: 'string',
    nullable: true,
    example: 'hard-moments-2026-1',
  })
  readonly crisisPolicy!: string | null;

  @ApiPropertyOptional({ description: 'Said where the agency will leave the network.', type: LeavingDto })
  readonly leaving?: LeavingDto;

  @ApiPropertyOptional({ description: 'For the lead of this agency and for network leads.', type: ReadinessDto })
  readonly readiness?: ReadinessDto;
}
