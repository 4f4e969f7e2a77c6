/** A session among others: when, with whom and how. */
import { formatInstant } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Session } from '../domain/session.ts';
import { specialistIn } from '../domain/who-was-there.ts';
import { timeOf } from './documents.ts';
import { STANDINGS, standingOf } from './session/session-view.ts';

/** What a list shows of a session. Whatever nobody noted is absent (P16). */
export class SessionGlanceDto {
  @ApiProperty({ example: 'session-1' })
  readonly sessionId!: string;

  @ApiProperty({ example: 'ada' })
  readonly personId!: string;

  @ApiPropertyOptional({ example: 'luis' })
  readonly specialistId?: string;

  @ApiProperty({ description: 'When it began, or will.', format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;

  @ApiProperty({ enum: STANDINGS, example: 'arranged' })
  readonly standing!: (typeof STANDINGS)[number];

  @ApiPropertyOptional({ example: 'walk' })
  readonly mode?: string;

  @ApiPropertyOptional({ example: 'es' })
  readonly language?: string;

  @ApiPropertyOptional({ example: 'signed' })
  readonly interpreter?: string;

  @ApiProperty({ type: [String], example: ['step-free'] })
  readonly accessNeeds!: readonly string[];
}

/** A session as a list shows it. */
export function glanceOf({ aggregateId, since, state }: Found<Session>): SessionGlanceDto {
  const known = Object.entries(howIn(state)).filter(([, value]) => value !== undefined && value !== null);
  return {
    sessionId: aggregateId,
    personId: state.personId ?? '',
    at: formatInstant(timeOf(state, since)),
    standing: standingOf(state),
    ...Object.fromEntries(known),
    accessNeeds: state.arranged?.accessNeeds ?? [],
  };
}

function howIn(state: Session) {
  const { arranged, started, held } = state;
  return {
    specialistId: specialistIn(state),
    mode: started?.mode ?? arranged?.mode,
    language: held?.language ?? arranged?.language,
    interpreter: held?.interpreter ?? arranged?.interpreter,
  };
}
