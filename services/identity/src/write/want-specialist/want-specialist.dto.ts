/** The body of `POST /api/identity/people/:personId/pairing/want`. */
import { Id, LanguageList, SomeOf, ToldWishDto, Words } from '@golden-thread/service-host';
import { KINDS_OF_SUPPORT, MODES } from '../../closed-lists-of-people.ts';

/** A person asks for a specialist. All of it may stay empty. */
export class WantSpecialistDto extends ToldWishDto {
  @Id({ description: 'In which programme, where it matters.', example: 'programme-1', optional: true })
  readonly programmeId?: string;

  @LanguageList({ description: 'Languages they like to speak.', example: ['es'], optional: true }, { max: 20 })
  readonly languages?: string[];

  @SomeOf(MODES, { description: 'Ways they like to meet.', example: ['walk', 'phone'], optional: true })
  readonly modes?: (typeof MODES)[number][];

  @SomeOf(KINDS_OF_SUPPORT, { description: 'What would help.', example: ['emotional'], optional: true })
  readonly supportKinds?: (typeof KINDS_OF_SUPPORT)[number][];

  @Words({ description: 'Whom they hope for.', example: 'Somebody who has lost a job too, and found a way on.', optional: true })
  readonly words?: string;
}
