/** What a person can choose, in the answer of `GET /api/identity/people/:personId`. */
import { ApiProperty } from '@nestjs/swagger';
import type { AgencyLeavingInView, AnswerInView, ChoicesInView } from './choices-view.ts';

/** A way to answer. */
export class AnswerDto implements AnswerInView {
  @ApiProperty({ enum: ['move', 'take-it-all', 'erase'], example: 'move' })
  readonly way!: AnswerInView['way'];

  @ApiProperty({ example: 'Move: sign a consent that names the new agency.' })
  readonly sentence!: string;

  @ApiProperty({ enum: ['GET', 'POST'], example: 'POST' })
  readonly method!: AnswerInView['method'];

  @ApiProperty({ description: 'Where it is done.', type: [String], example: ['/api/identity/people/ada/consents'] })
  readonly links!: readonly string[];
}

/** An agency that leaves, or left. */
export class AgencyLeavingDto implements AgencyLeavingInView {
  @ApiProperty({ example: 'agency-north' })
  readonly agencyId!: string;

  @ApiProperty({ description: 'Null once it left.', type: 'string', format: 'date-time', nullable: true, example: '2027-01-01T00:00:00Z' })
  readonly leavesAt!: string | null;

  @ApiProperty({
    description: 'The agency that offers to take over, if one does.',
    type: 'string',
    nullable: true,
    example: 'agency-south',
  })
  readonly takenOverBy!: string | null;

  @ApiProperty({ example: 'Nothing of yours goes anywhere unless you say so. No answer is not a yes.' })
  readonly sentence!: string;

  @ApiProperty({ type: [AnswerDto] })
  readonly answers!: readonly AnswerDto[];
}

/** A specialist with whom something changed. */
export class SpecialistChangedDto {
  @ApiProperty({ example: 'luis' })
  readonly specialistId!: string;

  @ApiProperty({ description: 'Where it is told what changed, and how to go on.', example: '/api/identity/people/ada/pairing' })
  readonly link!: string;
}

/** What there is to choose. */
export class ChoicesDto implements ChoicesInView {
  @ApiProperty({ description: 'Agencies that leave, or left (P3).', type: [AgencyLeavingDto] })
  readonly agencies!: readonly AgencyLeavingDto[];

  @ApiProperty({ description: 'Specialists who left, are away, or whose credential ran out (P12).', type: [SpecialistChangedDto] })
  readonly specialists!: readonly SpecialistChangedDto[];
}
