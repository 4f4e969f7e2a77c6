/** `POST /api/identity/specialists/:specialistId/away`. */
import { type Asked, AskedBy, For, instantIn, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { goAway, refusals } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { given } from '../given.ts';
import { LedWishes } from '../led-wishes.ts';
import { GoAwayDto } from './go-away.dto.ts';

/** Notes that a specialist is away, known or not until when. It is never held up: somebody may be ill. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class GoAwayController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/away', {
    summary: 'Notes that a specialist is away, until a day or nobody knows when.',
    refusals: [refusals.theirs, refusals.notWelcomed],
  })
  goAway(@Param() at: SpecialistPath, @Body() request: GoAwayDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    const until = instantIn('until', request.until);
    return this.#wishes.aboutSpecialist({ specialistId, request }, asked, ({ by }, state) =>
      goAway({ specialistId, ...given('until', until), by }, state),
    );
  }
}
