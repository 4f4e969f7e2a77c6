/** The body of `POST /api/sessions/sessions/:sessionId/note/write`. */
import { WishDto, Words, YesNo } from '@golden-thread/service-host';

/** Writes a note. */
export class WriteNoteDto extends WishDto {
  @Words({ description: 'The note.', example: 'We walked to the library. Ada will ask about the evening class.' })
  readonly words!: string;

  @YesNo({ description: 'Person and specialist wrote it with each other.', example: true, optional: true })
  readonly together?: boolean;
}
