/** The answer of `GET /api/identity/specialists/:specialistId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AtWork, CredentialInView, SpecialistView } from './specialist-view.ts';

/** A credential of a specialist. */
export class CredentialDto implements CredentialInView {
  @ApiProperty({ example: 'credential-1' })
  readonly credentialId!: string;

  @ApiProperty({ example: 'mental-health' })
  readonly track!: string;

  @ApiProperty({ example: 'state-peer-board' })
  readonly issuer!: string;

  @ApiPropertyOptional({
    description: 'For the specialist alone; null where its key was destroyed.',
    type: 'string',
    nullable: true,
    example: 'PS-2041',
  })
  readonly number?: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-01-01T00:00:00Z' })
  readonly validFrom!: string;

  @ApiProperty({ description: 'The first instant at which it holds no more.', format: 'date-time', example: '2028-01-01T00:00:00Z' })
  readonly validTo!: string;

  @ApiPropertyOptional({ example: 'mara' })
  readonly supervisorId?: string;

  @ApiProperty({
    description: 'By its dates. `pending`: it holds, and its renewal was sent in. `none`: it has not begun.',
    enum: ['valid', 'pending', 'lapsed', 'none'],
    example: 'valid',
  })
  readonly standing!: CredentialInView['standing'];

  @ApiPropertyOptional({
    description: 'So many days or fewer before the end; not said where a longer one follows (P12).',
    enum: [90, 30, 7],
  })
  readonly warning?: NonNullable<CredentialInView['warning']>;
}

/** A time that comes every week. */
export class WeeklyTimeInViewDto {
  @ApiProperty({ enum: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], example: 'tuesday' })
  readonly day!: AtWork['weekly'][number]['day'];

  @ApiProperty({ example: '09:00' })
  readonly from!: string;

  @ApiProperty({ example: '17:30' })
  readonly to!: string;
}

/** A time away that is known beforehand. */
export class TimeAwayInViewDto {
  @ApiProperty({ format: 'date-time', example: '2026-07-01T00:00:00Z' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', example: '2026-07-15T00:00:00Z' })
  readonly until!: string;
}

/** That a specialist is away. */
export class AwayDto {
  @ApiPropertyOptional({ description: 'Until when, if that is known.', format: 'date-time', example: '2026-07-15T00:00:00Z' })
  readonly until?: string;
}

/** How many more people a specialist can walk with. */
export class OpeningsDto {
  @ApiProperty({ example: 'programme-1' })
  readonly programmeId!: string;

  @ApiProperty({ example: 2 })
  readonly count!: number;
}

/** What the work of a specialist rests on. */
export class AtWorkDto implements AtWork {
  @ApiProperty({ enum: ['certified', 'trainee', 'volunteer'], example: 'certified' })
  readonly standing!: AtWork['standing'];

  @ApiPropertyOptional({ description: 'Who looks after a trainee or a volunteer (P12).', example: 'mara' })
  readonly supervisorId?: string;

  @ApiProperty({ description: 'They left the agency.' })
  readonly left!: boolean;

  @ApiProperty({ description: 'Null where they did not say that they are away.', type: AwayDto, nullable: true })
  readonly away!: AwayDto | null;

  @ApiProperty({ description: 'In the time zone of the agency.', type: [WeeklyTimeInViewDto] })
  readonly weekly!: WeeklyTimeInViewDto[];

  @ApiProperty({ description: 'Times away that are known beforehand.', type: [TimeAwayInViewDto] })
  readonly timesAway!: readonly TimeAwayInViewDto[];

  @ApiProperty({ type: [CredentialDto] })
  readonly credentials!: readonly CredentialDto[];
}

/** A specialist, as far as whoever asks may see them. */
export class SpecialistDto implements SpecialistView {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ type: [String], example: ['es', 'en'] })
  readonly languages!: readonly string[];

  @ApiProperty({
    description: 'What kinds of support they give (P10).',
    enum: ['informational', 'instrumental', 'emotional', 'affiliational'],
    isArray: true,
    example: ['emotional', 'affiliational'],
  })
  readonly supportKinds!: SpecialistView['supportKinds'];

  @ApiPropertyOptional({
    description: 'What they say of themselves; null where its key was destroyed.',
    type: 'string',
    nullable: true,
    example: 'I like to walk while we talk.',
  })
  readonly aboutMe?: string | null;

  @ApiProperty({ description: 'Ways to meet.', enum: ['in-person', 'phone', 'video', 'message', 'walk'], isArray: true, example: ['walk'] })
  readonly modes!: SpecialistView['modes'];

  @ApiProperty({ description: 'Where: regions, or places the agency names.', type: [String], example: ['riverside'] })
  readonly areas!: readonly string[];

  @ApiProperty({ description: 'How many more people, by programme.', type: [OpeningsDto] })
  readonly openings!: readonly OpeningsDto[];

  @ApiProperty({ description: 'They are away now.' })
  readonly isAway!: boolean;

  @ApiPropertyOptional({ description: 'For the specialist and the lead of their agency.', type: AtWorkDto })
  readonly atWork?: AtWorkDto;

  @ApiPropertyOptional({
    description: 'What of their own story they keep to themselves: for the specialist alone. Null until they say something.',
    type: 'string',
    nullable: true,
    example: 'I do not speak about my family.',
  })
  readonly boundary?: string | null;
}
