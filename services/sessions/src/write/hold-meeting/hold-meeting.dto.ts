/** The body of `POST /api/sessions/groups/:groupId/meetings`. */
import { Id, IdList, Moment, OneOf, Whole } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { RAISED_IN_GROUP, SHARES } from '../closed-lists.ts';
import { WhoCameDto } from '../who-came.dto.ts';

/** A topic of a meeting. */
export class MeetingTopicDto {
  @Id({ description: 'The topic.', example: 'topic-sleep' })
  readonly topicId!: string;

  @OneOf(RAISED_IN_GROUP, { description: 'Who raised it.', example: 'member' })
  readonly raisedBy!: (typeof RAISED_IN_GROUP)[number];
}

/** Notes a meeting: when, how long and who led it is enough (P16). */
export class HoldMeetingDto extends WhoCameDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'meeting-1', optional: true })
  readonly meetingId?: string;

  @Moment({ description: 'When it was, where that is not now.', example: '2026-05-04T18:00:00Z', optional: true })
  readonly at?: string;

  @Whole({ description: 'How long it took, in minutes.', example: 90 }, { min: 0, max: 1_440 })
  readonly minutes!: number;

  @IdList({ description: 'Who led it; without it, the specialist who is signed in.', example: ['luis'], optional: true }, { max: 20 })
  readonly facilitators?: string[];

  @ApiProperty({ description: 'What came up, where it is noted.', type: [MeetingTopicDto], maxItems: 50, required: false })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateNested({ each: true })
  @IsObject({ each: true, message: 'holds entries with fields of their own' })
  @Type(() => MeetingTopicDto)
  @ArrayMaxSize(50, { message: 'has at most 50 entries' })
  @IsArray({ message: 'is a list' })
  readonly topics?: MeetingTopicDto[];

  @OneOf(SHARES, { description: 'How much of the talk was the facilitators’.', example: 'less', optional: true })
  readonly facilitatorShare?: (typeof SHARES)[number];
}
