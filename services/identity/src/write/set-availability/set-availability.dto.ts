/** The body of `POST /api/identity/specialists/:specialistId/availability`. */
import { IdList, invalidRequest, Moment, OneOf, SomeOf, WishDto } from '@golden-thread/service-host';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, Matches, ValidateNested } from 'class-validator';
import type { SetAvailability } from '../../domain/specialist.ts';
import { DAYS, MODES } from '../closed-lists.ts';
import { instantAt } from '../instant-at.ts';

const TIME = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const MOST = 100;

function TimeOfDay(about: { readonly description: string; readonly example: string }): PropertyDecorator {
  return applyDecorators(ApiProperty({ ...about, pattern: TIME.source }), Matches(TIME, { message: 'is a time of day, such as 09:30' }));
}

function Several(of: () => new () => object, description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ description, type: () => [of()], maxItems: MOST }),
    ValidateNested({ each: true }),
    IsObject({ each: true, message: 'holds entries with fields of their own' }),
    Type(of),
    ArrayMaxSize(MOST, { message: `has at most ${MOST} entries` }),
    IsArray({ message: 'is a list' }),
  );
}

/** A time that comes every week, in the time zone of the agency. */
export class WeeklyTimeDto {
  @OneOf(DAYS, { description: 'The day.', example: 'tuesday' })
  readonly day!: (typeof DAYS)[number];

  @TimeOfDay({ description: 'From when.', example: '09:00' })
  readonly from!: string;

  @TimeOfDay({ description: 'Until when, on the same day.', example: '17:30' })
  readonly to!: string;
}

/** A time away that is known beforehand. */
export class TimeAwayDto {
  @Moment({ description: 'From when.', example: '2026-07-01T00:00:00Z' })
  readonly from!: string;

  @Moment({ description: 'The first instant at which they are there again.', example: '2026-07-15T00:00:00Z' })
  readonly until!: string;
}

/** When, how and where. */
export class SetAvailabilityDto extends WishDto {
  @Several(() => WeeklyTimeDto, 'Times that come every week.')
  readonly weekly!: readonly WeeklyTimeDto[];

  @Several(() => TimeAwayDto, 'Times away that are known beforehand.')
  readonly away!: readonly TimeAwayDto[];

  @SomeOf(MODES, { description: 'Ways to meet.', example: ['in-person', 'walk'] })
  readonly modes!: readonly (typeof MODES)[number][];

  @IdList({ description: 'Where: regions, or places the agency names.', example: ['riverside'] }, { max: MOST })
  readonly areas!: readonly string[];
}

/** The availability as the decision takes it. Throws a Problem 400 that names the field where a time ends before it begins. */
export function availabilityIn({ weekly, away, modes, areas }: SetAvailabilityDto): Omit<SetAvailability, 'specialistId' | 'by'> {
  return {
    weekly: weekly.map(({ day, from, to }, at) => ({ day, ...inOrder(`weekly[${at}].to`, { from, to }) })),
    away: away.map(({ from, until }, at) => {
      const time = { from: instantAt(`away[${at}].from`, from), to: instantAt(`away[${at}].until`, until) };
      return { from: time.from, until: inOrder(`away[${at}].until`, time).to };
    }),
    modes: [...modes],
    areas: [...areas],
  };
}

function inOrder<Time extends string | number>(path: string, time: { readonly from: Time; readonly to: Time }) {
  if (time.from < time.to) return { from: time.from, to: time.to };
  throw invalidRequest([{ path, reason: 'lies after the beginning' }]);
}
