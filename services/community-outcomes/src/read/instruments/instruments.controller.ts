/** `GET /api/community-outcomes/instruments`. */
import { ACCOUNT_ROLES, For } from '@golden-thread/service-host';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Instruments } from '../../instruments/instruments.ts';
import { InstrumentsDto } from './instruments.dto.ts';

/** What may be asked about confidence, in which words, and under which licence. */
@ApiTags('community-outcomes')
@For(...ACCOUNT_ROLES)
@Controller('api/community-outcomes')
export class InstrumentsController {
  readonly #instruments: Instruments;

  constructor(@Inject(Instruments) instruments: Instruments) {
    this.#instruments = instruments;
  }

  @Get('instruments')
  @ApiOperation({ summary: 'What may be asked about confidence, in which words, and under which licence.' })
  @ApiOkResponse({ type: InstrumentsDto })
  all(): InstrumentsDto {
    return { instruments: [...this.#instruments.all()] };
  }
}
