/** The question and the answer of `GET /api/community-outcomes/people/:personId/inspirations`. */
import { OwnViewQuery } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';
import { PageDto } from '../page.dto.ts';

/** Both lists go on by themselves. */
export class InspirationsQuery extends OwnViewQuery {
  @ApiPropertyOptional({ description: 'Where the page of `liftedMe` before ended, as it said itself.' })
  @ValidateIf((_, value) => value !== undefined)
  @MaxLength(1_000, { message: 'has at most 1,000 characters' })
  @IsString({ message: 'is text' })
  readonly liftedMeAfter?: string;

  @ApiPropertyOptional({ description: 'Where the page of `iLifted` before ended, as it said itself.' })
  @ValidateIf((_, value) => value !== undefined)
  @MaxLength(1_000, { message: 'has at most 1,000 characters' })
  @IsString({ message: 'is text' })
  readonly iLiftedAfter?: string;
}

/** Somebody who lifted me. */
export class LiftedMeDto {
  @ApiProperty({ description: 'Choose who may know, or take it back, by this id.', example: 'inspiration-1' })
  readonly inspirationId!: string;

  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiPropertyOptional({ description: 'Who it was. Left out once it is "someone".', example: 'ada' })
  readonly inspirerId?: string;

  @ApiPropertyOptional({ description: 'Who it was, in my own words.', example: 'The neighbor who sang on the porch every evening.' })
  readonly whoItWas?: string;

  @ApiPropertyOptional({ enum: ['story', 'act', 'presence', 'words', 'gathering', 'not-said'], example: 'story' })
  readonly through?: string;

  @ApiPropertyOptional({ example: 'gathering-1' })
  readonly gatheringId?: string;

  @ApiPropertyOptional({ example: 'story-1' })
  readonly storyId?: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiProperty({ description: 'Entered by me, or read back to me and agreed (P2).', example: true })
  readonly confirmed!: boolean;

  @ApiProperty({ description: 'Whether I took it back.', example: false })
  readonly takenBack!: boolean;

  @ApiProperty({ description: 'My choice: whether they may know. Until I say yes, it is no (P13).', example: true })
  readonly theyMayKnow!: boolean;

  @ApiProperty({ description: 'Whether they may be named: they may know, and said yes (P13).', example: false })
  readonly theyMayBeNamed!: boolean;
}

/** Somebody whom I lifted, and who let me know. */
export class ILiftedDto {
  @ApiProperty({ description: 'Choose whether I may be named by this id.', example: 'inspiration-1' })
  readonly inspirationId!: string;

  @ApiProperty({ description: 'Who it was: they let me know.', example: 'ben' })
  readonly inspiredId!: string;

  @ApiPropertyOptional({ enum: ['story', 'act', 'presence', 'words', 'gathering', 'not-said'], example: 'story' })
  readonly through?: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiProperty({ description: 'My choice: whether I may be named. Until I say yes, it is no (P13).', example: false })
  readonly iMayBeNamed!: boolean;
}

/** A page of those who lifted me. */
export class LiftedMePageDto extends PageDto {
  @ApiProperty({ description: 'The latest first.', type: [LiftedMeDto] })
  readonly people!: readonly LiftedMeDto[];
}

/** A page of those whom I lifted. */
export class ILiftedPageDto extends PageDto {
  @ApiProperty({ description: 'The latest first.', type: [ILiftedDto] })
  readonly people!: readonly ILiftedDto[];
}

/** Both lists. */
export class InspirationsOfPersonDto {
  @ApiProperty({ type: LiftedMePageDto })
  readonly liftedMe!: LiftedMePageDto;

  @ApiProperty({ type: ILiftedPageDto })
  readonly iLifted!: ILiftedPageDto;
}
