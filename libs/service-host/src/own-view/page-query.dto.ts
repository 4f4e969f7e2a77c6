/** What a question that is answered page by page may say. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, ValidateIf } from 'class-validator';

const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** A question that may wait for what its asker wrote. */
export class OwnViewQuery {
  @ApiPropertyOptional({ description: 'Waits until the answer includes this position, as a command answered it.' })
  @IfGiven()
  @MaxLength(200, { message: 'has at most 200 characters' })
  @IsString({ message: 'is text' })
  readonly minPosition?: string;
}

/** A question whose answer comes in pages of at most 50. */
export class PageQuery extends OwnViewQuery {
  @ApiPropertyOptional({ description: 'Where the page before ended, as it said itself.' })
  @IfGiven()
  @MaxLength(1_000, { message: 'has at most 1,000 characters' })
  @IsString({ message: 'is text' })
  readonly after?: string;
}
