/** The answer of `GET /api/preferences/people/:personId/wellness-plan`. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { InWordsDto } from '../wording.dto.ts';
import type { Opening, PlanOfMine, SectionInView, WellnessPlanView } from './wellness-plan-view.ts';

/** The sections of a plan, for answers. */
export const SECTION = { enum: ['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools'] };
const OPENER = { enum: ['supporter', 'on-call', 'card-code'], example: 'supporter' };

/** A section. */
export class SectionDto extends InWordsDto implements SectionInView {
  @ApiProperty({ ...SECTION, example: 'tools' })
  readonly section!: SectionInView['section'];
}

/** Somebody who reads sections. */
export class PlanReaderDto {
  @ApiProperty({ example: 'supporter-1' })
  readonly supporterId!: string;

  @ApiProperty({ ...SECTION, isArray: true, example: ['early-signs', 'crisis'] })
  readonly sections!: readonly SectionInView['section'][];
}

/** What opens in a hard moment. */
export class CrisisAccessDto {
  @ApiProperty({ ...OPENER, description: 'For `on-call` and `card-code` it is kept as the person said it, and nothing opens it yet.' })
  readonly who!: Opening['as'];

  @ApiProperty({ ...SECTION, isArray: true, example: ['crisis', 'tools'] })
  readonly sections!: readonly SectionInView['section'][];
}

/** Where a signed directive is kept. */
export class DirectiveDto {
  @ApiProperty({ example: 'In the blue folder at my sister’s.' })
  readonly whereItIs!: string;

  @ApiProperty({ example: 'My sister, and the doctor on duty.' })
  readonly whoMayOpen!: string;
}

/** Somebody opened the plan. */
export class OpeningDto implements Opening {
  @ApiProperty(OPENER)
  readonly as!: Opening['as'];

  @ApiPropertyOptional({ example: 'supporter-1' })
  readonly id?: string;

  @ApiProperty({ enum: ['hard-moment', 'worried', 'person-asked', 'not-said'], example: 'hard-moment' })
  readonly why!: Opening['why'];

  @ApiProperty({ format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;
}

/** What only the person sees. */
export class PlanOfMineDto implements PlanOfMine {
  @ApiProperty({ type: [PlanReaderDto] })
  readonly sharedWith!: readonly PlanReaderDto[];

  @ApiProperty({ type: [CrisisAccessDto] })
  readonly crisisAccess!: readonly CrisisAccessDto[];

  @ApiProperty({ type: DirectiveDto, nullable: true })
  readonly directive!: DirectiveDto | null;

  @ApiProperty({ type: [OpeningDto] })
  readonly openings!: readonly OpeningDto[];
}

/** A wellness plan, in the words of the person. */
export class WellnessPlanOfPersonDto implements WellnessPlanView {
  @ApiProperty({ type: [SectionDto] })
  readonly sections!: readonly SectionDto[];

  @ApiPropertyOptional({ description: 'For the person only.', type: PlanOfMineDto })
  readonly mine?: PlanOfMineDto;
}
