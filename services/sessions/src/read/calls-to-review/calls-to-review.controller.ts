/** `GET /api/sessions/agencies/:agencyId/calls-to-review`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, OwnView, OwnViewQuery, Specialists } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgenciesOfHardMoment, looksAtIt } from '../../agencies-of-hard-moment.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { hardMomentDocuments } from '../documents.ts';
import { calendarOf } from '../network-day.ts';
import { callsIn } from './calls-view.ts';
import { CallsToReviewDto } from './calls-to-review.dto.ts';

/** Answers which calls without agreement an agency lead still has to look at, the most urgent first (P15). */
@ApiTags('sessions')
@For('agency-steward')
@Controller('api/sessions')
export class CallsToReviewController {
  readonly #own: OwnView;
  readonly #agencies: AgenciesOfHardMoment;
  readonly #specialists: Specialists;
  readonly #clock: Clock;

  constructor(
    @Inject(OwnView) own: OwnView,
    @Inject(AgenciesOfHardMoment) agencies: AgenciesOfHardMoment,
    @Inject(Specialists) specialists: Specialists,
    @Inject(Clock) clock: Clock,
  ) {
    this.#own = own;
    this.#agencies = agencies;
    this.#specialists = specialists;
    this.#clock = clock;
  }

  @Get('agencies/:agencyId/calls-to-review')
  @ApiOperation({ summary: 'The calls for help without agreement that wait for a look, within 2 working days. None of another agency.' })
  @ApiOkResponse({ type: CallsToReviewDto })
  async list(
    @Param() { agencyId }: AgencyPath,
    @Query() { minPosition }: OwnViewQuery,
    @AskedBy() { identity: { networkId, subjectId } }: Asked,
  ): Promise<CallsToReviewDto> {
    const sought = { networkId, index: 'to-review', equals: [true] };
    const waiting = await this.#own.opened(hardMomentDocuments, sought, minPosition);
    const now = this.#clock.now();
    const calendar = calendarOf(await this.#specialists.timezoneOf(networkId));
    const calls = await Promise.all(
      waiting.map(async (each) => {
        const agencies = await this.#agencies.of(networkId, each.state);
        if (subjectId !== agencyId || !looksAtIt(agencyId, agencies)) return [];
        return callsIn(each, { now, calendar, isOwn: agencies.length > 0 });
      }),
    );
    return { calls: calls.flat().toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt))) };
  }
}
