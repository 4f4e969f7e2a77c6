/** The body of `POST /api/preferences/people/:personId/wellness-plan/crisis-access`. */
import { OneOf, SomeOf, WishDto } from '@golden-thread/service-host';
import type { Section } from '../../domain/wellness-plan.ts';
import { PLAN_OPENERS, PLAN_SECTIONS } from '../closed-lists.ts';

/** Says what opens in a hard moment. */
export class SetCrisisAccessDto extends WishDto {
  @OneOf(PLAN_OPENERS, {
    description:
      'For whom: people I share my plan with, whoever is on call, or the code on my card. For the last two it is kept, and nothing opens it yet.',
    example: 'on-call',
  })
  readonly who!: (typeof PLAN_OPENERS)[number];

  @SomeOf(PLAN_SECTIONS, { description: 'The sections that open. None: nothing opens.', example: ['crisis', 'tools'] })
  readonly sections!: Section[];
}
