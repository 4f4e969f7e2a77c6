/** `GET /api/identity/agencies/:agencyId/overview`. */
import { Clock } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, notFound, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KnownAgencies } from '../../known-agencies.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { programmes, specialists } from '../directory/directory.projection.ts';
import { Directory } from '../directory/directory.query.ts';
import { PeopleWaiting } from '../people-waiting/people-waiting.query.ts';
import { leads } from '../who-looks.ts';
import { AgencyOverviewDto } from './agency-overview.dto.ts';
import { areThere, overviewOf } from './agency-overview-view.ts';

/** Answers from the directory and from who waits: numbers and dates, no words. */
@ApiTags('agencies')
@For('agency-steward')
@Controller('api/identity')
export class AgencyOverviewController {
  readonly #known: KnownAgencies;
  readonly #directory: Directory;
  readonly #waiting: PeopleWaiting;
  readonly #clock: Clock;

  constructor(
    @Inject(KnownAgencies) known: KnownAgencies,
    @Inject(Directory) directory: Directory,
    @Inject(PeopleWaiting) waiting: PeopleWaiting,
    @Inject(Clock) clock: Clock,
  ) {
    this.#known = known;
    this.#directory = directory;
    this.#waiting = waiting;
    this.#clock = clock;
  }

  @Get('agencies/:agencyId/overview')
  @ApiOperation({
    summary: 'My agency today: who waits, what is open, whose credentials and which agreements run out. Numbers and dates only.',
  })
  @ApiOkResponse({ type: AgencyOverviewDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(@Param() { agencyId }: AgencyPath, @Query() query: OwnViewQuery, @AskedBy() { identity }: Asked): Promise<AgencyOverviewDto> {
    if (!leads(identity, agencyId)) throw notFound();
    const { networkId } = identity;
    const state = await this.#known.agency(networkId, agencyId);
    if (!state.invited) throw notFound();
    const [listed, programmesHere, waiting, smallest] = await Promise.all([
      this.#directory.list(specialists, { networkId, agencyId }, query),
      this.#directory.list(programmes, { networkId, agencyId }, query),
      this.#waiting.of({ networkId, agencyId, minPosition: query.minPosition }),
      this.#known.smallestNumber(networkId),
    ]);
    const now = this.#clock.now();
    const specialistIds = areThere(listed).map(({ id }) => id);
    const walking = await this.#waiting.walkingWith({ networkId, specialistIds, at: now });
    const parts = { agencyId, state, specialists: listed, programmes: programmesHere, smallest };
    return {
      // No data of a person comes to an agency before it is ready.
      ...overviewOf({ ...parts, waiting: state.ready ? waiting.rows : [], walking: walking.people }, now),
      incomplete: waiting.incomplete || walking.incomplete,
    };
  }
}
