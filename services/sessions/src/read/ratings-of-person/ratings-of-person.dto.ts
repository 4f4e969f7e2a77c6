/** The answer of `GET /api/sessions/people/:personId/ratings`. */
import { formatInstant, type Instant } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Rating } from '../../domain/rating.ts';
import type { Session } from '../../domain/session.ts';
import { specialistIn } from '../../domain/who-was-there.ts';
import { timeOf } from '../documents.ts';
import { PageDto } from '../page.dto.ts';

const MARK = { minimum: 0, maximum: 4, example: 3 };

/** How a session was for the person, as they said it. */
export class OwnRatingDto {
  @ApiProperty({ example: 'session-1' })
  readonly sessionId!: string;

  @ApiPropertyOptional({ example: 'luis' })
  readonly specialistId?: string;

  @ApiProperty({ description: 'When the session was.', format: 'date-time', example: '2026-05-04T16:30:00Z' })
  readonly at!: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-04T18:00:00Z' })
  readonly ratedAt!: string;

  @ApiProperty({ example: 'items-1' })
  readonly itemSetVersion!: string;

  @ApiProperty(MARK)
  readonly heard!: number;

  @ApiProperty(MARK)
  readonly led!: number;

  @ApiProperty(MARK)
  readonly gotSupportWanted!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Null where it was not said.', ...MARK })
  readonly roomToSpeak!: number | null;
}

/** A person's own ratings. */
export class RatingsOfPersonDto extends PageDto {
  @ApiProperty({ description: 'What these marks are.', enum: ['not a validated scale'] })
  readonly label = 'not a validated scale';

  @ApiProperty({ type: [OwnRatingDto] })
  readonly ratings!: readonly OwnRatingDto[];
}

/** A rating, and the session it is about. */
export type RatedSession = { readonly rated: NonNullable<Rating['rated']>; readonly ratedAt: Instant; readonly session: Found<Session> };

/** A rating as its person reads it; under which name it is counted is not told. */
export function ownRatingOf({ rated, ratedAt, session: { aggregateId: sessionId, since, state } }: RatedSession): OwnRatingDto {
  const { heard, led, gotSupportWanted, roomToSpeak = null, itemSetVersion } = rated;
  const specialistId = specialistIn(state);
  return {
    sessionId,
    ...(specialistId === null ? {} : { specialistId }),
    at: formatInstant(timeOf(state, since)),
    ratedAt: formatInstant(ratedAt),
    itemSetVersion,
    heard,
    led,
    gotSupportWanted,
    roomToSpeak,
  };
}
