/** The question and the answer of `GET /api/sessions/people/:personId/sessions`. */
import { PageQuery } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import { PageDto } from '../page.dto.ts';
import { SessionGlanceDto } from '../session-glance.dto.ts';

const WHEN = ['coming', 'was'] as const;

/** What may be asked. */
export class SessionsOfPersonQuery extends PageQuery {
  @ApiPropertyOptional({ description: '`coming`: the next one first. `was`: the last one first.', enum: WHEN, default: 'coming' })
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(WHEN, { message: `is one of ${WHEN.join(', ')}` })
  readonly when: (typeof WHEN)[number] = 'coming';
}

/** The sessions of a person. */
export class SessionsOfPersonDto extends PageDto {
  @ApiProperty({ type: [SessionGlanceDto] })
  readonly sessions!: readonly SessionGlanceDto[];
}
