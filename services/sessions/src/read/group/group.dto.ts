/** The answer of `GET /api/sessions/groups/:groupId`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GroupOnBoardDto } from '../group-on-board.dto.ts';
import type { GroupView } from './group-view.ts';

/** What somebody told about themself here, and waits to be read back. */
export class WordWaitingDto {
  @ApiProperty({ description: 'Confirm or correct it by this id.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** The person who asks, in the group. */
export class MeInGroupDto {
  @ApiProperty({ description: 'They belong to it.' })
  readonly member!: boolean;

  @ApiProperty({ description: 'They are counted by name where they come.' })
  readonly countMyPresence!: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'What the others call them; null where they gave no name.', example: 'River' })
  readonly alias!: string | null;

  @ApiProperty({ description: 'Written down from memory: nothing holds of it before it was read back (P2).', type: [WordWaitingDto] })
  readonly waiting!: readonly WordWaitingDto[];
}

/** Those who belong to a group, as its facilitators know them. */
export class MembersDto {
  @ApiProperty({ type: [String], example: ['River'] })
  readonly aliases!: readonly string[];

  @ApiProperty({ description: 'How many more belong to it and gave no name.', example: 2 })
  readonly withoutAlias!: number;
}

/** A group. */
export class GroupDto extends GroupOnBoardDto implements GroupView {
  @ApiPropertyOptional({ type: MeInGroupDto, description: 'For a person: themself and nobody else.' })
  readonly me?: MeInGroupDto;

  @ApiPropertyOptional({ type: MembersDto, description: 'For whoever leads its meetings: what members are called, and no ids.' })
  readonly members?: MembersDto;
}
