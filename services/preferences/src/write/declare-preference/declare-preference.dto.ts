/** The body of `POST /api/preferences/people/:personId/preferences`. */
import { CodeList, Id, SomeOf, ToldWishDto, Words } from '@golden-thread/service-host';
import type { SupportKind } from '../../domain/preferences-pace.ts';
import { SUPPORT_KINDS } from '../closed-lists.ts';

/** Says how I want to go about it, in my own words. */
export class DeclarePreferenceDto extends ToldWishDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'preference-1', optional: true })
  readonly preferenceId?: string;

  @Words({ description: 'The preference, in the words of the person.', example: 'Walking while we talk.' })
  readonly words!: string;

  @Id({ description: 'The topic it belongs to, if any.', example: 'topic-mornings', optional: true })
  readonly topicId?: string;

  @SomeOf(SUPPORT_KINDS, {
    description: 'Kinds of support it is about, if the person likes to say.',
    example: ['emotional'],
    optional: true,
  })
  readonly supportKinds?: SupportKind[];

  @CodeList({ description: 'Sides of life it touches, by the list of the network.', example: ['social'], optional: true }, { max: 20 })
  readonly dimensions?: string[];
}
