/** `POST /api/identity/agencies/:agencyId/records/seal`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leavingRefusals, sealRecords } from '../../domain/agency-leaving.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { AgencyPath } from '../../paths.dto.ts';
import { instantAt } from '../instant-at.ts';
import { LedWishes } from '../led-wishes.ts';
import { SealRecordsDto } from './seal-records.dto.ts';

/** Seals what a law wants kept, once the agency is about to leave, or left. */
@ApiTags('agencies')
@For('network-steward')
@Controller('api/identity')
export class SealRecordsController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('agencies/:agencyId/records/seal', {
    summary: 'Seals what a law wants kept of an agency that leaves, until a day.',
    refusals: [stewardRefusals.networkLead, leavingRefusals.notAnnounced, leavingRefusals.sealOver],
  })
  sealRecords(@Param() at: AgencyPath, @Body() request: SealRecordsDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { law } = request;
    const until = instantAt('until', request.until);
    return this.#wishes.aboutAgency({ agencyId: at.agencyId, request }, asked, ({ by, now }, state) =>
      sealRecords({ law, until, now, by }, state),
    );
  }
}
