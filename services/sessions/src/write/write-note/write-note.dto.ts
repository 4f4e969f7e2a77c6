/** The body of `POST /api/sessions/sessions/:sessionId/note/write`. */
import { Words, YesNo } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';

/** Writes a note. */
export class WriteNoteDto extends InSessionDto {
  @Words({ description: 'The note.', example: 'We walked to the library. Ada will ask about the evening class.' })
  readonly words!: string;

  @YesNo({ description: 'Person and specialist wrote it with each other.', example: true, optional: true })
  readonly together?: boolean;
}
