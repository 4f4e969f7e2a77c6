/** The body of `POST /api/community-outcomes/outcomes/:outcomeId/correct`. */
import { AnyIdList, Code, Id, OneOf, Words, YesNo } from '@golden-thread/service-host';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { DEPTHS, SIGNS, SUBJECTS } from '../closed-lists.ts';
import { MayBeToldDto } from '../may-be-told.dto.ts';

/** Puts right what was recorded: only what is named changes. */
export class CorrectOutcomeDto extends MayBeToldDto {
  @Words({ description: 'What got better.', example: 'I ate with both my brothers on Sunday.', optional: true })
  readonly statement?: string;

  @Words({ description: 'Why it matters.', example: 'They set a plate for me without asking.', optional: true })
  readonly whyItMatters?: string;

  @Words({ description: 'Who or what helped.', example: 'Ada, and the bus driver.', optional: true })
  readonly whoHelped?: string;

  @OneOf(SUBJECTS, { description: 'For what it got better. A person stays the person.', example: 'community', optional: true })
  readonly subjectType?: (typeof SUBJECTS)[number];

  @Id({ description: 'The group, agency or community. A person stays the person.', example: 'riverside-market', optional: true })
  readonly subjectId?: string;

  @ApiProperty({ type: 'string', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @Id({ description: 'The agency it belongs to; null for none.', example: 'agency-north', optional: true })
  readonly agencyId?: string | null;

  @Code({ description: 'A community capital, `not-sorted`, or a category of the network.', example: 'social', optional: true })
  readonly category?: string;

  @AnyIdList(
    { description: 'The outcomes that led to this one: this list takes the place of the one before.', example: [], optional: true },
    { max: 50 },
  )
  readonly ledBy?: string[];

  @OneOf(DEPTHS, { description: 'How deep the change goes.', example: 'transitional', optional: true })
  readonly depth?: (typeof DEPTHS)[number];

  @OneOf(SIGNS, { description: 'Whether it was for the better.', example: 'mixed', optional: true })
  readonly sign?: (typeof SIGNS)[number];

  @YesNo({ description: 'Whether somebody meant it to happen.', example: true, optional: true })
  readonly intended?: boolean;
}
