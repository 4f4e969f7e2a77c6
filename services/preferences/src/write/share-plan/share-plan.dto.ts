/** The body of `POST /api/preferences/people/:personId/wellness-plan/readers/:supporterId/share`. */
import { SomeOf, WishDto } from '@golden-thread/service-host';
import type { Section } from '../../domain/wellness-plan.ts';
import { PLAN_SECTIONS } from '../closed-lists.ts';

/** Lets somebody read sections of my plan. */
export class SharePlanDto extends WishDto {
  @SomeOf(PLAN_SECTIONS, { description: 'The sections they read from now on: these, and no others.', example: ['early-signs', 'crisis'] })
  readonly sections!: Section[];
}
