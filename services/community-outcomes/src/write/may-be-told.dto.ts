/** Wishes that a person tells, or that somebody puts down where no person is concerned. */
import { ToldDto, WishDto } from '@golden-thread/service-host';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** How it was told is said wherever a person told it (P2). */
export class MayBeToldDto extends WishDto {
  @ApiPropertyOptional({ description: 'How the person told it. Left out where no person is concerned.', type: ToldDto })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateNested()
  @IsObject({ message: 'has fields of its own' })
  @Type(() => ToldDto)
  @IsObject({ message: 'says how the person told it' })
  readonly told?: ToldDto;
}
