/** `POST /api/identity/specialists/:specialistId/availability`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { refusals, setAvailability } from '../../domain/specialist.ts';
import { SpecialistPath } from '../../paths.dto.ts';
import { LedWishes } from '../led-wishes.ts';
import { availabilityIn, SetAvailabilityDto } from './set-availability.dto.ts';

/** Says when, how and where a specialist can be met: the whole of it, in place of what was said before. */
@ApiTags('specialists')
@For('agency-steward', 'specialist')
@Controller('api/identity')
export class SetAvailabilityController {
  readonly #wishes: LedWishes;

  constructor(@Inject(LedWishes) wishes: LedWishes) {
    this.#wishes = wishes;
  }

  @WishRoute('specialists/:specialistId/availability', {
    summary: 'Says when, how and where a specialist can be met.',
    refusals: [refusals.theirs, refusals.notWelcomed],
  })
  setAvailability(@Param() at: SpecialistPath, @Body() request: SetAvailabilityDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const { specialistId } = at;
    const availability = availabilityIn(request);
    return this.#wishes.aboutSpecialist({ specialistId, request }, asked, ({ by }, state) =>
      setAvailability({ specialistId, ...availability, by }, state),
    );
  }
}
