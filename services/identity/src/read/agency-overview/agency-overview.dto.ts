/** The answer of `GET /api/identity/agencies/:agencyId/overview`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OpeningsDto } from '../specialist/specialist.dto.ts';
import { CredentialRunningOutDto } from '../specialists-of-agency/specialists-of-agency.dto.ts';
import type { AgencyOverviewView, CredentialRanOut, OfSpecialist, Protected } from './agency-overview-view.ts';

/** What somebody who waits was promised. */
export class PromiseDto {
  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly askedOn!: string;

  @ApiProperty({
    description: 'By then they hear again, even if there is nothing new.',
    format: 'date-time',
    example: '2026-05-11T16:30:00Z',
  })
  readonly nextNewsBy!: string;
}

/** People who wait. */
export class WaitingInShortDto {
  @ApiProperty({ description: 'People who wait for this agency, or for any.', example: 2 })
  readonly people!: number;

  @ApiProperty({ description: 'The promise that is to be kept first; null where nobody waits.', type: PromiseDto, nullable: true })
  readonly oldestPromise!: PromiseDto | null;
}

/** Specialists of the agency. */
export class SpecialistsInShortDto {
  @ApiProperty({ example: 4 })
  readonly there!: number;

  @ApiProperty({ example: 1 })
  readonly away!: number;
}

/** A credential that runs out soon, and whose it is. */
export class CredentialToRenewDto extends CredentialRunningOutDto {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;
}

/** A credential that ran out. */
export class CredentialRanOutDto implements OfSpecialist<CredentialRanOut> {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ example: 'credential-1' })
  readonly credentialId!: string;

  @ApiProperty({ example: 'mental-health' })
  readonly track!: string;

  @ApiProperty({ format: 'date-time', example: '2026-01-01T00:00:00Z' })
  readonly validTo!: string;
}

/** Credentials to look at. */
export class CredentialsInShortDto {
  @ApiProperty({ description: 'Within 90, 30 or 7 days, the nearest first (P12).', type: [CredentialToRenewDto] })
  readonly runningOut!: readonly CredentialToRenewDto[];

  @ApiProperty({ description: 'None of their track has followed.', type: [CredentialRanOutDto] })
  readonly lapsed!: readonly CredentialRanOutDto[];
}

/** A number that is shown from a certain size on. */
export class ProtectedDto implements Protected {
  @ApiProperty({ type: 'integer', nullable: true, example: null })
  readonly people!: number | null;

  @ApiPropertyOptional({ description: 'Why no number is shown.', example: 'hidden to protect privacy (fewer than 11 people)' })
  readonly hidden?: string;
}

/** An agreement that ends within 90 days. */
export class AgreementEndingDto {
  @ApiProperty({ enum: ['network-terms', 'qsoa', 'baa', 'data-use'], example: 'network-terms' })
  readonly kind!: AgencyOverviewView['agreementsEnding'][number]['kind'];

  @ApiProperty({ example: 'terms-2026-1' })
  readonly version!: string;

  @ApiProperty({ description: 'The first instant at which it no longer holds.', format: 'date-time', example: '2028-01-01T00:00:00Z' })
  readonly to!: string;
}

/** An agency today. */
export class AgencyOverviewDto implements AgencyOverviewView {
  @ApiProperty({ example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ type: WaitingInShortDto })
  readonly waiting!: WaitingInShortDto;

  @ApiProperty({ description: 'How many more people, by open programme, with specialists who are not away.', type: [OpeningsDto] })
  readonly openings!: readonly OpeningsDto[];

  @ApiProperty({ type: SpecialistsInShortDto })
  readonly specialists!: SpecialistsInShortDto;

  @ApiProperty({ type: CredentialsInShortDto })
  readonly credentials!: CredentialsInShortDto;

  @ApiProperty({ description: 'People who walk with a specialist of the agency.', type: ProtectedDto })
  readonly walking!: ProtectedDto;

  @ApiProperty({ description: 'Within 90 days, and nothing of the kind goes on after.', type: [AgreementEndingDto] })
  readonly agreementsEnding!: readonly AgreementEndingDto[];

  @ApiProperty({ description: 'Who writes notes, if anybody.', enum: ['co-written', 'person-only', 'specialist', 'none'] })
  readonly notes!: AgencyOverviewView['notes'];

  @ApiProperty({
    description: 'The version of the written policy for hard moments; null until one is named (P15).',
    type: 'string',
    nullable: true,
    example: 'hard-moments-2026-1',
  })
  readonly crisisPolicy!: string | null;

  @ApiProperty({ description: 'Something could not be read yet: the answer may lack it.' })
  readonly incomplete!: boolean;
}
