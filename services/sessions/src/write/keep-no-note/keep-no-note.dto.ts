/** The body of `POST /api/sessions/sessions/:sessionId/note/keep-none`. */
import { ToldDto, WishDto } from '@golden-thread/service-host';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** Says that no note is kept. */
export class KeepNoNoteDto extends WishDto {
  @ApiPropertyOptional({ description: 'How the person asked for it; left out where nobody asked and there simply is none.', type: ToldDto })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateNested()
  @IsObject({ message: 'has fields of its own' })
  @Type(() => ToldDto)
  readonly told?: ToldDto;
}
