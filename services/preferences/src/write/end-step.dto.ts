/** The body of `POST /api/preferences/people/:personId/goals/:goalId/steps/:stepId/take` and `.../drop`. */
import { ToldDto, WishDto } from '@golden-thread/service-host';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsObject, ValidateIf, ValidateNested } from 'class-validator';

/** Says what became of a step. */
export class EndStepDto extends WishDto {
  @ApiPropertyOptional({ description: 'How the person told it. Without it they say it here themselves.', type: ToldDto })
  @ValidateIf((_, value) => value !== undefined)
  @ValidateNested()
  @IsObject({ message: 'has fields of its own' })
  @Type(() => ToldDto)
  readonly told?: ToldDto;
}
