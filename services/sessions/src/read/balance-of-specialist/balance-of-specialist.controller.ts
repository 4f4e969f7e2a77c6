/** `GET /api/sessions/me/balance`. */
import { type Asked, AskedBy, For, OwnView, OwnViewQuery } from '@golden-thread/service-host';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { balanceOf, notedOf } from '../../domain/session-balance.ts';
import { sessionDocuments } from '../documents.ts';
import { BalanceOfSpecialistDto } from './balance-of-specialist.dto.ts';

/** Answers who raised topics, who chose steps, and how stories went, to the specialist alone (P6, P7). */
@ApiTags('sessions')
@For('specialist')
@Controller('api/sessions')
export class BalanceOfSpecialistController {
  readonly #own: OwnView;

  constructor(@Inject(OwnView) own: OwnView) {
    this.#own = own;
  }

  @Get('me/balance')
  @ApiOperation({ summary: 'The balance of the specialist who asks, over all their sessions. Nobody else sees it.' })
  @ApiOkResponse({ type: BalanceOfSpecialistDto })
  async of(
    @Query() { minPosition }: OwnViewQuery,
    @AskedBy() { identity: { networkId, subjectId } }: Asked,
  ): Promise<BalanceOfSpecialistDto> {
    const sought = { networkId, index: 'of-specialist', equals: [subjectId] };
    const found = await this.#own.sealed(sessionDocuments, sought, minPosition);
    return balanceOf(found.map(({ state }) => notedOf(state)));
  }
}
