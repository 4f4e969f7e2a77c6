/** `POST /api/identity/specialists/:specialistId/back`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { comeBack, refusals } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';

/** Notes that a specialist is back. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class ComeBackController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/back', {
    summary: 'Notes that a specialist is back.',
    refusals: [refusals.theirs, refusals.notWelcomed],
  })
  comeBack(@Param() at: SpecialistPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    return this.#wishes.aboutSpecialist({ specialistId, request }, asked, ({ by }, state) => comeBack({ specialistId, by }, state));
  }
}
