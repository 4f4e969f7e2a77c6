/** The answer of `GET /api/preferences/people/:personId/what-is-seen`. */
import { ApiProperty } from '@nestjs/swagger';
import { CrisisAccessDto, SECTION } from '../wellness-plan-of-person/wellness-plan-of-person.dto.ts';
import type { ReaderOfPlan, SeenBySpecialist, WhoSeesWhatView } from './who-sees-what-view.ts';

/** What a specialist who walks with the person sees of one part. */
export class SeenBySpecialistDto implements SeenBySpecialist {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({
    description: 'What was told earlier they do not see; null: they see all of it.',
    type: 'string',
    format: 'date-time',
    nullable: true,
    example: '2026-05-04T16:30:00Z',
  })
  readonly since!: string | null;

  @ApiProperty({ description: 'What they see now, by id; of support wanted the kinds.', type: [String], example: ['question-1'] })
  readonly sees!: readonly string[];
}

/** Somebody who reads sections of the wellness plan any day, and what they opened in a hard moment for a day. */
export class ReaderOfPlanDto implements ReaderOfPlan {
  @ApiProperty({ enum: ['specialist', 'supporter'], example: 'supporter' })
  readonly as!: ReaderOfPlan['as'];

  @ApiProperty({ example: 'supporter-1' })
  readonly id!: string;

  @ApiProperty({ ...SECTION, isArray: true, example: ['early-signs', 'crisis'] })
  readonly sections!: ReaderOfPlan['sections'];
}

/** Who sees what of the wellness plan. */
export class PlanSeenDto {
  @ApiProperty({ type: [ReaderOfPlanDto] })
  readonly readers!: readonly ReaderOfPlanDto[];

  @ApiProperty({ description: 'What opens in a hard moment, and for whom.', type: [CrisisAccessDto] })
  readonly crisisAccess!: readonly CrisisAccessDto[];
}

/** Who sees what. Whoever is not named here sees nothing. */
export class WhoSeesWhatDto implements WhoSeesWhatView {
  @ApiProperty({ description: 'My answers to open questions, by question.', type: [SeenBySpecialistDto] })
  readonly visions!: readonly SeenBySpecialistDto[];

  @ApiProperty({ type: [SeenBySpecialistDto] })
  readonly preferences!: readonly SeenBySpecialistDto[];

  @ApiProperty({ description: 'With their pace, as open, ask first or not now: nothing finer (P9).', type: [SeenBySpecialistDto] })
  readonly topics!: readonly SeenBySpecialistDto[];

  @ApiProperty({ type: [SeenBySpecialistDto] })
  readonly supportWanted!: readonly SeenBySpecialistDto[];

  @ApiProperty({ type: [SeenBySpecialistDto] })
  readonly suggestions!: readonly SeenBySpecialistDto[];

  @ApiProperty({ type: [SeenBySpecialistDto] })
  readonly goals!: readonly SeenBySpecialistDto[];

  @ApiProperty({ description: 'What others ask of me.', type: [SeenBySpecialistDto] })
  readonly outsideWishes!: readonly SeenBySpecialistDto[];

  @ApiProperty({ type: PlanSeenDto })
  readonly wellnessPlan!: PlanSeenDto;
}
