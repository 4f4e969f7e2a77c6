/** The answer of `GET /api/identity/agencies/:agencyId/specialists`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Warning } from '../../domain/specialist-credentials.ts';
import { OpeningsDto } from '../specialist/specialist.dto.ts';
import type { CredentialRunningOut, SpecialistAtAgency } from './specialists-of-agency-view.ts';

/** A credential that runs out soon. */
export class CredentialRunningOutDto implements CredentialRunningOut {
  @ApiProperty({ example: 'credential-1' })
  readonly credentialId!: string;

  @ApiProperty({ example: 'mental-health' })
  readonly track!: string;

  @ApiProperty({ description: 'The first instant at which it holds no more.', format: 'date-time', example: '2028-01-01T00:00:00Z' })
  readonly validTo!: string;

  @ApiProperty({ description: 'So many days or fewer before the end (P12).', enum: [90, 30, 7], example: 30 })
  readonly warning!: Warning;

  @ApiProperty({ description: 'Its renewal was sent in.' })
  readonly renewalSent!: boolean;
}

/** A specialist of the agency. */
export class SpecialistAtAgencyDto implements SpecialistAtAgency {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ enum: ['certified', 'trainee', 'volunteer'], example: 'certified' })
  readonly standing!: SpecialistAtAgency['standing'];

  @ApiPropertyOptional({ description: 'Who looks after a trainee or a volunteer (P12).', example: 'mara' })
  readonly supervisorId?: string;

  @ApiProperty({ type: [String], example: ['es', 'en'] })
  readonly languages!: readonly string[];

  @ApiProperty({ enum: ['informational', 'instrumental', 'emotional', 'affiliational'], isArray: true, example: ['emotional'] })
  readonly supportKinds!: SpecialistAtAgency['supportKinds'];

  @ApiProperty({ description: 'How many more people, by programme.', type: [OpeningsDto] })
  readonly openings!: readonly OpeningsDto[];

  @ApiProperty({ description: 'They are away now.' })
  readonly isAway!: boolean;

  @ApiProperty({
    description: 'The best of their credentials, by the dates. `pending`: it holds, and its renewal was sent in.',
    enum: ['valid', 'pending', 'lapsed', 'none'],
    example: 'valid',
  })
  readonly credential!: SpecialistAtAgency['credential'];

  @ApiProperty({ description: 'What runs out within 90 days.', type: [CredentialRunningOutDto] })
  readonly runningOut!: readonly CredentialRunningOutDto[];
}

/** The specialists of an agency. */
export class SpecialistsOfAgencyDto {
  @ApiProperty({ description: 'By id. No list ranks people (P13).', type: [SpecialistAtAgencyDto] })
  readonly specialists!: readonly SpecialistAtAgencyDto[];
}
