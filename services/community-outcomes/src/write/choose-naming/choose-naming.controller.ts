/** `POST /api/community-outcomes/inspirations/:inspirationId/naming/allow` and `.../naming/keep-private`. */
import { type Asked, AskedBy, For, toldBy, ToldWishDto, type WishAnswerDto, WishRoute } from '@golden-thread/service-host';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { allowNaming, keepNamingPrivate, refusals } from '../../domain/inspiration-privacy.ts';
import { streamOfInspiration } from '../../domain/inspiration.ts';
import { InspirationPath } from '../../paths.dto.ts';
import { TELLING_REFUSALS } from '../closed-lists.ts';
import { ofTheInspirerWhoKnew, ofTheInspirerWhoMayKnow } from '../whose-inspiration.ts';
import { WishesOfWhoseItIs } from '../wishes-of-whose-it-is.ts';

/** The inspirer says whether they may be named. Whoever may not know of an acknowledgement is answered as if there were none (P13). */
@ApiTags('community-outcomes')
@For('person', 'specialist')
@Controller('api/community-outcomes')
export class ChooseNamingController {
  readonly #wishes: WishesOfWhoseItIs;

  constructor(@Inject(WishesOfWhoseItIs) wishes: WishesOfWhoseItIs) {
    this.#wishes = wishes;
  }

  @WishRoute('inspirations/:inspirationId/naming/allow', {
    summary: 'Says that I may be named as the one who inspired somebody.',
    refusals: [...TELLING_REFUSALS, refusals.nameTakenOff],
  })
  allow(@Param() { inspirationId: id }: InspirationPath, @Body() request: ToldWishDto, @AskedBy() asked: Asked): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfInspiration(id), request };
    return this.#wishes.about(wished, asked, ofTheInspirerWhoMayKnow, ({ personId, by }, state) =>
      allowNaming({ personId, told: toldBy(request.told, by), by }, state),
    );
  }

  @WishRoute('inspirations/:inspirationId/naming/keep-private', {
    summary: 'Says that I am not to be named, from now on.',
    refusals: TELLING_REFUSALS,
  })
  keepPrivate(
    @Param() { inspirationId: id }: InspirationPath,
    @Body() request: ToldWishDto,
    @AskedBy() asked: Asked,
  ): Promise<WishAnswerDto> {
    const wished = { id, stream: streamOfInspiration(id), request };
    return this.#wishes.about(wished, asked, ofTheInspirerWhoKnew, ({ personId, by }, state) =>
      keepNamingPrivate({ personId, told: toldBy(request.told, by), by }, state),
    );
  }
}
