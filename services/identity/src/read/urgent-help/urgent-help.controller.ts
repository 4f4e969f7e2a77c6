/** `GET /api/identity/networks/:networkId/urgent-help`. */
import { AggregateReader } from '@golden-thread/service-host';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { streamOfNetwork } from '../../domain/network.ts';
import { networkStorage } from '../../storage.ts';
import type { UrgentLine } from '../network/network-view.ts';
import { UrgentHelpDto } from './urgent-help.dto.ts';
import { LIFELINE, NOBODY_WATCHES } from './urgent-help-words.ts';

/** "Need help now?": for everybody, without sign-in, whatever else does not work (P15). No address is refused: what is wrong in it is passed over. */
@ApiTags('network')
@Controller('api/identity/networks/:networkId/urgent-help')
export class UrgentHelpController {
  readonly #reader: AggregateReader;

  constructor(@Inject(AggregateReader) reader: AggregateReader) {
    this.#reader = reader;
  }

  @Get()
  @ApiOperation({ summary: 'Whom to turn to at once. Nobody has to sign in for it.' })
  @ApiParam({ name: 'networkId', description: 'The network. For one that is not known, what holds everywhere.', example: 'riverside' })
  @ApiQuery({
    name: 'regionId',
    required: false,
    description: 'The region: its lines, and those of the whole network. Without it, all lines.',
    example: 'riverside',
  })
  @ApiOkResponse({ type: UrgentHelpDto })
  async of(@Param('networkId') networkId: string, @Query('regionId') regionId?: string): Promise<UrgentHelpDto> {
    const lines = await this.#linesOf(networkId);
    const near = regionId === undefined ? lines : lines.filter((line) => line.regionId === null || line.regionId === regionId);
    return {
      lifeline: LIFELINE,
      lines: near.toSorted((a, b) => Number(a.regionId === null) - Number(b.regionId === null)),
      nobodyWatches: NOBODY_WATCHES,
    };
  }

  /** None where the network is not known or its lines cannot be read now, whatever the reason: what holds everywhere is answered all the same. */
  async #linesOf(networkId: string): Promise<readonly UrgentLine[]> {
    try {
      const { state } = await this.#reader.load({ networkId, stream: streamOfNetwork(networkId) }, networkStorage);
      return state.policy?.urgentHelp ?? [];
    } catch {
      return [];
    }
  }
}
