/** The answer of `GET /api/sessions/sessions/:sessionId/note`. */
import { ApiProperty } from '@nestjs/swagger';
import type { NoteView } from './note-view.ts';

const WORDS = { type: String, nullable: true, description: 'Null once the key of the person was destroyed.' } as const;

/** What was written. */
export class WrittenDto {
  @ApiProperty({ enum: ['person', 'together', 'specialist'], example: 'together' })
  readonly by!: string;

  @ApiProperty({ ...WORDS, example: 'We walked to the library. Ada will ask about the evening class.' })
  readonly words!: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly writtenAt!: string;
}

/** What the person answered. */
export class NoteAnswerDto {
  @ApiProperty({
    description: 'The event that holds it: confirm or correct it by this id.',
    example: '01920000-0000-7000-8000-000000000001',
  })
  readonly eventId!: string;

  @ApiProperty({ ...WORDS, example: 'It was the morning class I asked about.' })
  readonly words!: string | null;

  @ApiProperty({ description: 'Entered by the person, or read back to them and agreed (P2).' })
  readonly confirmed!: boolean;
}

/** The note of a session. */
export class NoteOfSessionDto implements NoteView {
  @ApiProperty({ type: [WrittenDto] })
  readonly written!: NoteView['written'];

  @ApiProperty({ type: [NoteAnswerDto] })
  readonly answers!: NoteView['answers'];

  @ApiProperty({ description: 'The person asked that no note be kept (P5).' })
  readonly noneWanted!: boolean;
}
