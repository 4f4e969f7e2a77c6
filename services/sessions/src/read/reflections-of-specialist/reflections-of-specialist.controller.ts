/** `GET /api/sessions/reflections`. */
import { Clock, formatInstant, type Instant } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, type Found, OwnView, PageQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { dueToGoAt, type Reflection } from '../../domain/reflection.ts';
import { reflectionDocuments } from '../documents.ts';
import { PageDto } from '../page.dto.ts';

/** A reflection. */
export class ReflectionDto {
  @ApiProperty({ example: 'reflection-1' })
  readonly reflectionId!: string;

  @ApiProperty({ type: [String], example: ['active-listening'] })
  readonly competencies!: readonly string[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null once the key of its writer was destroyed.',
    example: 'I fill silences too soon. I want to count to five.',
  })
  readonly words!: string | null;

  @ApiProperty({ description: 'It stays until it is let go.' })
  readonly kept!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it goes by itself; null where it is kept.' })
  readonly goesAt!: string | null;
}

/** A specialist's own reflections. */
export class ReflectionsDto extends PageDto {
  @ApiProperty({ type: [ReflectionDto] })
  readonly reflections!: readonly ReflectionDto[];
}

/** Answers what a specialist wrote about themselves, to that specialist alone (P11). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class ReflectionsOfSpecialistController {
  readonly #own: OwnView;
  readonly #clock: Clock;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Clock) clock: Clock) {
    this.#own = own;
    this.#clock = clock;
  }

  @Get('reflections')
  @ApiOperation({ summary: 'The reflections of the specialist who asks, the newest first. Nobody else sees them.' })
  @ApiOkResponse({ type: ReflectionsDto })
  async list(@Query() query: PageQuery, @AskedBy() { identity: { networkId, subjectId } }: Asked): Promise<ReflectionsDto> {
    const now = this.#clock.now();
    const sought = { networkId, index: 'of-specialist', equals: [subjectId], descending: true };
    const { found, after, incomplete } = await this.#own.page(reflectionDocuments, sought, query, (state) => isThere(state, now));
    return { reflections: found.map(reflectionIn), after, incomplete };
  }
}

/** Its days count by the clock; that it is gone only records it. */
function isThere(state: Reflection, now: Instant): boolean {
  const goesAt = dueToGoAt(state);
  return state.written !== null && (goesAt === null || now < goesAt);
}

function reflectionIn({ aggregateId: reflectionId, state }: Found<Reflection>): ReflectionDto {
  const goesAt = dueToGoAt(state);
  return {
    reflectionId,
    competencies: state.written?.competencies ?? [],
    words: state.written?.words ?? null,
    kept: state.written?.kept ?? false,
    goesAt: goesAt === null ? null : formatInstant(goesAt),
  };
}
