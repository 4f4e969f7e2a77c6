/** `POST /api/identity/programmes/:programmeId/close`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { close, refusals } from '../../domain/programme.ts';
import { stewardRefusals } from '../../domain/stewards.ts';
import { ProgrammePath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** Closes a programme. What it promised about records still holds. */
@ApiTags('programmes')
@For('agency-steward', 'network-steward')
@Controller('api/identity')
export class CloseProgrammeController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('programmes/:programmeId/close', {
    summary: 'Closes a programme. What it promised about records still holds.',
    refusals: [stewardRefusals.agencyLead, refusals.notOpened],
  })
  closeProgramme(@Param() at: ProgrammePath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    return this.#wishes.aboutProgramme({ programmeId: at.programmeId, request }, asked, ({ by }, state) => close({ by }, state));
  }
}
