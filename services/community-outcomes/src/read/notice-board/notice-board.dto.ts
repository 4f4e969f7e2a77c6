/** The question and the answer of `GET /api/community-outcomes/gatherings`. */
import { CodeList, Language, PageQuery } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { GatheringDto } from '../gathering.dto.ts';
import { PageDto } from '../page.dto.ts';

/** What is looked for. */
export class NoticeBoardQuery extends PageQuery {
  @Language({ description: 'Only where this language is spoken.', example: 'es', optional: true })
  readonly language?: string;

  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @CodeList(
    { description: 'Only where all of this is there; may be said several times.', example: ['step-free'], optional: true },
    { max: 10 },
  )
  readonly access?: string[];
}

/** What is on, from today. */
export class NoticeBoardDto extends PageDto {
  @ApiProperty({ description: 'By when they begin.', type: [GatheringDto] })
  readonly gatherings!: readonly GatheringDto[];
}
