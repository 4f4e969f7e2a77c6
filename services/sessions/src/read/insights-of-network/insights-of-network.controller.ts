/** `GET /api/sessions/insights`. */
import { agencyOf, type Asked, AskedBy, For, OwnView, Specialists } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { insightDocuments } from '../documents.ts';
import { InsightsDto, InsightsQuery } from './insights-of-network.dto.ts';
import { sharedFor, waitingFor } from './insights-view.ts';

/** Answers what others learned. */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class InsightsOfNetworkController {
  readonly #own: OwnView;
  readonly #specialists: Specialists;

  constructor(@Inject(OwnView) own: OwnView, @Inject(Specialists) specialists: Specialists) {
    this.#own = own;
    this.#specialists = specialists;
  }

  @Get('insights')
  @ApiOperation({ summary: 'The library of insights, by kind of support; and what waits to be read or shared by whoever asks.' })
  @ApiOkResponse({ type: InsightsDto })
  async list(@Query() query: InsightsQuery, @AskedBy() { identity }: Asked): Promise<InsightsDto> {
    const { networkId, subjectId: specialistId } = identity;
    const { supportKind } = query;
    const shared = await this.#own.page(
      insightDocuments,
      { networkId, index: 'by-standing', equals: ['shared'], descending: true },
      query,
      ({ offered }) => supportKind === undefined || offered?.supportKinds.includes(supportKind) === true,
    );
    const { after, incomplete } = shared;
    const waiting =
      query.after === undefined ? await this.#own.opened(insightDocuments, { networkId, index: 'by-standing', equals: ['waiting'] }) : [];
    const agencyId = await agencyOf(identity, this.#specialists);
    return {
      shared: shared.found.map((each) => sharedFor(specialistId, each)),
      ...waitingFor({ specialistId, agencyId }, waiting),
      after,
      incomplete,
    };
  }
}
