/** The answer of `GET /api/<service>/people/:personId/thread`. */
import { ApiProperty } from '@nestjs/swagger';

/** One thing that was said, decided or noted. */
export class ThreadEntryDto {
  @ApiProperty({ description: 'A telling is confirmed or corrected by it.', example: '0198c1a2-6c0b-7c3e-9d41-2f6f3f1f7a10' })
  readonly eventId!: string;

  @ApiProperty({ description: 'What it is: the name of the event in the catalogue.', example: 'PreferenceDeclared' })
  readonly what!: string;

  @ApiProperty({ description: 'What it belongs to: a goal, a session, a group ...', example: 'preferences-ada' })
  readonly stream!: string;

  @ApiProperty({ description: 'When it happened.', format: 'date-time', example: '2026-05-04T16:30:00.000Z' })
  readonly happenedAt!: string;

  @ApiProperty({
    description: 'What was said, as it is kept: fields as in the catalogue; words are null once their key was destroyed.',
    type: 'object',
    additionalProperties: true,
    example: { preferenceId: 'preference-1', words: 'Walking while we talk.', told: { how: 'self', readBack: false, interpreter: 'none' } },
  })
  readonly content!: object;
}

/** A page of a person's thread, the newest first. */
export class ThreadDto {
  @ApiProperty({ type: [ThreadEntryDto] })
  readonly entries!: readonly ThreadEntryDto[];

  @ApiProperty({ description: 'Asks for the page after this one; null at the end.', type: 'string', nullable: true, example: null })
  readonly after!: string | null;

  @ApiProperty({ description: 'Something of it cannot be read now, or the list is being filled anew.', example: false })
  readonly incomplete!: boolean;
}
