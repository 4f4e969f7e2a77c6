/** The body of `POST /api/sessions/groups/:groupId/open`. */
import { Code, Id, LanguageList, OneOf, WishDto } from '@golden-thread/service-host';
import { FORMATS, OPEN_TO } from '../closed-lists.ts';

/** Opens a group of the agency that whoever asks works for. */
export class OpenGroupDto extends WishDto {
  @Id({ description: 'In which programme, if in any.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @LanguageList({ description: 'The languages spoken there.', example: ['en', 'es'] }, { min: 1, max: 20 })
  readonly languages!: string[];

  @OneOf(FORMATS, { description: 'How it meets.', example: 'hybrid' })
  readonly format!: (typeof FORMATS)[number];

  @OneOf(OPEN_TO, { description: 'Who may come.', example: 'everyone' })
  readonly openTo!: (typeof OPEN_TO)[number];

  @Code({
    description: 'How people understand what they do there: twelve-step, mutual-help, faith, family, none or another code.',
    example: 'mutual-help',
    optional: true,
  })
  readonly pathway?: string;
}
