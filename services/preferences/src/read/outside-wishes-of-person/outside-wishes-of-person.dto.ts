/** The answer of `GET /api/preferences/people/:personId/outside-wishes`. */
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../page.dto.ts';
import type { OutsideWishInView } from './outside-wishes-view.ts';

/** What somebody else asks of the person. */
export class OutsideWishDto implements OutsideWishInView {
  @ApiProperty({ example: 'outside-wish-1' })
  readonly outsideWishId!: string;

  @ApiProperty({
    description: 'Whose wish it is: never the person’s (P1).',
    enum: ['agency', 'court', 'payer', 'school', 'employer', 'family', 'other'],
    example: 'court',
  })
  readonly askedBy!: OutsideWishInView['askedBy'];

  @ApiProperty({ example: 'The court asks for two meetings a month until May.' })
  readonly words!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly notedAt!: string;

  @ApiProperty({ description: 'It is no longer asked, or the person is done with it: only they still see it.' })
  readonly left!: boolean;
}

/** What others ask of the person. */
export class OutsideWishesOfPersonDto extends PageDto {
  @ApiProperty({ description: 'What others ask. None of it is a goal (P1).', type: [OutsideWishDto] })
  readonly othersAsk!: readonly OutsideWishDto[];
}
