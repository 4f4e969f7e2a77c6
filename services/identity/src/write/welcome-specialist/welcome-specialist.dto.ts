/** The body of `POST /api/identity/specialists/:specialistId/welcome`. */
import { Id, LanguageList, OneOf, SomeOf, WishDto, Words } from '@golden-thread/service-host';
import { STANDINGS, SUPPORT_KINDS } from '../closed-lists.ts';

/** How a specialist is welcomed. */
export class WelcomeSpecialistDto extends WishDto {
  @OneOf(STANDINGS, { description: 'How they stand with the agency.', example: 'certified' })
  readonly standing!: (typeof STANDINGS)[number];

  @Id({ description: 'Who looks after a trainee or a volunteer (P12).', example: 'mara', optional: true })
  readonly supervisorId?: string;

  @LanguageList({ description: 'The languages they speak with people.', example: ['es', 'en'] }, { max: 50 })
  readonly languages!: readonly string[];

  @SomeOf(SUPPORT_KINDS, { description: 'What kinds of support they give (P10).', example: ['emotional', 'affiliational'] })
  readonly supportKinds!: readonly (typeof SUPPORT_KINDS)[number][];

  @Words({ description: 'What they say of themselves, in their own words.', example: 'I like to walk while we talk.', optional: true })
  readonly aboutMe?: string;
}
