/** `GET /api/sessions/agencies/:agencyId/balance`. */
import { type Asked, AskedBy, For } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AgencyPath } from '../../paths.dto.ts';
import { SessionsOfAgency } from '../sessions-of-agency.ts';
import { agencyBalanceOf } from './agency-balance.ts';
import { BalanceOfAgencyDto } from './balance-of-agency.dto.ts';

/** Answers the balance of an agency to its own lead, over the floor of P6; never ranked, never by specialist. */
@ApiTags('sessions')
@For('agency-steward')
@Controller('api/sessions')
export class BalanceOfAgencyController {
  readonly #sessions: SessionsOfAgency;

  constructor(@Inject(SessionsOfAgency) sessions: SessionsOfAgency) {
    this.#sessions = sessions;
  }

  @Get('agencies/:agencyId/balance')
  @ApiOperation({ summary: 'Who raised topics and who chose next steps, over all specialists of the agency together.' })
  @ApiOkResponse({ type: BalanceOfAgencyDto })
  async of(@Param() { agencyId }: AgencyPath, @AskedBy() { identity: { networkId, subjectId } }: Asked): Promise<BalanceOfAgencyDto> {
    const sessions = await this.#sessions.of({ networkId, agencyId });
    const own = subjectId === agencyId ? sessions : [];
    return agencyBalanceOf(own.map(({ specialistId, found }) => ({ specialistId, state: found.state })));
  }
}
