/** `GET /api/identity/agencies/:agencyId/people-waiting`. */
import { formatInstant } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, notFound, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { KnownAgencies } from '../../known-agencies.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { PeopleWaitingDto } from './people-waiting.dto.ts';
import { PeopleWaiting } from './people-waiting.query.ts';

/** Answers who waits, since when, and what they were promised. */
@ApiTags('people')
@For('agency-steward')
@Controller('api/identity')
export class PeopleWaitingController {
  readonly #known: KnownAgencies;
  readonly #waiting: PeopleWaiting;

  constructor(@Inject(KnownAgencies) known: KnownAgencies, @Inject(PeopleWaiting) waiting: PeopleWaiting) {
    this.#known = known;
    this.#waiting = waiting;
  }

  @Get('agencies/:agencyId/people-waiting')
  @ApiOperation({
    summary: 'Who waits for a specialist of this agency or of any: since when, what they asked for, and by when they hear again.',
  })
  @ApiOkResponse({ type: PeopleWaitingDto })
  @ApiNotFoundResponse({ description: 'There is nothing here that you can see (not-found).' })
  async of(
    @Param() { agencyId }: AgencyPath,
    @Query() { minPosition }: OwnViewQuery,
    @AskedBy() { identity: { networkId, subjectId } }: Asked,
  ): Promise<PeopleWaitingDto> {
    if (subjectId !== agencyId || !(await this.#known.maySeePeople(networkId, agencyId))) throw notFound();
    const { rows, incomplete } = await this.#waiting.of({ networkId, agencyId, minPosition });
    const waiting = rows.map(({ personId, programmeId, askedOn, nextNewsBy, proposed, meanwhile, languages, modes, supportKinds }) => ({
      personId,
      programmeId,
      languages,
      modes,
      supportKinds,
      askedOn: formatInstant(askedOn),
      nextNewsBy: formatInstant(nextNewsBy),
      proposed,
      meanwhile,
    }));
    return { waiting, incomplete };
  }
}
