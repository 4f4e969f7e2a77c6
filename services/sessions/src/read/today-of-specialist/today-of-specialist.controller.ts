/** `GET /api/sessions/me/today`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, OwnView, OwnViewQuery, Specialists } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { sessionDocuments } from '../documents.ts';
import { dayAround } from '../network-day.ts';
import { glanceOf, SessionGlanceDto } from '../session-glance.dto.ts';

/** The sessions of a day. */
export class TodayDto {
  @ApiProperty({ description: 'By time; what was called off is left out.', type: [SessionGlanceDto] })
  readonly sessions!: readonly SessionGlanceDto[];
}

/** Answers whom a specialist meets today, by the clocks of the network. */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class TodayOfSpecialistController {
  readonly #own: OwnView;
  readonly #specialists: Specialists;
  readonly #clock: Clock;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Specialists) specialists: Specialists, @Inject(Clock) clock: Clock) {
    this.#own = own;
    this.#specialists = specialists;
    this.#clock = clock;
  }

  @Get('me/today')
  @ApiOperation({ summary: 'The sessions of the specialist who asks, today in the time zone of the network.' })
  @ApiOkResponse({ type: TodayDto })
  async of(@Query() { minPosition }: OwnViewQuery, @AskedBy() { identity: { networkId, subjectId } }: Asked): Promise<TodayDto> {
    const { from, to } = dayAround(this.#clock.now(), await this.#specialists.timezoneOf(networkId));
    const found = await this.#own.sealed(
      sessionDocuments,
      { networkId, index: 'of-specialist', equals: [subjectId], from, while: ({ time }) => Number(time) < to },
      minPosition,
    );
    return { sessions: found.filter(({ state }) => !state.cancelled).map(glanceOf) };
  }
}
