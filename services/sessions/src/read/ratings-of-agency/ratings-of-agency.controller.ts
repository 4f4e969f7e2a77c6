/** `GET /api/sessions/agencies/:agencyId/ratings`. */
import { type Asked, AskedBy, For, OwnView } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgencyPath } from '../../paths.dto.ts';
import { ratingDocuments } from '../documents.ts';
import { SessionsOfAgency } from '../sessions-of-agency.ts';
import { agencyRatingsOf } from './agency-ratings.ts';
import { RatingsOfAgencyDto } from './ratings-of-agency.dto.ts';

/** Answers how sessions were for people, to the lead of the agency, over the floor of P6; never part of an appraisal. */
@ApiTags('sessions')
@For('agency-steward')
@Controller('api/sessions')
export class RatingsOfAgencyController {
  readonly #own: OwnView;
  readonly #sessions: SessionsOfAgency;

  constructor(@Inject(OwnView) own: OwnView, @Inject(SessionsOfAgency) sessions: SessionsOfAgency) {
    this.#own = own;
    this.#sessions = sessions;
  }

  @Get('agencies/:agencyId/ratings')
  @ApiOperation({ summary: 'How sessions were for the people in them, over all specialists of the agency together.' })
  @ApiOkResponse({ type: RatingsOfAgencyDto })
  async of(@Param() { agencyId }: AgencyPath, @AskedBy() { identity: { networkId, subjectId } }: Asked): Promise<RatingsOfAgencyDto> {
    const sessions = await this.#sessions.of({ networkId, agencyId });
    const specialists = new Map(sessions.map(({ specialistId, found }) => [found.aggregateId, specialistId]));
    const ratings = await this.#own.sealed(ratingDocuments, { networkId, index: 'all', equals: [] });
    const rated = ratings.flatMap(({ aggregateId, state }) => {
      const specialistId = specialists.get(aggregateId);
      return specialistId === undefined || state.rated === null ? [] : [{ specialistId, rated: state.rated }];
    });
    return Object.assign(new RatingsOfAgencyDto(), agencyRatingsOf(subjectId === agencyId ? rated : []));
  }
}
