/** The body of `POST /api/sessions/sessions/:sessionId/hold`. */
import { Language, Moment, OneOf, SomeOf, YesNo } from '@golden-thread/service-host';
import { InSessionDto } from '../in-session.dto.ts';
import { INTERPRETERS, SUPPORT_KINDS } from '../closed-lists.ts';

/** Says that a session came to its end. */
export class HoldSessionDto extends InSessionDto {
  @Moment({ description: 'When it ended, where that is not now.', example: '2026-05-04T17:30:00Z', optional: true })
  readonly endedAt?: string;

  @SomeOf(SUPPORT_KINDS, { description: 'What was given, where it is noted.', example: ['affiliational'], optional: true })
  readonly given?: (typeof SUPPORT_KINDS)[number][];

  @Language({ description: 'The language they spoke.', example: 'es', optional: true })
  readonly language?: string;

  @OneOf(INTERPRETERS, { description: 'Whether somebody interpreted.', example: 'signed', optional: true })
  readonly interpreter?: (typeof INTERPRETERS)[number];

  @YesNo({ description: 'It is to be billed. Without a note it never is.', example: false, optional: true })
  readonly forBilling?: boolean;
}
