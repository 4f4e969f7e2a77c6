/** `POST /api/preferences/people/:personId/outside-wishes/:outsideWishId/leave`. */
import { type Asked, AskedBy, For, type WishAnswerDto, WishDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leaveOutsideWish, refusals, streamOfOutsideWish } from '../../domain/outside-wish.ts';
import { OutsideWishPath } from '../../paths.dto.ts';
import { ownOutsideWish } from '../own-things.ts';
import { WishesOfThePersonsOwn } from '../wishes-of-the-persons-own.ts';

/** It is no longer asked of me, or I am done with it. */
@ApiTags('preferences')
@For('person', 'specialist')
@Controller('api/preferences')
export class LeaveOutsideWishController {
  readonly #wishes: WishesOfThePersonsOwn;

  constructor(@Inject(WishesOfThePersonsOwn) wishes: WishesOfThePersonsOwn) {
    this.#wishes = wishes;
  }

  @WishRoute('people/:personId/outside-wishes/:outsideWishId/leave', {
    summary: 'It is no longer asked, or the person is done with it.',
    refusals: [refusals.notTheirs, refusals.notNoted],
  })
  leaveOutsideWish(@Param() at: OutsideWishPath, @Body() request: WishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { personId: at.personId, id: at.outsideWishId, stream: streamOfOutsideWish(at.outsideWishId), request };
    return this.#wishes.about(wished, asked, ownOutsideWish, ({ by }, state) => leaveOutsideWish({ by }, state));
  }
}
