/** The body of `POST /api/sessions/sessions`. */
import { CodeList, Id, Language, Moment, OneOf, WishDto, YesNo } from '@golden-thread/service-host';
import { INTERPRETERS, MODES } from '../closed-lists.ts';

/** Arranges a session. Who and when is enough (P16). */
export class ArrangeSessionDto extends WishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'session-1', optional: true })
  readonly sessionId?: string;

  @Id({ description: 'Whom the session is for; without it, the person who is signed in.', example: 'ada', optional: true })
  readonly personId?: string;

  @Id({ description: 'With whom; without it, the specialist who is signed in.', example: 'luis', optional: true })
  readonly specialistId?: string;

  @Id({ description: 'In which programme, if in any.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @Moment({ description: 'When they meet.', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;

  @OneOf(MODES, { description: 'How they meet.', example: 'walk', optional: true })
  readonly mode?: (typeof MODES)[number];

  @Language({ description: 'The language the person would like.', example: 'es', optional: true })
  readonly language?: string;

  @OneOf(INTERPRETERS, { description: 'Whether somebody interprets.', example: 'signed', optional: true })
  readonly interpreter?: (typeof INTERPRETERS)[number];

  @CodeList({ description: 'What the person needs to be there.', example: ['step-free', 'quiet'], optional: true }, { max: 20 })
  readonly accessNeeds?: string[];

  @YesNo({
    description: 'It is meant to be billed: where the programme asks for a credential only then, it is looked for already (P12).',
    example: false,
    optional: true,
  })
  readonly forBilling?: boolean;
}
