/** A gathering as everybody sees it. */
import { formatInstant } from '@golden-thread/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { Gathering } from '../domain/gathering.ts';

/** What was announced last. Nobody is named in it. */
export class GatheringDto {
  @ApiProperty({ example: 'gathering-1' })
  readonly gatheringId!: string;

  @ApiProperty({ example: 'Open evening with soup and music' })
  readonly title!: string;

  @ApiProperty({ format: 'date-time', example: '2026-10-02T22:00:00Z' })
  readonly when!: string;

  @ApiProperty({ example: 'The library by the bridge, upstairs' })
  readonly where!: string;

  @ApiProperty({ type: [String], example: ['en', 'es'] })
  readonly languages!: readonly string[];

  @ApiProperty({ description: 'What makes it easier to come.', type: [String], example: ['step-free', 'childcare'] })
  readonly access!: readonly string[];

  @ApiProperty({ description: 'For whom it is.', example: 'everyone' })
  readonly openTo!: string;
}

/** A gathering on the board; null where none was announced. */
export function onBoard(gatheringId: string, { announced }: Gathering): GatheringDto | null {
  if (announced === null) return null;
  const { title, when, where, languages, access, openTo } = announced.data;
  return { gatheringId, title, when: formatInstant(when), where, languages, access, openTo };
}
