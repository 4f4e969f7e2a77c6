/** `POST /api/community-outcomes/inspirations/:inspirationId/name/take-off`. */
import { Ids, tellingRefusals } from '@golden-thread/kernel';
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { takeNameOff } from '../../domain/inspiration-privacy.ts';
import { streamOfInspiration } from '../../domain/inspiration.ts';
import { InspirationPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ofTheInspirerWhoKnew } from '../whose-inspiration.ts';
import { WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

/** The inspirer takes their name off: it still counts, under an id that leads to nobody (P13). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class TakeNameOffController {
  readonly #wishes: WishesOfWhoseItIs;
  readonly #ids: Ids;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs, @Inject(Ids) ids: Ids) {
    this.#wishes = wishes;
    this.#ids = ids;
  }

  @WishRoute('inspirations/:inspirationId/name/take-off', {
    summary: 'Takes my name off for good: the thanks still count, under an id that leads to nobody.',
    refusals: [...TELLING_REFUSALS, tellingRefusals.notConfirmed],
  })
  takeNameOff(
    @Param() { inspirationId: id }: InspirationPath,
    @Body() request: ToldWishDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfInspiration(id), request };
    return this.#wishes.about(wished, asked, ofTheInspirerWhoKnew, ({ personId, by }, state) =>
      // Random, not derived from the wish: what can be worked out again from an account and a key leads back to somebody.
      takeNameOff({ personId, standInId: this.#ids.random(), told: toldBy(request.told, by), by }, state),
    );
  }
}
