/** What every answer that comes in pages says besides its content. */
import { ApiProperty } from '@nestjs/swagger';

/** The end of a page. */
export class PageDto {
  @ApiProperty({ type: String, nullable: true, description: 'Ask again with it for the next page; null at the end.' })
  readonly after!: string | null;

  @ApiProperty({ description: 'Something could not be read yet: the answer may lack it.' })
  readonly incomplete!: boolean;
}
