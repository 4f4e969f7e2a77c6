/** The body of `POST /api/preferences/people/:personId/wellness-plan/sections`. */
import { OneOf, ToldWishDto, Words } from '@golden-thread/service-host';
import type { Section } from '../../domain/wellness-plan.ts';
import { PLAN_SECTIONS } from '../closed-lists.ts';

/** Writes a section of my wellness plan. */
export class WriteSectionDto extends ToldWishDto {
  @OneOf(PLAN_SECTIONS, { description: 'Which section.', example: 'tools' })
  readonly section!: Section;

  @Words({ description: 'What stands in it, word for word.', example: 'The radio, tea, and the terrace.' })
  readonly words!: string;
}
