/** `POST /api/identity/specialists/:specialistId/boundaries`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setBoundary } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { SetBoundaryDto } from './set-boundary.dto.ts';

/** A specialist says what of their own story they keep to themselves. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class SetBoundaryController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/boundaries', {
    summary: 'Says what of my own story I keep to myself. Only I see it.',
    refusals: [refusals.ownBoundary],
  })
  setBoundary(@Param() at: SpecialistPath, @Body() request: SetBoundaryDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    return this.#wishes.aboutSpecialist({ specialistId, request }, asked, ({ by }, state) =>
      setBoundary({ specialistId, words: request.words, by }, state),
    );
  }
}
