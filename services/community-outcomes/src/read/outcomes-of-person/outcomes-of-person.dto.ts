/** The answer of `GET /api/community-outcomes/people/:personId/outcomes`. */
import { ApiProperty } from '@nestjs/swagger';
import { OutcomeDto } from '../outcome/outcome.dto.ts';
import { PageDto } from '../page.dto.ts';

/** What a person told that got better. */
export class OutcomesOfPersonDto extends PageDto {
  @ApiProperty({ description: 'The latest first.', type: [OutcomeDto] })
  readonly outcomes!: readonly OutcomeDto[];
}
