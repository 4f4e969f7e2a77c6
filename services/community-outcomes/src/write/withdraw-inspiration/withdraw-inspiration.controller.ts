/** `POST /api/community-outcomes/inspirations/:inspirationId/withdraw`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { streamOfInspiration, withdraw } from '../../domain/inspiration.ts';
import { InspirationPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ofTheInspired } from '../whose-inspiration.ts';
import { WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

/** Takes back that somebody inspired me. */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class WithdrawInspirationController {
  readonly #wishes: WishesOfWhoseItIs;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs) {
    this.#wishes = wishes;
  }

  @WishRoute('inspirations/:inspirationId/withdraw', {
    summary: 'Takes back that somebody inspired me: it does not count any more.',
    refusals: TELLING_REFUSALS,
  })
  withdraw(@Param() { inspirationId: id }: InspirationPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfInspiration(id), request };
    return this.#wishes.about(wished, asked, ofTheInspired, ({ personId, by }, state) =>
      withdraw({ personId, told: toldBy(request.told, by), by }, state),
    );
  }
}
