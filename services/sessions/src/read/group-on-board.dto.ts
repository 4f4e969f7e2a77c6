/** A group as the notice board shows it. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Group } from '../domain/group.ts';

/** What everybody sees of a group. */
export class GroupOnBoardDto {
  @ApiProperty({ example: 'group-1' })
  readonly groupId!: string;

  @ApiPropertyOptional({ example: 'agency-north' })
  readonly agencyId?: string;

  @ApiPropertyOptional({ example: 'programme-1' })
  readonly programmeId?: string;

  @ApiPropertyOptional({ type: [String], example: ['en', 'es'] })
  readonly languages?: readonly string[];

  @ApiPropertyOptional({ enum: ['in-person', 'online', 'hybrid'], example: 'hybrid' })
  readonly format?: string;

  @ApiPropertyOptional({ enum: ['everyone', 'members'], example: 'everyone' })
  readonly openTo?: string;

  @ApiPropertyOptional({ description: 'How people understand what they do there.', example: 'mutual-help' })
  readonly pathway?: string;

  @ApiProperty()
  readonly closed!: boolean;
}

/** A group as everybody sees it. */
export function onBoard(groupId: string, { opened, closedAt }: Group): GroupOnBoardDto {
  return { groupId, ...opened, closed: closedAt !== null };
}
