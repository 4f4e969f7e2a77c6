/** The body of `POST /api/community-outcomes/outcomes`. */
import { AnyIdList, Code, Id, OneOf, Words, YesNo } from '@golden-thread/service-host';
import { DEPTHS, SIGNS, SUBJECTS } from '../closed-lists.ts';
import { MayBeToldDto } from '../may-be-told.dto.ts';

/** Says what got better. The words come first; category and depth can stay unsaid (P1). */
export class RecordOutcomeDto extends MayBeToldDto {
  @Id({ description: 'An id of the device, for entries written offline; else one is made.', example: 'outcome-1', optional: true })
  readonly outcomeId?: string;

  @OneOf(SUBJECTS, { description: 'For whom or what it got better.', example: 'person' })
  readonly subjectType!: (typeof SUBJECTS)[number];

  @Id({ description: 'The person, group, agency or community.', example: 'ben' })
  readonly subjectId!: string;

  @Id({
    description: 'Who told it, where a person tells of a group, an agency or the community to their specialist.',
    example: 'ben',
    optional: true,
  })
  readonly personId?: string;

  @Words({ description: 'What got better, as it was told.', example: 'I ate with my brothers on Sunday, for the first time in six years.' })
  readonly statement!: string;

  @Words({ description: 'Why it matters.', example: 'They set a plate for me without asking.', optional: true })
  readonly whyItMatters?: string;

  @Words({ description: 'Who or what helped.', example: 'Ada, who told me how she wrote to her sister.', optional: true })
  readonly whoHelped?: string;

  @OneOf(SIGNS, { description: 'Whether it was for the better.', example: 'positive' })
  readonly sign!: (typeof SIGNS)[number];

  @YesNo({ description: 'Whether somebody meant it to happen.', example: false })
  readonly intended!: boolean;

  @Code({
    description: 'natural, cultural, human, social, political, financial, built, or a category of the network. Else `not-sorted`.',
    example: 'social',
    optional: true,
  })
  readonly category?: string;

  @OneOf(DEPTHS, { description: 'How deep the change goes.', example: 'transitional', optional: true })
  readonly depth?: (typeof DEPTHS)[number];

  @AnyIdList({ description: 'The outcomes that led to this one.', example: ['outcome-0'], optional: true }, { max: 50 })
  readonly ledBy?: string[];

  @Id({ description: 'The agency it belongs to. An agency lead leaves it out: it is theirs.', example: 'agency-north', optional: true })
  readonly agencyId?: string;

  @Id({ description: 'The programme it belongs to.', example: 'programme-1', optional: true })
  readonly programmeId?: string;
}
