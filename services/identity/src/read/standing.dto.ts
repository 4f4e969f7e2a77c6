/** How something stands that was told, in answers. */
import { ApiProperty } from '@nestjs/swagger';
import type { Standing } from './what-is-seen.ts';

/** When it was said, and whether it is confirmed. */
export class StandingDto implements Standing {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly saidAt!: string;

  @ApiProperty({ description: 'Entered by the person, or read back to them and agreed (P2).' })
  readonly confirmed!: boolean;
}
