/** The answer of `GET /api/sessions/agencies/:agencyId/calls-to-review`. */
import { ApiProperty } from '@nestjs/swagger';
import type { CallWaiting } from './calls-view.ts';

/** A call that waits for a look. */
export class CallWaitingDto implements CallWaiting {
  @ApiProperty({ example: 'hard-moment-1' })
  readonly hardMomentId!: string;

  @ApiProperty({ example: 'call-1' })
  readonly callId!: string;

  @ApiProperty({ example: 'mobile-crisis' })
  readonly helper!: string;

  @ApiProperty({ enum: ['not-agreed', 'could-not-be-asked'], example: 'not-agreed' })
  readonly agreement!: string;

  @ApiProperty({ description: 'Whether the person was told.', enum: ['before', 'after', 'not-yet'] })
  readonly personTold!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why, where it was written down and the agency has to do with it.',
    example: 'She could not step back from the rail. I told her that I was calling.',
  })
  readonly why!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly calledAt!: string;

  @ApiProperty({ description: 'The first instant at which a look is late.', format: 'date-time', example: '2026-05-07T04:00:00Z' })
  readonly dueAt!: string;

  @ApiProperty()
  readonly late!: boolean;
}

/** The calls that wait, the most urgent first. */
export class CallsToReviewDto {
  @ApiProperty({ type: [CallWaitingDto] })
  readonly calls!: readonly CallWaitingDto[];
}
