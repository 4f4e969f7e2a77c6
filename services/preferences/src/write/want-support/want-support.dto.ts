/** The body of `POST /api/preferences/people/:personId/support`. */
import { SomeOf, ToldWishDto } from '@golden-thread/service-host';
import type { SupportKind } from '../../domain/preferences-pace.ts';
import { SUPPORT_KINDS } from '../closed-lists.ts';

/** Says which kinds of support would help. */
export class WantSupportDto extends ToldWishDto {
  @SomeOf(SUPPORT_KINDS, {
    description: 'Practical: informational, instrumental. Emotional. Company: affiliational. None is an answer too.',
    example: ['affiliational'],
  })
  readonly supportKinds!: SupportKind[];
}
