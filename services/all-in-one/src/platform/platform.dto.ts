/** What the operator's routes answer, for the description of the API. */
import type { Coverage, Movement } from '@golden-thread/event-road';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ImportRecord } from '../import/import-journal.ts';
import type { DoctorFinding } from './doctor.ts';

const nullable = { type: Number, nullable: true } as const;

/** One import. */
export class ImportRecordDto implements ImportRecord {
  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({
    description: "SHA-256 of the input's bytes.",
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  readonly sha256!: string;

  @ApiProperty({ example: 5_812 })
  readonly bytes!: number;

  @ApiProperty({ description: 'Good lines are stored although others are bad.', example: false })
  readonly keepGoing!: boolean;

  @ApiProperty({ example: 21 })
  readonly read!: number;

  @ApiProperty({ example: 20 })
  readonly stored!: number;

  @ApiProperty({ description: 'Lines that were here already.', example: 1 })
  readonly known!: number;

  @ApiProperty({ description: 'Bad lines.', example: 0 })
  readonly refused!: number;

  @ApiProperty({ example: 1 })
  readonly chunks!: number;

  @ApiProperty({ description: 'Chunks that every owner has stored.', example: 1 })
  readonly acknowledged!: number;

  @ApiProperty({ format: 'date-time' })
  readonly startedAt!: string;

  @ApiProperty({
    format: 'date-time',
    type: String,
    nullable: true,
    description: 'Null where it is not finished.',
    example: '2026-05-04T16:30:02Z',
  })
  readonly finishedAt!: string | null;
}

/** Imports under way, and those that were. */
export class ImportsDto {
  @ApiProperty({ type: [String], description: 'Networks with an import under way.', example: [] })
  readonly running!: readonly string[];

  @ApiProperty({ type: [ImportRecordDto] })
  readonly imports!: readonly ImportRecordDto[];
}

/** Whether a read model moves. */
export class MovementDto implements Movement {
  @ApiProperty()
  readonly healthy!: boolean;

  @ApiPropertyOptional({ description: 'Why not, where it does not.', example: 'nothing applied for 60 s' })
  readonly why?: string;
}

/** How far a read model came with one source. */
export class SourceDto implements Omit<Coverage, 'stalenessMs'> {
  @ApiProperty({ enum: ['identity', 'preferences', 'sessions', 'community-outcomes', 'projections', 'partners'] })
  readonly service!: Coverage['service'];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The store it follows; null until the source answered once.',
    example: '2f0c5a7e-6d5b-4f0e-8d6a-1c2b3a4d5e6f',
  })
  readonly storeId!: string | null;

  @ApiProperty({ description: 'Everything up to this position was applied or parked.', example: 17 })
  readonly covered!: number;

  @ApiProperty({ ...nullable, description: 'Milliseconds since everything was applied; null: never yet.', example: 120 })
  readonly stalenessMs!: number | null;

  @ApiProperty({ enum: ['following', 'filling', 'waiting', 'rebuilding'] })
  readonly state!: Coverage['state'];
}

/** One read model. */
export class ReadModelDto {
  @ApiProperty({ example: 'ripple' })
  readonly name!: string;

  @ApiProperty({ type: MovementDto })
  readonly moving!: MovementDto;

  @ApiProperty({ description: 'Events it could not apply.', example: 0 })
  readonly parked!: number;

  @ApiProperty({ type: [SourceDto] })
  readonly sources!: readonly SourceDto[];
}

/** One parked event, without its content. */
export class ParkedDto {
  @ApiProperty({ example: 'ripple' })
  readonly readModel!: string;

  @ApiProperty({ example: 'community-outcomes' })
  readonly service!: string;

  @ApiProperty({ example: 17 })
  readonly position!: number;

  @ApiProperty({ example: 'org.golden-thread.community-outcomes.InspirationAcknowledged.v1' })
  readonly type!: string;

  @ApiProperty({ description: 'Events of one key are applied in order: the later ones wait for the first.', example: 'inspiration-1' })
  readonly key!: string;

  @ApiProperty({ example: 'riverside' })
  readonly networkId!: string;

  @ApiProperty({ example: 1 })
  readonly attempts!: number;

  @ApiProperty({ description: 'What went wrong, without any word of the event.', example: 'RangeError' })
  readonly error!: string;
}

/** How trying again went. */
export class RetriedDto {
  @ApiProperty({ description: 'Events applied now.', example: 1 })
  readonly applied!: number;

  @ApiProperty({ description: 'Events still parked.', example: 0 })
  readonly still!: number;
}

/** How giving up went. */
export class SkippedDto {
  @ApiProperty({ example: 1 })
  readonly skipped!: number;
}

/** One thing the self-check looked at. */
export class DoctorFindingDto implements DoctorFinding {
  @ApiProperty({ example: 'disk' })
  readonly what!: string;

  @ApiProperty({ example: true })
  readonly well!: boolean;

  @ApiProperty({ example: '41 GB are free' })
  readonly detail!: string;

  @ApiPropertyOptional({ description: 'What to do, where it is not well.', example: 'Make room.' })
  readonly whatNow?: string;
}

/** What the self-check found. */
export class DoctorDto {
  @ApiProperty({ type: [DoctorFindingDto] })
  readonly findings!: readonly DoctorFindingDto[];
}
