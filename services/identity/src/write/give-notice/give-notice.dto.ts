/** The body of `POST /api/identity/people/:personId/notices`. */
import { Code, Language, OneOf, WishDto } from '@golden-thread/service-host';
import { NOTICE_KINDS, NOTICE_WAYS } from '../../closed-lists-of-people.ts';

/** A notice about privacy was given. */
export class GiveNoticeDto extends WishDto {
  @OneOf(NOTICE_KINDS, {
    description: 'Which notice. The limits of privacy are told in the first meeting (P5).',
    example: 'limits-of-privacy',
  })
  readonly kind!: (typeof NOTICE_KINDS)[number];

  @Code({ description: 'The version of its text.', example: '2026-1' })
  readonly version!: string;

  @Language({ description: 'The language it was given in.', example: 'es' })
  readonly language!: string;

  @OneOf(NOTICE_WAYS, { description: 'How it was given.', example: 'aloud' })
  readonly how!: (typeof NOTICE_WAYS)[number];
}
