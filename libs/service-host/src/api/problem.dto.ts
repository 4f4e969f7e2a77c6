/** How a problem document stands in the description of the API. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { FieldProblem, ProblemDocument } from '../problems/problem.ts';

/** One field that is wrong. */
export class FieldProblemDto implements FieldProblem {
  @ApiProperty({ description: 'Where it stands in the request.', example: 'told.how' })
  readonly path!: string;

  @ApiProperty({ description: 'What is wrong with it.', example: 'is one of self, aloud, paper, phone' })
  readonly reason!: string;
}

/** What went wrong, and what to do now (RFC 9457). */
export class ProblemDto implements ProblemDocument {
  @ApiProperty({ description: 'One for each code.', example: 'urn:golden-thread:problem:not-found' })
  readonly type!: string;

  @ApiProperty({ description: 'The name of the status.', example: 'Not Found' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', description: 'The status of the answer.', example: 404 })
  readonly status!: number;

  @ApiProperty({ description: 'For programs: it never changes.', example: 'not-found' })
  readonly code!: string;

  @ApiProperty({ description: 'For people: one plain sentence, or a few.', example: 'There is nothing here that you can see.' })
  readonly detail!: string;

  @ApiPropertyOptional({ description: 'The principle or promise behind a no.', example: 'P9' })
  readonly rule?: string;

  @ApiPropertyOptional({ description: 'Every field that is wrong.', type: [FieldProblemDto] })
  readonly field?: readonly FieldProblemDto[];

  @ApiPropertyOptional({
    description: 'The request, as the log names it.',
    example: 'urn:golden-thread:request:01920000-0000-7000-8000-000000000001',
  })
  readonly instance?: string;
}
